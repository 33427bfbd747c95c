import type { Action } from '../host/wire';

export type Key =
  | { is: 'act'; action: Action }
  /** 1 to 9, counted from 0. */
  | { is: 'reason'; place: number }
  | { is: 'undo' }
  | { is: 'move'; way: 'next' | 'previous' };

const letters: Record<string, Key> = {
  a: { is: 'act', action: 'accept' },
  i: { is: 'act', action: 'ignore' },
  w: { is: 'act', action: 'wait' },
  z: { is: 'undo' },
  j: { is: 'move', way: 'next' },
  k: { is: 'move', way: 'previous' },
};

/** What a key press means; nothing with a modifier or while a key is held down is ours. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'repeat'>): Key | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return undefined;
  if (/^[1-9]$/.test(event.key)) return { is: 'reason', place: Number(event.key) - 1 };
  return Object.hasOwn(letters, event.key) ? letters[event.key] : undefined;
}

/** Whether a key goes into a text that somebody is writing. */
export function isTyping(target: EventTarget | undefined | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]');
}
