import { ask } from '../host/client';
import type { Annotation, PageOptions } from '../host/wire';
import { canBePressedNow, refind, watchOutcome, type Card, type Control } from '../page';
import { say } from '../words/words';
import { Decision, type Hands } from './decide';
import { canUndo, isOpen, type Life } from './decision';
import { makePlace, type Place } from './host_element';
import { lifeWords } from './life_line';
import { Strip } from './strip';
import type { Panel, Wish } from './wish';

export interface Judgement {
  annotation: Annotation;
  revision: number;
  page: PageOptions;
}

interface Listener {
  onWish(strip: CardStrip, wish: Wish): void;
  /** The card's decision went a step further. */
  onLife(strip: CardStrip, life: Life): void;
}

/** One card, its strip and, once the owner has clicked, its decision. */
export class CardStrip {
  readonly place: Place;
  judgement: Judgement | undefined;
  #decision: Decision | undefined;
  #panel: Panel | undefined;
  /** Its card's node is somebody else's now, or the page was left: the decision may still go on, and nothing is drawn. */
  #hasLeft = false;

  constructor(
    public card: Card,
    private readonly document: Document,
    private readonly listener: Listener,
  ) {
    this.place = makePlace(document);
  }

  get life(): Life | undefined {
    return this.#decision?.life;
  }

  /** Judged, and still the owner's to decide. */
  get isOpen(): boolean {
    return this.judgement !== undefined && isOpen(this.life);
  }

  get person(): string {
    return this.card.invitation.name ?? say('somebody');
  }

  /** A decision that has not ended: the strip must outlive its card. */
  get busy(): boolean {
    return this.#decision !== undefined && !this.#decision.ended;
  }

  isFor(card: Card): boolean {
    return card.key === this.card.key && card.invitation.profile === this.card.invitation.profile;
  }

  /** Takes the newest reading of the card, which may be on another node by now. */
  adopt(card: Card): void {
    this.card = card;
    this.#hasLeft = false;
    this.draw();
  }

  draw(): void {
    if (!this.judgement || this.#hasLeft) return;
    if (this.place.element.parentElement !== this.card.element) this.card.element.append(this.place.element);
    this.place.show(
      <Strip
        invitation={this.card.invitation} annotation={this.judgement.annotation} life={this.life}
        onProfile={this.card.layout === 'profile'} panel={this.#panel} ownWords={this.judgement.page.readyWords}
        onWish={(wish) => this.listener.onWish(this, wish)}
      />,
    );
  }

  focus(): void {
    this.place.find('[role=group]')?.focus();
  }

  showPanel(panel: Panel | undefined): void {
    this.#panel = panel;
    this.draw();
  }

  /** False where Doorman may only point at the page's control. */
  mayPress(action: 'accept' | 'ignore' | 'wait'): boolean {
    return action === 'wait' || this.card[action].pressable;
  }

  decide(wish: Extract<Wish, { do: 'decide' }>): void {
    if (!this.judgement || this.busy) return;
    const { action } = wish;
    this.#panel = undefined;
    const undoMs = action === 'wait' || !this.mayPress(action) ? 0 : this.judgement.page.undoMs[action];
    this.#decision = new Decision(action, undoMs, this.#hands(wish, undoMs), (life) => {
      this.draw();
      this.listener.onLife(this, life);
    });
    this.#decision.tell({ is: 'start' });
  }

  undo(): boolean {
    if (!this.#decision || !canUndo(this.#decision.life)) return false;
    this.#decision.tell({ is: 'undo' });
    return true;
  }

  /** The owner went on to something else. */
  nextAction(): void {
    this.#decision?.tell({ is: 'nextAction' });
  }

  lapse(): void {
    this.#decision?.tell({ is: 'lapse' });
  }

  /** The card's node shows somebody else now. */
  leaveCard(): void {
    this.#hasLeft = true;
    this.lapse();
    this.place.element.remove();
  }

  /** Without a host there is no judgement to show. */
  forget(): void {
    this.judgement = undefined;
    this.place.element.remove();
  }

  remove(): void {
    this.#hasLeft = true;
    this.lapse();
    this.place.remove();
  }

  words(): string {
    return this.life ? lifeWords(this.life, this.person) : '';
  }

  #hands(wish: Extract<Wish, { do: 'decide' }>, undoMs: number | null): Hands {
    const { action } = wish;
    const decisionId = crypto.randomUUID();
    const { key } = this.card;
    const { profile } = this.card.invitation;
    const verdictSeen = this.judgement?.annotation.verdict ?? 'review';
    const policyRevision = this.judgement?.revision ?? 0;
    const reason = 'reasonId' in wish ? { reasonId: wish.reasonId } : { reasonText: wish.reasonText };
    let watched: ReturnType<Hands['watch']> | undefined;

    // Found anew each time: the page may have drawn the card again, or shown somebody else in it.
    const again = (): Card | undefined => refind(this.document, key, profile);
    const controlOf = (card: Card | undefined): Control | undefined =>
      card && action !== 'wait' ? card[action] : undefined;
    return {
      decide: () => ask('decide', { decisionId, key, ...(profile === undefined ? {} : { profile }), action, ...reason, verdictSeen, policyRevision, undoMs }),
      press: () => ask('press', { decisionId }),
      confirm: (outcome) => void ask('confirm', { decisionId, outcome }),
      find: () => {
        const control = controlOf(again());
        if (!control) return 'changed';
        return canBePressedNow(control) ? 'ready' : 'handsOff';
      },
      click: () => {
        const card = again();
        const control = controlOf(card);
        if (!card || !control || !canBePressedNow(control)) return 'changed';
        watched = watchOutcome(this.document, card);
        control.element.click();
        return 'ready';
      },
      point: () => controlOf(again())?.element?.focus(),
      watch: () => watched ?? Promise.resolve('noEffect'),
      now: Date.now,
    };
  }
}
