import { describe, expect, it } from 'vitest';
import { Code } from '../../../extension/host/codes';
import type { WireError } from '../../../extension/host/wire';
import { advance, canUndo, graceMs, hasEnded, isOpen, newLife, type Effect, type Event, type Life } from '../../../extension/overlay/decision';

interface Told {
  life: Life;
  effects: Effect[];
}

/** Tells a life one event after the other, each at its time. */
function live(life: Life, ...story: [at: number, event: Event][]): Told {
  const effects: Effect[] = [];
  for (const [at, event] of story) {
    const [next, todo] = advance(life, event, at);
    life = next;
    effects.push(...todo);
  }
  return { life, effects };
}

const start: [number, Event] = [0, { is: 'start' }];
const decided: [number, Event] = [5, { is: 'decided' }];
const ready = (at: number): [number, Event] => [at, { is: 'found', card: 'ready' }];
const full: WireError = { code: -32007, message: 'the disk is full', data: { state: 'full' } };
const done: Effect[] = [{ do: 'confirm', outcome: 'done' }];
const did = (effects: readonly Effect[]): string[] => effects.map((effect) => effect.do);

describe('an Accept without an undo window', () => {
  it('is written down, found again, pressed with the host, clicked once, watched and confirmed', () => {
    const { life, effects } = live(newLife('accept', 0), start, decided, ready(5), [8, { is: 'pressed' }], [8, { is: 'clicked', card: 'ready' }], [400, { is: 'observed', outcome: 'done' }]);
    expect(did(effects)).toEqual(['decide', 'find', 'press', 'click', 'watch', 'confirm']);
    expect(effects.slice(-1)).toEqual(done);
    expect(life.phase).toBe('done');
  });
});

describe('an Ignore with four seconds to undo', () => {
  const open = [start, decided] as const;

  it('presses nothing before the time is over', () => {
    const { life, effects } = live(newLife('ignore', 4000), ...open);
    expect(effects).toEqual([{ do: 'decide' }, { do: 'arm', ms: 4000 }]);
    expect(life).toMatchObject({ phase: 'window', due: 4005 });
  });
  it('goes on when the timer comes', () => {
    expect(did(live(newLife('ignore', 4000), ...open, [4010, { is: 'timer' }]).effects)).toContain('find');
  });
  it('is taken back by Undo, and nothing was pressed', () => {
    const { life, effects } = live(newLife('ignore', 4000), ...open, [3000, { is: 'undo' }], [4005, { is: 'timer' }]);
    expect(life.phase).toBe('undone');
    expect(effects.slice(2)).toEqual([{ do: 'disarm' }, { do: 'confirm', outcome: 'undone' }]);
  });
  it('lapses when the page is left', () => {
    const { life, effects } = live(newLife('ignore', 4000), ...open, [3000, { is: 'lapse' }], [4005, { is: 'timer' }]);
    expect(life.phase).toBe('left');
    expect(effects.slice(2)).toEqual([{ do: 'disarm' }, { do: 'confirm', outcome: 'left' }]);
  });
  it('still goes on when the timer is two seconds late', () => {
    expect(live(newLife('ignore', 4000), ...open, [4005 + graceMs, { is: 'timer' }]).life.phase).toBe('finding');
  });
  it('lapses when the timer is later than that', () => {
    const { life, effects } = live(newLife('ignore', 4000), ...open, [4006 + graceMs, { is: 'timer' }]);
    expect(life.phase).toBe('left');
    expect(effects.slice(-1)).toEqual([{ do: 'confirm', outcome: 'left' }]);
  });
  it('does not mind what the owner does elsewhere', () => {
    expect(live(newLife('ignore', 4000), ...open, [100, { is: 'nextAction' }]).life.phase).toBe('window');
  });
});

