// @vitest-environment jsdom
import { speak } from '../fake_browser';
import { expect, it } from 'vitest';
import type { Contacts } from '../../../extension/host/wire';
import { NetworkPane } from '../../../extension/options/about/network_pane';
import { makePlace } from '../../../extension/overlay/host_element';

it.each([[28_000, true], [29_500, false]])('draws the network as rather full, and says so, when the host does: %d, %s', (count, notice) => {
  speak('en');
  const contacts: Contacts = { count, limit: 30_000, notice, industries: [] };
  const place = makePlace(document);
  place.show(<NetworkPane contacts={contacts} />);
  const meter = place.find('meter') as HTMLMeterElement;
  expect(meter.value > meter.high).toBe(notice);
  expect(place.find('.notice') !== null).toBe(notice);
});
