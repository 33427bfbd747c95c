import type { Outcome, Reply } from '../host/wire';
import { advance, hasEnded, newLife, type Effect, type Event, type Life } from './decision';

/** What a decision needs of the world; the page's side and the host's. */
export interface Hands {
  decide(): Promise<Reply<unknown>>;
  press(): Promise<Reply<unknown>>;
  confirm(outcome: Outcome): void;
  /** Finds the card again by its key and person. */
  find(): 'ready' | 'handsOff' | 'changed';
  /** Finds the card again and clicks the page's own control, exactly once. */
  click(): 'ready' | 'changed';
  point(): void;
  watch(): Promise<Extract<Event, { is: 'observed' }>['outcome']>;
  now(): number;
}

/** Runs one decision's life; `onChange` is called after every step. */
export class Decision {
  #life: Life;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    action: Life['action'],
    undoMs: number | null,
    private readonly hands: Hands,
    private readonly onChange: (life: Life) => void,
  ) {
    this.#life = newLife(action, undoMs);
  }

  get life(): Life {
    return this.#life;
  }

  get ended(): boolean {
    return hasEnded(this.#life);
  }

  tell(event: Event): void {
    const [life, effects] = advance(this.#life, event, this.hands.now());
    const changed = life !== this.#life;
    this.#life = life;
    if (changed) this.onChange(life);
    for (const effect of effects) this.#perform(effect);
  }

  #perform(effect: Effect): void {
    switch (effect.do) {
      case 'decide':
        void this.hands.decide().then((reply) => this.tell(reply.ok ? { is: 'decided' } : { is: 'refused', error: reply.error }));
        return;
      case 'press':
        void this.hands.press().then((reply) => this.tell(reply.ok ? { is: 'pressed' } : { is: 'refused', error: reply.error }));
        return;
      case 'arm':
        this.#timer = setTimeout(() => this.tell({ is: 'timer' }), effect.ms);
        return;
      case 'disarm':
        clearTimeout(this.#timer);
        return;
      case 'find':
        this.tell({ is: 'found', card: this.hands.find() });
        return;
      case 'click':
        this.tell({ is: 'clicked', card: this.hands.click() });
        return;
      case 'point':
        this.hands.point();
        return;
      case 'watch':
        void this.hands.watch().then((outcome) => this.tell({ is: 'observed', outcome }));
        return;
      case 'confirm':
        this.hands.confirm(effect.outcome);
        return;
    }
  }
}
