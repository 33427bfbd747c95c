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

const nothing = { addListener: () => undefined };

Object.assign(globalThis, {
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
      connect: () => ({ onMessage: nothing, onDisconnect: nothing, disconnect: () => undefined }),
    },
  },
});
