import { isForDialog } from '../page';
import type { CardStrip } from './card_strip';
import { isTyping, keyOf } from './keys';
import { wishOf, type Wish } from './wish';

/** What the owner's clicks and keys do across the cards of a page. */
export class Owner {
  #decided: CardStrip[] = [];
  #focused: CardStrip | undefined;

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
      case 'show':
        strip.showPanel(wish.panel);
        return;
      case 'undo':
        this.#undo(strip);
        return;
      case 'now':
        // Before: where the page's own control must be pressed by hand after all, the focus goes there.
        this.#focusAfter(strip);
        strip.nextAction();
        return;
      case 'next':
      case 'previous':
        (this.strips()[this.strips().indexOf(strip) + (wish.do === 'next' ? 1 : -1)] ?? strip).focus();
        return;
    }
  }

  /** Remembers the strip from which keys on the page move on. */
  onFocus({ target }: Event): void {
    this.#focused = this.strips().find(({ place }) => place.element === target) ?? this.#focused;
  }

  /** Keys pressed anywhere on the page, if the owner wants that: they are meant for the first open card, and move from the last focused. */
  onPageKey(event: KeyboardEvent): void {
    // Of the invitation page: on a profile nobody has chosen a card that a stray key could be meant for.
    const strips = this.strips().filter(({ card }) => card.layout !== 'profile');
    if (!strips.some(({ judgement }) => judgement?.page.pageKeys)) return;
    if (!event.isTrusted || event.defaultPrevented || isTyping(event.composedPath()[0])) return;
    if (event.target instanceof Element && isForDialog(event.target)) return;
    // Inside a strip the strip's own keys hold.
    if (strips.some(({ place }) => place.element === event.target)) return;
    const key = keyOf(event);
    if (!key) return;
    const from = key.is === 'move' ? strips.find((strip) => strip === this.#focused) : undefined;
    const strip = from ?? strips.find(({ isOpen }) => isOpen);
    if (key.is === 'undo') this.#undo();
    else if (!strip?.judgement) return;
    else if (key.is === 'move' && !from) strip.focus();
    else {
      const wish = wishOf(key, strip.judgement.annotation);
      // What opens on a card must be where the owner looks and types next.
      if (wish.do === 'show') strip.focus();
      this.grant(strip, wish);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** The strip's own decision; where there is none to undo, the latest, wherever the focus has gone since. */
  #undo(own?: CardStrip): void {
    for (let strip = own ?? this.#decided.pop(); strip; strip = this.#decided.pop()) {
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
