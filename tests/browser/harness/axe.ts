import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds wrong with the page as it is now: a rule and the first element of each. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => (await (globalThis as unknown as { axe: Axe }).axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`));
}
