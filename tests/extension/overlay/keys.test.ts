// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isTyping, keyOf } from '../../../extension/overlay/keys';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'repeat', boolean>> = {}): ReturnType<typeof keyOf> =>
  keyOf({ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, repeat: false, ...held });

it.each([
  ['a', { is: 'act', action: 'accept' }], ['i', { is: 'act', action: 'ignore' }], ['w', { is: 'act', action: 'wait' }],
  ['1', { is: 'reason', place: 0 }], ['9', { is: 'reason', place: 8 }],
  ['z', { is: 'undo' }], ['j', { is: 'move', way: 'next' }], ['k', { is: 'move', way: 'previous' }],
])('%s', (key, meaning) => expect(press(key)).toEqual(meaning));

it.each(['x', '0', 'Enter', ' ', 'A', 'toString', 'Tab'])('%j is not ours', (key) => expect(press(key)).toBeUndefined());

it.each(['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'repeat'] as const)('with %s it is not ours', (held) => {
  expect(press('a', { [held]: true })).toBeUndefined();
});

describe('typing', () => {
  it.each(['<input>', '<textarea></textarea>', '<div contenteditable="true"></div>', '<div role="textbox"></div>', '<select></select>'])('is what goes on in %s', (html) => {
    document.body.innerHTML = html;
    expect(isTyping(document.body.firstElementChild)).toBe(true);
  });
  it.each(['<button></button>', '<div></div>'])('is not what goes on in %s', (html) => {
    document.body.innerHTML = html;
    expect(isTyping(document.body.firstElementChild)).toBe(false);
  });
});