describe('a window until the next action', () => {
  it('has no timer', () => {
    expect(live(newLife('ignore', null), start, decided).effects).toEqual([{ do: 'decide' }]);
  });
  it('ends with the next action, however late that is', () => {
    expect(live(newLife('ignore', null), start, decided, [3_600_000, { is: 'nextAction' }]).life.phase).toBe('finding');
  });
  it('lapses where the page is left instead', () => {
    expect(live(newLife('ignore', null), start, decided, [9000, { is: 'lapse' }]).life.phase).toBe('left');
  });
});

describe('the card, found again just before', () => {
  it('must be the same, or nothing is pressed', () => {
    const { life, effects } = live(newLife('accept', 0), start, decided, [5, { is: 'found', card: 'changed' }]);
    expect(life.phase).toBe('left');
    expect(did(effects)).not.toContain('press');
  });
  it('is shown to the owner where Doorman may not press', () => {
    const { life, effects } = live(newLife('accept', 0), start, decided, [5, { is: 'found', card: 'handsOff' }]);
    expect(life.phase).toBe('manual');
    expect(effects.slice(-2)).toEqual([{ do: 'point' }, { do: 'confirm', outcome: 'manual' }]);
    expect(did(effects)).not.toContain('press');
  });
  it('may have changed while the host was asked: nothing was clicked', () => {
    const { life } = live(newLife('accept', 0), start, decided, ready(5), [8, { is: 'pressed' }], [8, { is: 'clicked', card: 'changed' }]);
    expect(life.phase).toBe('left');
  });
});

describe('a host that fails', () => {
  it('before the decision is on disk ends it there', () => {
    const { life, effects } = live(newLife('accept', 0), start, [5, { is: 'refused', error: full }]);
    expect(life).toMatchObject({ phase: 'failed', refusal: full });
    expect(did(effects)).toEqual(['decide']);
  });
  it.each(['wait', 'ignore'] as const)('and answers decide too late is told that nothing came of it, as it may write it down yet: %s', (action) => {
    const { life, effects } = live(newLife(action, 0), start, [4000, { is: 'refused', error: { code: Code.timeout, message: '' } }]);
    expect(life.phase).toBe('failed');
    expect(effects).toEqual([{ do: 'decide' }, { do: 'confirm', outcome: 'left' }]);
  });
  it('between decide and press leaves the button alone', () => {
    const { life, effects } = live(newLife('accept', 0), start, decided, ready(5), [2005, { is: 'refused', error: full }]);
    expect(life.phase).toBe('failed');
    expect(did(effects)).not.toContain('click');
    expect(effects.slice(-1)).toEqual([{ do: 'confirm', outcome: 'left' }]);
  });
  it('and answers press too late leaves the button alone', () => {
    const { life, effects } = live(newLife('accept', 0), start, decided, ready(5), [6 + graceMs, { is: 'pressed' }]);
    expect(life.phase).toBe('left');
    expect(did(effects)).not.toContain('click');
  });
  it('and takes long to write the decision down makes it lapse', () => {
    expect(live(newLife('accept', 0), start, [graceMs + 1, { is: 'decided' }]).life.phase).toBe('left');
  });
});

describe('called off while the host is asked', () => {
  it('the decision is undone as soon as it was written', () => {
    const { life, effects } = live(newLife('accept', 0), start, [1, { is: 'undo' }], decided);
    expect(life.phase).toBe('undone');
    expect(effects).toEqual([{ do: 'decide' }, { do: 'confirm', outcome: 'undone' }]);
  });
  it('the press is not followed by a click', () => {
    const { life, effects } = live(newLife('accept', 0), start, decided, ready(5), [6, { is: 'lapse' }], [8, { is: 'pressed' }]);
    expect(life.phase).toBe('left');
    expect(did(effects)).not.toContain('click');
  });
});

