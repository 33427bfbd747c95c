import { Code } from '../host/codes';
import type { Action, Outcome, WireError } from '../host/wire';

/**
 * A decision's life, as a value. `advance` is pure: it takes an event and the time, and gives the
 * next life and what is to be done now. Whatever happens, `click` is asked for at most once, only
 * after the host answered `press`, and never late.
 */
export interface Life {
  readonly phase: Phase;
  readonly action: Action;
  /** null = until the owner's next action. */
  readonly undoMs: number | null;
  /** Called off while an answer of the host was under way. */
  readonly calledOff: 'undone' | 'left' | undefined;
  /** Why the host did not take it. */
  readonly refusal: WireError | undefined;
  /** The moment the phase should be over; the timer may come late. */
  readonly due: number | null;
}

export type Phase = 'new' | 'deciding' | 'window' | 'finding' | 'pressing' | 'clicking' | 'watching' | Ending;

/**
 * `waiting`: noted as "let it wait". `failed`: the host did not take it, nothing was pressed.
 * `unseen`: pressed, but the page or its list was replaced before the effect was seen; nothing is confirmed.
 */
export type Ending = Outcome | 'waiting' | 'failed' | 'unseen';

export type Event =
  | { is: 'start' }
  | { is: 'decided' }
  | { is: 'refused'; error: WireError }
  | { is: 'timer' }
  | { is: 'nextAction' }
  | { is: 'undo' }
  /** The page is hidden for good, left or re-routed, or the card has changed. */
  | { is: 'lapse' }
  | { is: 'found'; card: 'ready' | 'handsOff' | 'changed' }
  | { is: 'pressed' }
  | { is: 'clicked'; card: 'ready' | 'changed' }
  | { is: 'observed'; outcome: 'done' | 'dialog' | 'noEffect' | 'left' };

export type Effect =
  | { do: 'decide' }
  | { do: 'arm'; ms: number }
  | { do: 'disarm' }
  /** Find the card again by its key and person, and look at the control. */
  | { do: 'find' }
  | { do: 'press' }
  | { do: 'click' }
  /** Show the owner which control to press; press nothing. */
  | { do: 'point' }
  | { do: 'watch' }
  | { do: 'confirm'; outcome: Outcome };

/** A timer or an answer that comes later than this after its moment finds the decision lapsed. */
export const graceMs = 2000;

const endings: ReadonlySet<Phase> = new Set<Ending>([
  'done', 'dialog', 'noEffect', 'undone', 'left', 'manual', 'waiting', 'failed', 'unseen',
]);

export function newLife(action: Action, undoMs: number | null): Life {
  return { phase: 'new', action, undoMs, calledOff: undefined, refusal: undefined, due: null };
}

export function hasEnded(life: Life): boolean {
  return endings.has(life.phase);
}

/** Whether the card still waits for the owner: nothing was decided, or it came to nothing. */
export function isOpen(life: Life | undefined): boolean {
  return life === undefined || (hasEnded(life) && !['done', 'waiting', 'unseen'].includes(life.phase));
}

/** Whether it waits for the owner's next action, which on a profile, or on the only card, never comes by itself. */
export function isHeld({ phase, undoMs }: Life): boolean {
  return phase === 'window' && undoMs === null;
}

/** Whether Undo still undoes. */
export function canUndo(life: Life): boolean {
  return ['deciding', 'window', 'finding', 'pressing', 'waiting'].includes(life.phase) && !life.calledOff;
}

type Step = readonly [Life, readonly Effect[]];

export function advance(life: Life, event: Event, now: number): Step {
  switch (event.is) {
    case 'undo':
      return callOff(life, 'undone');
    case 'lapse':
      return callOff(life, 'left');
    case 'start':
      return life.phase === 'new' ? [to(life, 'deciding', now), [{ do: 'decide' }]] : stay(life);
    case 'decided':
      return life.phase === 'deciding' ? decided(life, now) : stay(life);
    case 'refused':
      return refused(life, event.error);
    case 'timer':
      if (life.phase !== 'window') return stay(life);
      return isLate(life, now) ? end(life, 'left') : find(life, now);
    case 'nextAction':
      return life.phase === 'window' && life.due === null ? find(life, now) : stay(life);
    case 'found':
      return life.phase === 'finding' ? found(life, event.card, now) : stay(life);
    case 'pressed':
      if (life.phase !== 'pressing') return stay(life);
      if (life.calledOff) return end(life, life.calledOff);
      return isLate(life, now) ? end(life, 'left') : [to(life, 'clicking', now), [{ do: 'click' }]];
    case 'clicked':
      if (life.phase !== 'clicking') return stay(life);
      return event.card === 'ready' ? [to(life, 'watching', now), [{ do: 'watch' }]] : end(life, 'left');
    case 'observed':
      if (life.phase !== 'watching') return stay(life);
      return event.outcome === 'left' ? [to(life, 'unseen', null), []] : end(life, event.outcome);
  }
}

function decided(life: Life, now: number): Step {
  if (life.calledOff) return end(life, life.calledOff);
  if (life.action === 'wait') return [to(life, 'waiting', null), []];
  if (isLate(life, now)) return end(life, 'left');
  if (life.undoMs === null) return [to(life, 'window', null), []];
  if (life.undoMs === 0) return find(life, now);
  return [to(life, 'window', now + life.undoMs), [{ do: 'arm', ms: life.undoMs }]];
}

function find(life: Life, now: number): Step {
  return [to(life, 'finding', now), [{ do: 'find' }]];
}

function found(life: Life, card: 'ready' | 'handsOff' | 'changed', now: number): Step {
  if (card === 'changed') return end(life, 'left');
  if (card === 'handsOff') return [to(life, 'manual', null), [{ do: 'point' }, { do: 'confirm', outcome: 'manual' }]];
  return [to(life, 'pressing', now), [{ do: 'press' }]];
}

/** The host did not take the decision, or did not answer `press`: nothing is pressed. */
function refused(life: Life, refusal: WireError): Step {
  const failed: Life = { ...to(life, 'failed', null), refusal };
  const nothing: Effect = { do: 'confirm', outcome: life.calledOff ?? 'left' };
  // A host that is only slow writes it down yet: a wait would stand of which the owner was told that it failed.
  if (life.phase === 'deciding') return [failed, refusal.code === Code.timeout ? [nothing] : []];
  // It may have written the press down before it fell silent; say that nothing was pressed.
  if (life.phase === 'pressing') return [failed, [nothing]];
  return stay(life);
}

function callOff(life: Life, how: 'undone' | 'left'): Step {
  switch (life.phase) {
    case 'window':
      return [to(life, how, null), [{ do: 'disarm' }, { do: 'confirm', outcome: how }]];
    case 'finding':
      return end(life, how);
    case 'deciding':
    case 'pressing':
      return life.calledOff ? stay(life) : [{ ...life, calledOff: how }, []];
    case 'waiting':
      return how === 'undone' ? end(life, how) : stay(life);
    default:
      return stay(life);
  }
}

function isLate(life: Life, now: number): boolean {
  return life.due !== null && now > life.due + graceMs;
}

function to(life: Life, phase: Phase, due: number | null): Life {
  return { ...life, phase, due };
}

function end(life: Life, outcome: Outcome): Step {
  return [to(life, outcome, null), [{ do: 'confirm', outcome }]];
}

function stay(life: Life): Step {
  return [life, []];
}
