import { ask } from '../host/client';
import type { HostState } from '../host/state';
import type { Verdict } from '../host/wire';
import type { Accepted } from './after_accept';
import type { CardStrip } from './card_strip';
import { makePlace } from './host_element';
import type { Look } from './next_look';
import { Summary } from './summary';

interface Shown {
  strips: readonly CardStrip[];
  host: HostState;
  /** The last outcome, for those who hear the page. */
  said: string;
  accepted?: Accepted | undefined;
  waiting?: { count: number; due: number } | undefined;
  /** The visits that would settle most. */
  look?: Look | undefined;
  onEnough(): void;
}

/** The line above the list of cards. */
export class Above {
  readonly place;
  #last: Shown = { strips: [], host: { is: 'idle' }, said: '', onEnough: () => {} };
  #steppedTo: CardStrip | undefined;

  constructor(document: Document) {
    this.place = makePlace(document);
  }

  /** `list` is what the line goes before; without one, or without cards and news of the last, there is no line. */
  draw(list: Element | undefined, shown: Shown): void {
    this.#last = shown;
    if (!list || (shown.strips.length === 0 && shown.said === '')) {
      this.place.element.remove();
      return;
    }
    if (this.place.element.nextElementSibling !== list) list.before(this.place.element);
    const counts: Record<Verdict, number> = { accept: 0, ignore: 0, review: 0 };
    for (const { judgement, isOpen } of shown.strips) {
      if (judgement && isOpen) counts[judgement.annotation.verdict] += 1;
    }
    this.place.show(
      <Summary
        counts={counts} host={shown.host} said={shown.said} accepted={shown.accepted} due={shown.waiting?.due ?? 0} look={shown.look}
        onEnough={() => this.#enough()} onLook={(keys) => this.#step(({ card }) => keys.includes(card.key))}
        onStep={(verdict) => this.#step(({ judgement }) => judgement?.annotation.verdict === verdict)} onRetry={() => void ask('session', {})}
      />,
    );
  }

  /** The button goes with the words that it was for; what stays of the line has the focus then. */
  #enough(): void {
    this.#last.onEnough();
    this.place.find('.above')?.focus();
  }

  /** To the next card of the group after the one stepped to last, round and round. */
  #step(isOfGroup: (strip: CardStrip) => boolean): void {
    const group = this.#last.strips.filter((strip) => strip.isOpen && isOfGroup(strip));
    const last = this.#steppedTo ? group.indexOf(this.#steppedTo) : -1;
    this.#steppedTo = group[(last + 1) % group.length];
    this.#steppedTo?.focus();
  }
}