describe('after the click', () => {
  const clicked = (): Life => live(newLife('accept', 0), start, decided, ready(5), [8, { is: 'pressed' }], [8, { is: 'clicked', card: 'ready' }]).life;

  it.each(['done', 'dialog', 'noEffect'] as const)('%s is confirmed as it was seen', (outcome) => {
    const { life, effects } = live(clicked(), [900, { is: 'observed', outcome }]);
    expect(life.phase).toBe(outcome);
    expect(effects).toEqual([{ do: 'confirm', outcome }]);
  });
  it('nothing is confirmed where nothing could be seen', () => {
    const { life, effects } = live(clicked(), [900, { is: 'observed', outcome: 'left' }]);
    expect(life.phase).toBe('unseen');
    expect(effects).toEqual([]);
  });
  it('there is no Undo, and leaving the page does not unsay the press', () => {
    expect(canUndo(clicked())).toBe(false);
    expect(live(clicked(), [10, { is: 'undo' }], [10, { is: 'lapse' }])).toEqual({ life: clicked(), effects: [] });
  });
});

describe('let it wait', () => {
  it('is written down and presses nothing', () => {
    const { life, effects } = live(newLife('wait', 0), start, decided);
    expect(life.phase).toBe('waiting');
    expect(did(effects)).toEqual(['decide']);
  });
  it('can be taken back', () => {
    expect(live(newLife('wait', 0), start, decided, [9000, { is: 'undo' }]).effects.slice(-1)).toEqual([{ do: 'confirm', outcome: 'undone' }]);
  });
});

it('waits for the owner again where a decision came to nothing, and only there', () => {
  const ended = (phase: Life['phase']): Life => ({ ...newLife('accept', 0), phase });
  expect((['undone', 'left', 'manual', 'dialog', 'noEffect', 'failed'] as const).map((phase) => isOpen(ended(phase)))).not.toContain(false);
  expect((['done', 'waiting', 'unseen', 'window', 'watching'] as const).map((phase) => isOpen(ended(phase)))).not.toContain(true);
  expect(isOpen(undefined)).toBe(true);
});

describe('whatever happens, in whatever order', () => {
  const events: Event[] = [
    { is: 'start' }, { is: 'decided' }, { is: 'refused', error: full }, { is: 'timer' }, { is: 'nextAction' }, { is: 'undo' }, { is: 'lapse' },
    { is: 'found', card: 'ready' }, { is: 'found', card: 'handsOff' }, { is: 'found', card: 'changed' }, { is: 'pressed' },
    { is: 'clicked', card: 'ready' }, { is: 'clicked', card: 'changed' },
    { is: 'observed', outcome: 'done' }, { is: 'observed', outcome: 'dialog' }, { is: 'observed', outcome: 'noEffect' }, { is: 'observed', outcome: 'left' },
  ];

  /** A small generator with a seed, so that a failure can be repeated. */
  function numbers(seed: number): () => number {
    return () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed / 2 ** 31;
    };
  }

  it('there is at most one click, only after its press, and nothing after the end but an undone wait', () => {
    for (let seed = 1; seed <= 4000; seed += 1) {
      const next = numbers(seed);
      const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
      let life = newLife(pick(['accept', 'ignore', 'wait'] as const), pick([0, 4000, null]));
      let now = 0;
      const done: string[] = [];
      for (let step = 0; step < 30; step += 1) {
        const event = pick(events);
        now += Math.floor(next() * 1500);
        const before = life;
        const [after, effects] = advance(life, event, now);
        if (hasEnded(before) && before.phase !== 'waiting') expect(effects, `seed ${seed}`).toEqual([]);
        for (const effect of effects) {
          if (effect.do === 'click') expect(event.is, `seed ${seed}`).toBe('pressed');
          if (effect.do === 'press') expect(done, `seed ${seed}`).toContain('decide');
          done.push(effect.do);
        }
        if (effects.some(({ do: what }) => what === 'confirm')) expect(hasEnded(after), `seed ${seed}`).toBe(true);
        life = after;
      }
      for (const once of ['decide', 'press', 'click', 'confirm']) {
        expect(done.filter((what) => what === once).length, `seed ${seed}: ${once}`).toBeLessThanOrEqual(1);
      }
      if (life.action === 'wait') expect(done, `seed ${seed}`).not.toContain('click');
    }
  });
});
