/** Enough of a browser for code that is tested outside of one; import it before anything of the extension. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Locale = 'en' | 'it' | 'pl';
export type Messages = Record<string, { message: string; description?: string }>;

export function messagesOf(locale: Locale): Messages {
  const file = join(import.meta.dirname, '../../extension/public/_locales', locale, 'messages.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Messages;
}

let messages = messagesOf('en');

export function speak(locale: Locale): void {
  messages = messagesOf(locale);
}

export interface Request {
  method: string;
  params: Record<string, unknown>;
}

/** What the background would answer; tests put their own here. */
export const background = {
  asked: [] as Request[],
  answer: (_request: Request): unknown => undefined,
};

const ports = new Set<{ hear(message: unknown): void; end(): void }>();

/** What the background tells every page. */
export function push(message: unknown): void {
  for (const port of ports) port.hear(message);
}

/** How many pages the background could tell something. */
export const listening = (): number => ports.size;

/** Updated, switched off or removed under the page that is still open. */
export function removeExtension(): void {
  gone = true;
  for (const port of [...ports]) port.end();
}

let gone = false;

function connect(): unknown {
  if (gone) throw new Error('Extension context invalidated.');
  const onMessage: ((message: unknown) => void)[] = [];
  const onDisconnect: (() => void)[] = [];
  const port = {
    hear: (message: unknown) => onMessage.forEach((listener) => listener(message)),
    end: () => {
      ports.delete(port);
      for (const listener of onDisconnect) listener();
    },
  };
  ports.add(port);
  return {
    onMessage: { addListener: (listener: (message: unknown) => void) => onMessage.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => onDisconnect.push(listener) },
    disconnect: () => ports.delete(port),
  };
}

Object.assign(globalThis, {
  matchMedia: (media: string) => ({ media, matches: false, addEventListener: () => {}, removeEventListener: () => {} }),
  chrome: {
    i18n: {
      getMessage: (key: string, values: string[] = []) =>
        messages[key]?.message.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '') ?? '',
      getUILanguage: () => 'en',
    },
    runtime: {
      id: 'doorman',
      sendMessage: async (request: Request) => {
        background.asked.push(request);
        return background.answer(request);
      },
      connect,
    },
  },
});
