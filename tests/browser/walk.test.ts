import { expect, test } from 'vitest';
import { consent } from './harness/consent.ts';
import { watchFrames } from './harness/frames.ts';
import { whoIsQuiet, whoMet, whoSells } from './harness/people.ts';
import { inEachBrowser } from './harness/suite.ts';
import { aboveTheList, hasStrip, stripOf } from './harness/strips.ts';
import { pause, until } from './harness/until.ts';

inEachBrowser('one click', (suite) => {
  test('on Accept presses the page’s own Accept once, and the journal held the press before', async () => {
    const [ann, bob] = [whoMet('Ann Archer'), whoMet('Bob Baker')];
    const { page, linkedIn, witnessed } = await suite.visit({ people: [ann, bob] });

    await (await stripOf(page, 'Ann Archer')).click('Accept');
    await until('Ann’s row gone', async () => !(await linkedIn.pending()).includes(ann.invitation.key));

    expect(witnessed.map(({ press }) => press.label)).toEqual(['Accept Ann Archer’s invitation']);
    expect(witnessed[0]?.journal).toMatchObject([{ key: ann.invitation.key, action: 'accept', state: 'pressed' }]);
    const [decision] = await until('the outcome in the journal', () => {
      const lines = suite.home.decisionsOn(ann.invitation.key);
      return lines[0]?.state === 'confirmed' && lines;
    });
    expect(decision).toMatchObject({ action: 'accept', reasonId: 'met', outcome: 'done' });
    expect(await linkedIn.pending()).toEqual([bob.invitation.key]);
  });

  test('on Ignore is written down at once and presses when the undo window is over', async () => {
    const person = whoSells('Sam Seller');
    const { page, linkedIn, witnessed } = await suite.visit({ people: [person] });

    await (await stripOf(page, 'Sam Seller')).click('Ignore');
    await until('the decision in the journal', () => suite.home.decisionsOn(person.invitation.key)[0]?.state === 'decided');
    expect(witnessed).toEqual([]);
    await until('the row gone', async () => (await linkedIn.pending()).length === 0);

    expect(witnessed.map(({ press }) => press.label)).toEqual(['Ignore an invitation to connect from Sam Seller']);
    expect(witnessed[0]?.journal.find(({ key }) => key === person.invitation.key)).toMatchObject({ state: 'pressed', reasonId: 'salesPitch' });
    await until('the outcome', () => suite.home.decisionsOn(person.invitation.key)[0]?.outcome === 'done');
  });

  test('finds its button where it was: the lines above the list come at once, and the next best look into its place', async () => {
    const person = whoSells('Steady Stan');
    const { page } = await suite.visit({ people: [person] });
    const topsOfList = await watchFrames(page, '[data-testid="lazy-column"]', 'top');
    await until('the next best look', async () => (await aboveTheList(page)).includes('Step through them'));
    await pause(100);
    const tops = await topsOfList();
    expect(tops.length).toBeGreaterThan(0);
    expect(tops.length, `the list stood at ${tops.join(', ')}`).toBeLessThanOrEqual(2);
  });

  test('undone inside the window presses nothing', async () => {
    const person = whoSells('Una Undone');
    const { page, witnessed } = await suite.visit({ people: [person] });
    const strip = await stripOf(page, 'Una Undone');

    await strip.click('Ignore');
    await strip.click('Undo');

    await until('the outcome', () => suite.home.decisionsOn(person.invitation.key)[0]?.outcome === 'undone');
    await pause(4500);
    expect(witnessed).toEqual([]);
    expect(await strip.has('Ignore')).toBe(true);
  });

  test('that no hand made is not heeded', async () => {
    const person = whoMet('Tess Trusting');
    const { page, witnessed } = await suite.visit({ people: [person] });
    const strip = await stripOf(page, 'Tess Trusting');

    await strip.clickByScript('Accept');

    await pause(500);
    expect(witnessed).toEqual([]);
    expect(suite.home.decisionsOn(person.invitation.key)).toEqual([]);
  });

  test('twice, quickly, is one decision and one press', async () => {
    const person = whoMet('Dora Double');
    const { page, linkedIn, witnessed } = await suite.visit({ people: [person] });
    const accept = await (await stripOf(page, 'Dora Double')).button('Accept');

    await accept.click({ count: 2 });
    await until('the row gone', async () => (await linkedIn.pending()).length === 0);

    expect(witnessed).toHaveLength(1);
    expect(suite.home.decisionsOn(person.invitation.key)).toHaveLength(1);
  });
});

