// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  findCardRoots,
  listFilter,
  readCard,
  readCards,
  readProfile,
  type Card,
} from '../../../extension/page';
import { roleOfText } from '../../../extension/page/labels';
import { fixtureNames, loadFixture } from './fixtures';

function check({ element, key, invitation, accept, ignore }: Card): void {
  expect(invitation.key).toBe(key);
  expect(key).toMatch(/^(?:urn:li:invitation:|profile:)./);
  expect(invitation.profile).not.toBe('');
  expect(invitation.mutual?.count).not.toBe(0);
  for (const control of [accept, ignore]) {
    if (control.element !== undefined) expect(element.contains(control.element)).toBe(true);
    if (control.pressable) expect(control.element.localName).toBe('button');
  }
  if (accept.element !== undefined) expect(accept.element).not.toBe(ignore.element);
  if (accept.pressable) expect(roleOfText(accept.element.textContent ?? '')).not.toBe('ignore');
  if (ignore.pressable) expect(roleOfText(ignore.element.textContent ?? '')).not.toBe('accept');
  for (const text of [invitation.name, invitation.headline, invitation.note, invitation.age])
    expect(text).not.toBe('');
}

/** Small numbers in an order that is the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Calls `read` once for each element beneath `root`, with that element taken out. */
function withoutEach(root: Element, read: (isLeaf: boolean) => void): void {
  for (const element of [...root.querySelectorAll('*')]) {
    const parent = element.parentNode as ParentNode & Node;
    const next = element.nextSibling;
    const isLeaf = element.firstElementChild === null;
    parent.removeChild(element);
    read(isLeaf);
    parent.insertBefore(element, next);
  }
}

describe.each(fixtureNames)('%s', (name) => {
  it('a card with any one part missing is read as less, never wrongly, and never from outside', () => {
    const { document: page } = loadFixture(name);
    for (const root of findCardRoots(page)) {
      const whole = readCard(root);
      withoutEach(root.element, (isLeaf) => {
        const card = readCard(root);
        if (card === undefined) return;
        check(card);
        // A note of which a part is gone is shorter or unknown; it is never "none".
        if (isLeaf && typeof whole?.invitation.note === 'string') expect(card.invitation.note).not.toBeNull();
      });
    }
  });

  it('a card with its parts in another order never has its buttons swapped', () => {
    const { document: page } = loadFixture(name);
    const random = seeded(7);
    for (const root of findCardRoots(page)) {
      const parents = [root.element, ...root.element.querySelectorAll('*')].filter(
        ({ childElementCount }) => childElementCount > 1,
      );
      for (let round = 0; round < 10; round += 1) {
        const parent = parents[Math.floor(random() * parents.length)];
        const child = parent?.children[Math.floor(random() * parent.childElementCount)];
        if (parent === undefined || child === undefined) continue;
        parent.append(child);
        const card = readCard(root);
        if (card !== undefined) check(card);
      }
    }
  });

  it('a profile with any one part missing is still the same person, or nobody', () => {
    const { document: page, url } = loadFixture(name);
    const slug = readProfile(page, url)?.profile;
    if (slug === undefined) return;
    withoutEach(page.body, () => {
      const reading = readProfile(page, url);
      if (reading !== undefined) expect(reading.profile).toBe(slug);
      if (reading?.request !== undefined) check(reading.request);
    });
  });

  it('any part of the page can be read on its own', () => {
    const { document: page } = loadFixture(name);
    for (const element of page.body.querySelectorAll('main, section, div, ul')) {
      for (const root of findCardRoots(element)) {
        const card = readCard(root);
        if (card !== undefined) check(card);
      }
    }
  });

  it('reading changes nothing', () => {
    const { document: page, url } = loadFixture(name);
    const before = page.documentElement.outerHTML;
    readCards(page, url);
    readProfile(page, url);
    listFilter(page, url);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
