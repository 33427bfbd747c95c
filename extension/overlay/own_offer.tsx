import type { JSX } from 'preact';
import { ask } from '../host/client';
import type { OwnProfile } from '../host/own_profile';
import { findTopCard, type ProfileReading } from '../page';
import { say } from '../words/words';
import { makePlace, type Place } from './host_element';

/** On the owner's own profile: whether Doorman may take from it what common ground is measured against. */
export class OwnOffer {
  #place: Place | undefined;
  #said = '';
  #over = false;

  constructor(private readonly document: Document) {}

  /** The page draws its sections as the owner scrolls: each reading may say more. */
  show(reading: ProfileReading): void {
    const own = ownProfileOf(reading);
    const topCard = own && !this.#over ? findTopCard(this.document) : undefined;
    if (!own || !topCard) return;
    const now = JSON.stringify(own);
    if (now === this.#said && this.#place?.element.isConnected) return;
    this.#said = now;
    const place = (this.#place ??= makePlace(this.document));
    if (place.element.parentElement !== topCard) topCard.append(place.element);
    place.show(<Offer onAnswer={(wanted) => this.#answer(wanted ? own : null)} />);
  }

  remove(): void {
    this.#over = true;
    this.#place?.remove();
  }

  #answer(wanted: OwnProfile | null): void {
    this.remove();
    void ask('offer/answer', { wanted });
  }
}

export function ownProfileOf({ own, facts }: ProfileReading): OwnProfile | undefined {
  const schools = facts.schools ?? [];
  const employers = facts.company === undefined ? [] : [facts.company];
  return own === true && schools.length + employers.length > 0 ? { schools, employers } : undefined;
}

function Offer({ onAnswer }: { onAnswer(wanted: boolean): void }): JSX.Element {
  return (
    <div role="group" class="strip quiet" aria-label={say('stripName', say('ownName'))}>
      <div class="row">
        <p class="line">{say('ownQuestion')}</p>
        <div class="buttons">
          <button type="button" class="act" onClick={(event) => event.isTrusted && onAnswer(false)}>{say('ownNo')}</button>
          <button type="button" class="act accept filled" onClick={(event) => event.isTrusted && onAnswer(true)}>{say('ownYes')}</button>
        </div>
      </div>
    </div>
  );
}
