import { background } from '../fake_browser';
import { beforeEach, expect, it } from 'vitest';
import { exportHistory } from '../../../extension/options/export';

beforeEach(() => (background.asked = []));

it('asks for part after part, and gives all of them in order', async () => {
  const parts: Record<string, object> = { undefined: { text: '[1,', next: 'a' }, a: { text: '2,', next: 'b' }, b: { text: '3]' } };
  background.answer = ({ params }) => ({ ok: true, result: parts[String(params.cursor)] });
  expect(await exportHistory('json')).toEqual({ ok: true, result: ['[1,', '2,', '3]'] });
});

it('gives no half of a file', async () => {
  const error = { code: -32007, message: 'locked' };
  background.answer = ({ params }) => (params.cursor === undefined ? { ok: true, result: { text: 'x', next: 'a' } } : { ok: false, error });
  expect(await exportHistory('csv')).toEqual({ ok: false, error });
});
