import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const kFolder = join(import.meta.dirname, '../../pages');

export interface Fixture {
  readonly name: string;
  readonly document: Document;
  /** The page's own address, from its canonical link. */
  readonly url: string;
}

export const fixtureNames: readonly string[] = readdirSync(kFolder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace(/\.html$/, ''))
  .sort();

export function loadFixture(name: string): Fixture {
  const document = new DOMParser().parseFromString(
    readFileSync(join(kFolder, `${name}.html`), 'utf8'),
    'text/html',
  );
  const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.getAttribute('href');
  if (url == null) throw new Error(`${name}.html does not say which address it stands for`);
  return { name, document, url };
}

export function expectedFile(name: string): string {
  return join(kFolder, `${name}.expected.json`);
}
