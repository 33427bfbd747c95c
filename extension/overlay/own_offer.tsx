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
  const { schools = [], company, positions = [], location } = facts;
  const employers = [...new Set([...(company === undefined ? [] : [company]), ...positions.flatMap(employerIn)])];
  // The place alone: with its province and country hardly anybody else's is the same.
  const region = location?.split(',')[0]?.trim() || undefined;
  const told = own === true && (schools.length + employers.length > 0 || region !== undefined);
  return told ? { schools, employers, ...(region === undefined ? {} : { region }) } : undefined;
}

/** "5 yrs 3 mos", in any language. */
const duration = /^\d+\s\p{L}/u;

/** "Title · Employer · Full-time"; where several positions at one employer stand together, "Employer · Full-time · 5 yrs 3 mos". */
function employerIn(position: string): string[] {
  const [first, second, ...rest] = position.split(' · ');
  const together = [second, ...rest].some((part) => part !== undefined && duration.test(part));
  const employer = together ? first : second;
  return employer === undefined ? [] : [employer];
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
