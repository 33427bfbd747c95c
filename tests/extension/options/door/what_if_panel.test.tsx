// @vitest-environment jsdom
import { background, speak } from '../../fake_browser';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Policy, PolicyPreview } from '../../../../extension/host/wire';
import { WhatIfPanel } from '../../../../extension/options/door/what_if_panel';
import { makePlace } from '../../../../extension/overlay/host_element';

const policy: Policy = { id: 'mine', name: 'Mine', version: 1, thresholds: {}, rules: [], otherwise: 'review' };
const words = 'sales pitch: "‏רות"';
const preview: PolicyPreview = {
  total: 1, sample: false, decided: 1, verdicts: { accept: 0, review: 0, ignore: 1 }, before: { accept: 0, review: 1, ignore: 0 },
  flips: [{ from: 'review', to: 'ignore', count: 1 }], agreement: { now: { same: 1, of: 1 }, before: { same: 0, of: 1 } },
  people: [{ id: 1, name: 'Ann Oak', headline: 'Rope maker', from: 'review', to: 'ignore', reasonText: words, decision: 'ignore' }],
};

beforeEach(() => {
  speak('en');
  background.answer = () => ({ ok: true, result: preview });
});

it('keeps all that is a sender\'s to its own direction: the name, the headline and what the reason quotes', async () => {
  const place = makePlace(document);
  place.show(<WhatIfPanel policy={policy} against={policy} fact={undefined} revision={1} threshold={undefined} touched />);
  const isolated = (): (string | null)[] => [...place.element.shadowRoot?.querySelectorAll('.flipped li bdi') ?? []].map(({ textContent }) => textContent);
  await vi.waitFor(() => expect(isolated()).not.toEqual([]));
  expect(isolated()).toEqual(['Ann Oak', 'Rope maker', words]);
});
