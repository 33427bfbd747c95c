import { describe, expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import { openDoor } from './harness/door_page.ts';
import { OptionsPage } from './harness/options_page.ts';
import { inEachBrowser } from './harness/suite.ts';
import { until } from './harness/until.ts';
import { paneIds } from './harness/used_panes.ts';

inEachBrowser('the options', (suite) => {
  describe.each(paneIds)('%s', (pane) => {
    test('is without a fault that axe can find, wide and narrow', async () => {
      const options = await OptionsPage.open(suite.browser, `#${pane}`);
      for (const width of [1240, 320]) {
        await options.page.setViewport({ width, height: 900 });
        expect(await faults(options.page), `${width} px`).toEqual([]);
      }
      await options.close();
    });

    test('fits into 320 px, as it does at 200 % and more', async () => {
      const options = await OptionsPage.open(suite.browser, `#${pane}`);
      await options.page.setViewport({ width: 320, height: 900 });
      expect(await options.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await options.close();
    });
  });

  test('hide no focus below what a number would change, whatever is touched on the way', async () => {
    const options = await openDoor(suite.browser);
    await options.page.setViewport({ width: 900, height: 700 });
    const under: string[] = [];
    const stops = await options.page.evaluate(() => document.querySelectorAll('.steering :is(input, button)').length);
    await options.page.focus('.rule input');
    for (let stop = 0; stop < stops + 6; stop += 1) {
      await options.page.keyboard.press('Tab');
      await options.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const hidden = await options.page.evaluate(() => {
        const [focus, panel] = [document.activeElement, document.querySelector('.whatIf')];
        if (!focus || !panel || panel.contains(focus) || focus === document.body) return '';
        const [box, over] = [focus.getBoundingClientRect(), panel.getBoundingClientRect()];
        return box.bottom > over.top && box.top < over.bottom ? `${focus.getAttribute('aria-label') ?? focus.textContent} at ${box.bottom} under ${over.top}` : '';
      });
      if (hidden) under.push(hidden);
    }
    expect(under).toEqual([]);
    await options.close();
  });

  test('are walked by the arrow keys, and say where one is', async () => {
    const options = await OptionsPage.open(suite.browser);
    await (await options.control('a', 'My door')).focus();
    await options.page.keyboard.press('ArrowDown');
    await options.page.keyboard.press('Enter');
    const seen = await until('About me', async () => {
      const [title, focus, current] = await options.page.evaluate(() => [document.title, document.activeElement?.localName, document.querySelector('[aria-current]')?.textContent]);
      return focus === 'h1' && { title, current };
    });
    expect(seen).toEqual({ title: 'About me · Doorman', current: 'About me' });
    await options.close();
  });

  test('are found by their words, and Enter goes there', async () => {
    const options = await OptionsPage.open(suite.browser);
    await options.type('Find a setting', 'undo');
    await options.says('One click, and a way back', '.found');
    await options.page.keyboard.press('Enter');
    await until('the focus on it', () => options.page.evaluate(() => document.activeElement?.id === 'handling'));
    await options.close();
  });

  test('say at once that a change is saved', async () => {
    const options = await OptionsPage.open(suite.browser);
    await options.click('input', 'Keys work anywhere');
    await until('the word', () => options.page.evaluate(() => document.querySelector('.said[role=status]')?.textContent === 'Saved'));
    await options.close();
  });
});
