import { expect, it } from 'vitest';
import { causeOf, type Cause } from '../../../extension/host/state';

/** What Chromium 156 and Firefox ESR 153 were measured to say. */
const measured: [string, Cause][] = [
  ['Specified native messaging host not found.', 'notFound'],
  ['Access to the specified native messaging host is forbidden.', 'forbidden'],
  ['Native host has exited.', 'exits'],
  ['Error when communicating with the native messaging host.', 'unexpected'],
  ['No such native application org.doorman.host', 'notFound'],
  ['An unexpected error occurred', 'exits'],
  ['Native application tried to send a message of 1048577 bytes, which exceeds the limit of 1048576 bytes.', 'unexpected'],
  ['', 'unexpected'],
];

it.each(measured)('%s', (sentence, cause) => {
  expect(causeOf(sentence)).toBe(cause);
});