inEachBrowser('the menu beside Ignore', (suite) => {
  test('gives another reason', async () => {
    const person = whoIsQuiet('Rita Reason');
    const { page } = await suite.visit({ people: [person] });
    const strip = await stripOf(page, 'Rita Reason');

    await strip.click('Other reasons');
    await strip.click('don’t know them');

    await until('the decision', () => suite.home.decisionsOn(person.invitation.key)[0]?.reasonId === 'dontKnow');
  });

  test('takes one’s own words', async () => {
    const person = whoIsQuiet('Wanda Words');
    const { page } = await suite.visit({ people: [person] });
    const strip = await stripOf(page, 'Wanda Words');

    await strip.click('Other reasons');
    const field = await until('the field', () => strip.find('input'));
    await field.type('Sells <b>yoga</b> “mats” – ß');
    await page.keyboard.press('Enter');

    const [decision] = await until('the decision', () => {
      const lines = suite.home.decisionsOn(person.invitation.key);
      return lines.length > 0 && lines;
    });
    expect(decision).toMatchObject({ action: 'ignore', reasonText: 'Sells <b>yoga</b> “mats” – ß' });
  });

  test('offers words to ask first, and lets the invitation wait', async () => {
    const person = whoIsQuiet('Ask Aster');
    const { page, witnessed } = await suite.visit({ people: [person] });
    const strip = await stripOf(page, 'Ask Aster');

    await strip.click('Other reasons');
    await strip.click('Ask first');
    expect(await strip.text()).toContain('how do we know each other?');
    await strip.click('I asked: let it wait');

    await until('the decision', () => suite.home.decisionsOn(person.invitation.key)[0]?.reasonId === 'askFirst');
    expect(witnessed).toEqual([]);
  });
});

inEachBrowser('the keyboard, the focus in a strip', (suite) => {
  test('a accepts, and the focus goes to the next card', async () => {
    const [first, second] = [whoMet('Kay First'), whoIsQuiet('Kay Second')];
    const { page, linkedIn, witnessed } = await suite.visit({ people: [first, second] });

    await (await stripOf(page, 'Kay First')).type('a');

    await until('the row gone', async () => (await linkedIn.pending()).length === 1);
    expect(witnessed.map(({ press }) => press.key)).toEqual([first.invitation.key]);
    expect(await (await stripOf(page, 'Kay Second')).hasFocus()).toBe(true);
  });

  test('i ignores, and z undoes from the next card', async () => {
    const [first, second] = [whoSells('Zed First'), whoIsQuiet('Zed Second')];
    const { page } = await suite.visit({ people: [first, second] });
    await stripOf(page, 'Zed Second');

    await (await stripOf(page, 'Zed First')).type('i');
    await until('the decision', () => suite.home.decisionsOn(first.invitation.key).length === 1);
    await page.keyboard.type('z');

    await until('the outcome', () => suite.home.decisionsOn(first.invitation.key)[0]?.outcome === 'undone');
  });

  test('w lets it wait, a digit gives a reason, j and k walk', async () => {
    const [first, second] = [whoIsQuiet('Jay First'), whoIsQuiet('Jay Second')];
    const { page } = await suite.visit({ people: [first, second] });
    const upper = await stripOf(page, 'Jay First');
    const lower = await stripOf(page, 'Jay Second');

    await upper.type('j');
    expect(await lower.hasFocus()).toBe(true);
    await page.keyboard.type('k');
    expect(await upper.hasFocus()).toBe(true);
    await page.keyboard.type('w');
    await until('the waiting', () => suite.home.decisionsOn(first.invitation.key)[0]?.action === 'wait');
    await lower.type('5');
    await until('the reason', () => suite.home.decisionsOn(second.invitation.key)[0]?.reasonId === 'emptyProfile');
  });

  test('letters typed into the page are the page’s', async () => {
    const person = whoMet('Page Keys');
    const { page, witnessed } = await suite.visit({ people: [person] });
    await stripOf(page, 'Page Keys');

    await page.keyboard.type('aiw1z');

    await pause(300);
    expect(witnessed).toEqual([]);
    expect(suite.home.decisionsOn(person.invitation.key)).toEqual([]);
  });
});

inEachBrowser('Why?', (suite) => {
  test('shows the rule, its weight and the words that matched, in the note as it was written', async () => {
    const person = whoSells('Walt Why');
    const { page } = await suite.visit({ people: [person] });
    const strip = await stripOf(page, 'Walt Why');
    const [annotation] = suite.home.check([person.invitation]);
    const signal = annotation?.signals.find(({ evidence }) => evidence.some(({ field }) => field === 'note'));
    const span = signal?.evidence.find(({ field }) => field === 'note');

    await strip.click('Why?');

    expect(await strip.text()).toContain(signal?.id);
    const marked = await until('the marks', async () => await strip.find('mark'));
    const words = await marked.evaluate((mark) => [...(mark.getRootNode() as ShadowRoot).querySelectorAll('mark')].map(({ textContent }) => textContent ?? ''));
    expect(words.join(' ')).toContain(person.invitation.note?.slice(span?.start, span?.end).split(' ')[0]);
  });
});

inEachBrowser('before Start', (suite) => {
  test('nothing happens; after it the open page gets its strips without a reload', async () => {
    const person = whoMet('Wilma Welcome');
    const { page } = await suite.visit({ people: [person] });
    await pause(700);
    expect(await hasStrip(page, 'Wilma Welcome')).toBe(false);

    await consent(suite.browser);

    await page.bringToFront();
    await stripOf(page, 'Wilma Welcome');
  });
}, { start: false });
