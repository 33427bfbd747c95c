import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Background } from '../../extension/host/wire.ts';
import { watchFrames } from './harness/frames.ts';
import { OptionsPage } from './harness/options_page.ts';
import { inEachBrowser, type Suite } from './harness/suite.ts';
import { zipOf } from './harness/zip.ts';

let people = 0;

/** As LinkedIn writes it: a preamble, columns by name. Nobody in it was there before. */
function connectionsOfTwo(): string {
  people += 2;
  return [
    'Notes:', '"When exporting your connection data, you may notice that some of the email addresses are missing."', '',
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    `Ann,Lee${people},https://www.linkedin.com/in/ann-lee-${people},,Brightline,Producer,03 Mar 2024`,
    `Ben,Moss${people},https://www.linkedin.com/in/ben-moss-${people},,Acme Events,"Director, Events",04 Mar 2024`,
  ].join('\n');
}
const education = 'School Name,Start Date,End Date,Notes,Degree Name,Activities\nUniwersytet Łódzki,2001,2005,,MA,\n';

async function chooseIn(options: OptionsPage, picker: string, path: string): Promise<void> {
  await (await options.control('input', picker) as unknown as ElementHandle<HTMLInputElement>).uploadFile(path);
}

async function choose(suite: Suite, options: OptionsPage, files: Record<string, string>): Promise<void> {
  const path = join(suite.home.folder, 'Basic_LinkedInDataExport.zip');
  writeFileSync(path, zipOf(files));
  await chooseIn(options, 'Choose the zip file', path);
}

const background = (suite: Suite): Background => JSON.parse(readFileSync(join(suite.home.data, 'background.json'), 'utf8')) as Background;

inEachBrowser('the owner’s archive', (suite) => {
  test('is shown before it is stored; what it says about the owner is theirs to leave out', async () => {
    const options = await OptionsPage.open(suite.browser, '#about');
    await choose(suite, options, { 'Connections.csv': connectionsOfTwo(), 'Education.csv': education, 'Ad_Targeting.csv': 'x\n1\n' });
    await options.says('2 new contacts');
    expect(await options.text('.summary')).toMatch(/Connections\.csv 2 0/);
    const before = await options.text('section[aria-labelledby=network]');

    await options.click('button', 'Import');
    await options.says('contacts; LinkedIn stops at 30,000');
    expect(await options.text('section[aria-labelledby=network]')).not.toBe(before);
    expect(background(suite).schools).toContain('Uniwersytet Łódzki');
    await options.close();
  });

  test('changes nothing the second time', async () => {
    const options = await OptionsPage.open(suite.browser, '#about');
    const archive = { 'Connections.csv': connectionsOfTwo(), 'Education.csv': education };
    await choose(suite, options, archive);
    await options.says('2 new contacts');
    await options.click('button', 'Import');
    await options.says('✓ 2 new contacts');
    const before = background(suite);

    await choose(suite, options, archive);
    await options.says('0 new contacts');
    await options.click('button', 'Import');
    await options.says('✓ 0 new contacts');
    expect(background(suite)).toEqual(before);
    await options.close();
  });

  // Firefox's driver cannot choose a folder.
  test.skipIf(suite.family === 'firefox')('may be the folder that was unpacked', async () => {
    const options = await OptionsPage.open(suite.browser, '#about');
    const folder = mkdtempSync(join(suite.home.folder, 'Basic_LinkedInDataExport_'));
    writeFileSync(join(folder, 'Connections.csv'), connectionsOfTwo());
    writeFileSync(join(folder, 'Holiday.jpg'), 'not of the archive');
    await chooseIn(options, 'Choose the folder', folder);
    await options.says('2 new contacts');
    expect(await options.text('.summary')).toMatch(/Connections\.csv 2 0/);
    await options.close();
  });

  test('shows how far it is', async () => {
    const options = await OptionsPage.open(suite.browser, '#about');
    const positions = await watchFrames(options.page, '.sending progress', 'progress');
    await choose(suite, options, { 'Connections.csv': connectionsOfTwo(), 'Ad_Targeting.csv': 'x\n1\n'.repeat(1_000_000) });
    await options.says('2 new contacts');
    const seen = await positions();
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    await options.close();
  });

  test('that is broken says where, and leaves everything as it was', async () => {
    const options = await OptionsPage.open(suite.browser, '#about');
    await choose(suite, options, { 'Connections.csv': `${connectionsOfTwo()}\n"Cut,off` });
    await options.says('Nothing was imported, and nothing was changed.');
    expect(await options.text('[role=alert]')).toContain('Connections.csv:7');
    await options.close();
  });
});
