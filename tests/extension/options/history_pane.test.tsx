// @vitest-environment jsdom
import { background, speak } from '../fake_browser';
import { beforeEach, expect, it, vi } from 'vitest';
import type { HistoryFilter } from '../../../extension/host/wire';
import { HistoryPane } from '../../../extension/options/history/history_pane';
import type { PaneProps } from '../../../extension/options/pane';
import { makePlace } from '../../../extension/overlay/host_element';

async function show(text = ''): Promise<string> {
  const place = makePlace(document);
  const props = { state: { options: {} }, place: { pane: 'history', text }, overview: undefined, recount: () => undefined, say: () => undefined };
  place.show(<HistoryPane {...(props as unknown as PaneProps)} />);
  const asked = (): HistoryFilter[] => background.asked.filter(({ method }) => method === 'history/list').map(({ params }) => params.filter as HistoryFilter);
  await vi.waitFor(() => expect(asked().at(-1)?.text ?? '').toBe(text));
  return vi.waitFor(() => {
    const total = place.find('.total')?.textContent ?? '';
    expect(total).not.toBe('');
    return total;
  });
}

beforeEach(() => {
  speak('en');
  background.asked = [];
  background.answer = ({ method }) => ({ ok: true, result: method === 'history/list' ? { entries: [], total: 0 } : {} });
});

it('says that nobody was here yet where nothing narrows the list', async () => {
  expect(await show()).toMatch(/^Nobody yet/);
});

it('says that nobody fits where a search narrows it', async () => {
  expect(await show('ann')).not.toMatch(/^Nobody yet/);
});
