import { ask } from '../host/client';
import type { HostState } from '../host/state';
import type { Verdict } from '../host/wire';
import type { CardStrip } from './card_strip';
import { makePlace } from './host_element';
import { Summary } from './summary';

interface Shown {
  strips: readonly CardStrip[];
  host: HostState;
  /** The last outcome, for those who hear the page. */
  said: string;
}

/** The line above the list of cards. */
export class Above {
  readonly place;
  #last: Shown = { strips: [], host: { is: 'idle' }, said: '' };
  #steppedTo: CardStrip | undefined;

  constructor(document: Document) {
    this.place = makePlace(document);
  }

  /** `list` is what the line goes before; without one, or without cards, there is no line. */
  draw(list: Element | undefined, shown: Shown): void {
    this.#last = shown;
    if (!list || shown.strips.length === 0) {
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
        counts={counts} host={shown.host} said={shown.said}
        onStep={(verdict) => this.#step(verdict)} onRetry={() => void ask('session', {})}
      />,
    );
  }

  /** To the next card of the group after the one stepped to last, round and round. */
  #step(verdict: Verdict): void {
    const group = this.#last.strips.filter((strip) => strip.isOpen && strip.judgement?.annotation.verdict === verdict);
    const last = this.#steppedTo ? group.indexOf(this.#steppedTo) : -1;
    this.#steppedTo = group[(last + 1) % group.length];
    this.#steppedTo?.focus();
  }
}
