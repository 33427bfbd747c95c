// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  listFilter,
  pageKind,
  readCards,
  readProfile,
  type Card,
  type Control,
} from '../../../extension/page';
import { expectedFile, fixtureNames, loadFixture, type Fixture } from './fixtures';

function described(control: Control): string {
  const text = control.element?.textContent?.trim() ?? '';
  const node = control.element === undefined ? '' : ` <${control.element.localName}> ${text}`;
  return (control.pressable ? 'pressable' : control.why) + node;
}

function describedCard({ layout, invitation, accept, ignore }: Card): unknown {
  return { layout, invitation, accept: described(accept), ignore: described(ignore) };
}

function reading({ document, url }: Fixture): unknown {
  const profile = readProfile(document, url);
  return {
    page: pageKind(url),
    list: listFilter(document, url),
    cards: readCards(document, url).map(describedCard),
    profile: profile && { ...profile, request: profile.request && describedCard(profile.request) },
  };
}

describe('what is read from a page', () => {
  it.each(fixtureNames)('%s', async (name) => {
    const json = `${JSON.stringify(reading(loadFixture(name)), null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(expectedFile(name));
  });
});
