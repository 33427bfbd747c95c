import type { CardStrip } from './card_strip';
import { isTyping, keyOf } from './keys';
import { reasonFor } from './line';
import type { Wish } from './strip';

/** What the owner's clicks and keys do across the cards of a page. */
export class Owner {
  #decided: CardStrip[] = [];

  constructor(private readonly strips: () => readonly CardStrip[]) {}

  grant(strip: CardStrip, wish: Wish): void {
    switch (wish.do) {
      case 'decide':
        for (const other of this.strips()) if (other !== strip) other.nextAction();
        this.#decided.push(strip);
        strip.decide(wish);
        // Where the page's own control must be pressed by hand, the focus goes there instead.
        if (strip.mayPress(wish.action)) this.#focusAfter(strip);
        return;
      case 'undo':
        this.#undo();
        return;
      case 'next':
      case 'previous':
        this.strips()[this.strips().indexOf(strip) + (wish.do === 'next' ? 1 : -1)]?.focus();
        return;
    }
  }

  /** Keys pressed anywhere on the page, if the owner wants that: they are meant for the first open card. */
  onPageKey(event: KeyboardEvent): void {
    const strips = this.strips();
    if (!strips.some(({ judgement }) => judgement?.page.pageKeys)) return;
    if (!event.isTrusted || event.defaultPrevented || isTyping(event.composedPath()[0])) return;
    // Inside a strip the strip's own keys hold.
    if (strips.some(({ place }) => place.element === event.target)) return;
    const key = keyOf(event);
    const strip = strips.find(({ isOpen }) => isOpen);
    if (!key) return;
    if (key.is === 'undo') this.#undo();
    else if (!strip?.judgement) return;
    else if (key.is === 'act') {
      this.grant(strip, { do: 'decide', action: key.action, reasonId: reasonFor(key.action, strip.judgement.annotation) });
    } else strip.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  /** The latest decision that can be undone, wherever the focus has gone since. */
  #undo(): void {
    for (let strip = this.#decided.pop(); strip; strip = this.#decided.pop()) {
      if (strip.undo()) {
        strip.focus();
        return;
      }
    }
  }

  #focusAfter(strip: CardStrip): void {
    const rest = this.strips().slice(this.strips().indexOf(strip) + 1);
    (rest.find((next) => next.isOpen) ?? strip).focus();
  }
}
