import type { HostState } from '../host/state';
import type { AnnotateResult, Annotation, Invitation } from '../host/wire';
import type { Card } from '../page';
import { Above } from './above';
import type { Accepted } from './after_accept';
import { annotate } from './annotate';
import { CardStrip } from './card_strip';
import { hasEnded } from './decision';
import { Owner } from './owner';
import { inSlices } from './slices';
import type { Source } from './source';
import { NextLook } from './next_look';
import { isOnDark } from './theme';

/** Between two readings; a page that never rests must not be read without rest. */
const restMs = 30;
const longestRestMs = 400;
/** A host that comes back at once must not make every strip flicker. */
const missingPatienceMs = 1500;

/** The strips on a page's cards: follows the page, has cards judged, and runs the owner's decisions. */
export class Inbox {
  #strips: CardStrip[] = [];
  #byElement = new WeakMap<Element, CardStrip>();
  /** Read since they last changed. */
  #clean = new WeakSet<Element>();
  #context = '';
  /** What we put into the page. */
  #ours = new WeakSet<Node>();
  #above: Above;
  /** An answer failed to come since the host was last heard of. */
  #missedOut = false;
  #host: HostState = { is: 'idle' };
  #said = '';
  /** The last whom the owner accepted, until they have had enough of it. */
  #accepted: Accepted | undefined;
  #waiting: AnnotateResult['page']['waiting'];
  #next = new NextLook(() => this.#open(), () => this.#drawAbove(), () => (this.#host.is === 'ready' ? this.#host.maxInvitations : undefined));
  #dark = false;
  #owner = new Owner(() => this.#strips);
  #stop = new AbortController();
  #observer: MutationObserver;
  #themeObserver: MutationObserver;
  #scanning = false;
  #scanAgain = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #missingTimer: ReturnType<typeof setTimeout> | undefined;
  #restUntil = 0;

  constructor(
    private readonly document: Document,
    private readonly source: Source,
  ) {
    this.#above = new Above(document);
    this.#ours.add(this.#above.place.element);
    this.#observer = new MutationObserver((records) => this.#onMutations(records));
    this.#themeObserver = new MutationObserver(() => this.#scanSoon());
  }

