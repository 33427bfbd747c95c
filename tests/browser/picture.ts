/**
 * Takes the README's pictures: the beginning of the demo inbox, and one card with its Why? open.
 *
 *   npm run picture:browser
 */
import { fileURLToPath } from 'node:url';
import { inbox } from '../../scripts/demo/page.mts';
import { tellThePast } from '../../scripts/demo/past.mts';
import { openBrowser } from './harness/browsers.ts';
import { consent } from './harness/consent.ts';
import { LinkedIn } from './harness/linkedin.ts';
import { aboveTheList, allStrips, stripOf } from './harness/strips.ts';
import { pause, until } from './harness/until.ts';

const picture = (name: string) => fileURLToPath(new URL(`./pictures/${name}.png`, import.meta.url)) as `${string}.png`;

const browser = await openBrowser('chromium');
try {
  await tellThePast(browser.home);
  await consent(browser);
  const page = await browser.newPage();
  await page.setViewport({ width: 1180, height: 1560 });
  const linkedIn = await LinkedIn.serve(page);
  await linkedIn.open();
  await allStrips(page, inbox.people.length);
  await until('the next best look', async () => (await aboveTheList(page)).includes('Step through them'));
  await page.screenshot({ path: picture('inbox') });

  await (await stripOf(page, 'Brad Colton')).click('Why?');
  await page.mouse.move(1100, 400);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  await pause(300);
  const card = await page.$('[componentkey="urn:li:invitation:7398110000000000002"]');
  await card?.screenshot({ path: picture('why') });
} finally {
  await browser.close();
}
