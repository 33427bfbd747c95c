/** My door as the owner meets it: its sentences are there, and its presets can be chosen. */
import type { Policy } from '../../../extension/host/wire.ts';
import { ask } from './asking.ts';
import type { TestBrowser } from './browsers.ts';
import { OptionsPage } from './options_page.ts';
import { until } from './until.ts';

export async function openDoor(browser: TestBrowser): Promise<OptionsPage> {
  const options = await OptionsPage.open(browser, '#door');
  await options.page.waitForSelector('.rule');
  return options;
}

export async function policyOf({ page }: OptionsPage): Promise<Policy> {
  return (await ask(page, 'policy/get', {})).result.policy;
}

/** Chooses a preset, or one of the owner's own, by its radio button. */
export async function chooseDoor(options: OptionsPage, id: string): Promise<void> {
  await options.page.evaluate((id) => {
    const radio = document.querySelector<HTMLInputElement>(`input[name=preset][value="${id}"]`);
    radio?.closest('details')?.setAttribute('open', '');
    radio?.click();
  }, id);
  await until(`the door "${id}" in force`, async () => (await policyOf(options)).id === id);
}

/** The slider of a number, by the rule's place and the number's in it; both from 1. */
export const slider = (rule: number, number = 1): string => `.rule:nth-child(${rule}) .number:nth-of-type(${number}) input`;