  start(): void {
    this.#observer.observe(this.document, {
      childList: true, subtree: true, characterData: true, attributes: true,
      attributeFilter: ['componentkey', 'href', 'aria-label', 'disabled', 'hidden', 'src'],
    });
    this.#themeObserver.observe(this.document.documentElement, { attributes: true });
    this.#themeObserver.observe(this.document.body, { attributes: true });
    const { signal } = this.#stop;
    this.document.addEventListener('keydown', (event) => this.#owner.onPageKey(event), { signal, capture: true });
    this.document.addEventListener('focusin', (event) => this.#owner.onFocus(event), { signal });
    this.document.addEventListener('visibilitychange', () => {
      if (this.document.visibilityState === 'visible') this.judgeAnew();
    }, { signal });
    void this.#scan();
  }

  /** Ends everything: open decisions lapse, the strips go. */
  stop(): void {
    this.#stop.abort();
    this.#observer.disconnect();
    this.#themeObserver.disconnect();
    clearTimeout(this.#timer);
    clearTimeout(this.#missingTimer);
    this.#next.stop();
    for (const strip of this.#strips) strip.remove();
    this.#strips = [];
    this.#above.place.remove();
  }

  /** The page is being left: what is open lapses. */
  lapse(): void {
    for (const strip of this.#strips) strip.lapse();
  }

  setHost(state: HostState): void {
    clearTimeout(this.#missingTimer);
    if (state.is === 'missing') {
      const patience = this.#host.is === 'ready' ? missingPatienceMs : 0;
      this.#missingTimer = setTimeout(() => this.#loseHost(state), patience);
    } else if (state.is === 'ready') {
      this.#host = state;
      if (this.#missedOut) this.judgeAnew();
      this.#missedOut = false;
    }
  }

  /** The policy, the background or another browser's journal may have changed. */
  judgeAnew(): void {
    void this.#judge(this.#strips.filter((strip) => !strip.busy));
  }

  #onMutations(records: readonly MutationRecord[]): void {
    let theirs = false;
    for (const record of records) {
      if (this.#isOurs(record)) continue;
      theirs = true;
      for (let node: Node | null = record.target; node; node = node.parentNode) this.#clean.delete(node as Element);
    }
    if (!theirs) return;
    // At once, where a timer would come after all that the page has to do for its own news.
    if (this.#timer === undefined && performance.now() >= this.#restUntil) void this.#scan();
    else this.#scanSoon();
  }

  #isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
    // A strip that the page took out must come back.
    return type === 'childList' && removedNodes.length === 0 && [...addedNodes].every((node) => this.#ours.has(node));
  }

  #scanSoon(): void {
    this.#timer ??= setTimeout(() => void this.#scan(), Math.max(0, this.#restUntil - performance.now()));
  }

  async #scan(): Promise<void> {
    this.#timer = undefined;
    if (this.#scanning) {
      this.#scanAgain = true;
      return;
    }
    this.#scanning = true;
    const began = performance.now();
    try {
      await this.#read();
    } finally {
      this.#scanning = false;
      const now = performance.now();
      this.#restUntil = now + Math.min(longestRestMs, Math.max(restMs, 3 * (now - began)));
    }
    if (this.#scanAgain && !this.#stop.signal.aborted) this.#scanSoon();
    this.#scanAgain = false;
  }

  async #read(): Promise<void> {
    const { signal } = this.#stop;
    const { found, context } = this.source.find();
    const unseen = new Set(this.#strips);
    const order: CardStrip[] = [];
    let fresh: CardStrip[] = [];
    const judgeFresh = (): void => {
      if (fresh.length > 0) void this.#judge(fresh);
      fresh = [];
    };
    if (found[0]) this.#setDark(isOnDark(found[0].element));
    await inSlices(found, signal, ({ element, read }) => {
      const known = this.#byElement.get(element);
      if (known && unseen.has(known) && context === this.#context && this.#clean.has(element)) {
        unseen.delete(known);
        order.push(known);
        return;
      }
      this.#clean.add(element);
      const card = read();
      if (!card) return;
      const strip = this.#stripFor(card, unseen);
      unseen.delete(strip);
      order.push(strip);
      if (this.#adopt(strip, card)) fresh.push(strip);
    }, judgeFresh);
    if (signal.aborted) return;
    this.#context = context;
    for (const gone of unseen) {
      // A decision under way looks for its card itself, and lapses where it is not found.
      if (gone.busy) order.push(gone);
      else gone.remove();
    }
    this.#strips = order;
    this.#drawAbove();
    judgeFresh();
  }

  /** The site has themes of its own, and switches between them without loading. */
  #setDark(dark: boolean): void {
    this.#dark = dark;
    for (const { place } of [this.#above, ...this.#strips]) place.setDark(dark);
  }

  /** The strip that is this card's already: on the same node, or on one that the page replaced. */
  #stripFor(card: Card, unseen: ReadonlySet<CardStrip>): CardStrip {
    const onNode = this.#byElement.get(card.element);
    if (onNode?.isFor(card)) return onNode;
    // The page re-used the node for somebody else.
    if (onNode && unseen.has(onNode)) onNode.leaveCard();
    for (const strip of unseen) if (strip.isFor(card)) return strip;
    const strip = new CardStrip(card, this.document, {
      onWish: (from, wish) => this.#owner.grant(from, wish),
      onLife: (from) => this.#follow(from),
    });
    strip.place.setDark(this.#dark);
    this.#ours.add(strip.place.element);
    this.#strips.push(strip);
    return strip;
  }

  /** Gives the strip the newest reading of its card; true if that must be judged. */
  #adopt(strip: CardStrip, card: Card): boolean {
    const changed = !sameInvitation(strip.card.invitation, card.invitation);
    this.#byElement.set(card.element, strip);
    strip.adopt(card);
    return changed || !strip.judgement;
  }

  async #judge(strips: readonly CardStrip[]): Promise<void> {
    // Once there is a host again, everything is judged anew.
    if (this.#host.is === 'missing') return;
    const { signal } = this.#stop;
    const asked = new Map(strips.map((strip) => [strip.card.key, { strip, invitation: strip.card.invitation }]));
    const invitations = [...asked.values()].map(({ invitation }) => invitation);
    const error = await annotate(invitations, signal, ({ annotations, revision, page }) => {
      this.#waiting = page.waiting;
      return inSlices(annotations, signal, (annotation) => {
        const { strip, invitation } = asked.get(annotation.key) ?? {};
        // Since then the card may have gone, or say something else: that is asked for by itself.
        if (!strip || !invitation || !this.#strips.includes(strip) || !sameInvitation(strip.card.invitation, invitation)) return;
        strip.judgement = { annotation, revision, page };
        strip.draw();
      });
    });
    if (signal.aborted) return;
    if (error) this.#missedOut = true;
    const host = error && hostOf(error.data);
    if (host?.is === 'missing') this.setHost(host);
    this.#drawAbove();
    this.#next.findSoon();
  }

  #loseHost(state: HostState): void {
    this.#host = state;
    this.#missedOut = true;
    for (const strip of this.#strips) if (!strip.busy) strip.forget();
    this.#drawAbove();
  }

  #follow(strip: CardStrip): void {
    // What came of a press may be seen after the page was left: it is noted, and nobody looks any more.
    if (this.#stop.signal.aborted) return;
    if (strip.life && hasEnded(strip.life)) {
      this.#said = strip.words();
      if (strip.life.action === 'accept' && strip.life.phase === 'done') {
        const { invitation } = strip.card;
        const { annotation, page } = strip.judgement ?? {};
        this.#accepted = { name: invitation.name, language: annotation?.note?.language, ownWords: page?.readyWords };
      }
      // Whatever was judged anew meanwhile left it out.
      if (strip.isOpen) void this.#judge([strip]);
      this.#scanSoon();
    }
    this.#drawAbove();
  }

  #open(): { invitation: Invitation; annotation: Annotation }[] {
    return this.#strips.flatMap(({ isOpen, judgement, card }) => (isOpen && judgement ? [{ invitation: card.invitation, annotation: judgement.annotation }] : []));
  }

  #drawAbove(): void {
    this.#above.draw(this.source.list(), {
      strips: this.#strips, host: this.#host, said: this.#said, accepted: this.#accepted, waiting: this.#waiting, look: this.#next.look,
      onEnough: () => {
        this.#accepted = undefined;
        this.#drawAbove();
      },
    });
  }
}

function sameInvitation(a: Invitation, b: Invitation): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function hostOf(data: unknown): HostState | undefined {
  return data !== null && typeof data === 'object' && 'is' in data ? (data as HostState) : undefined;
}
