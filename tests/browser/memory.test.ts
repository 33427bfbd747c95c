import { expect, test } from 'vitest';
import { fixture } from './harness/fixture.ts';
import { somebody } from './harness/people.ts';
import { inEachBrowser } from './harness/suite.ts';
import { stripOf } from './harness/strips.ts';
import { until } from './harness/until.ts';

inEachBrowser('a profile that the owner visited', (suite) => {
  test('is remembered: their invitation is judged by what it showed', async () => {
    const person = somebody({ name: 'Odalys Brandt', profile: 'odalys-brandt' });
    const before = await suite.visit({ people: [person] });
    expect(await (await stripOf(before.page, 'Odalys Brandt')).line()).not.toContain('University of Iowa');

    const { html, path } = fixture('profile-sdui');
    await suite.visit({ html }, path);
    await until('what it showed in the journal', () => suite.home.recall([person.invitation])[0]?.verdict === 'accept');
    const after = await suite.visit({ people: [person] });

    const strip = await stripOf(after.page, 'Odalys Brandt');
    expect(await strip.line()).toContain('same school: University of Iowa');
    expect(await strip.verdict()).toBe('accept');
  });
});

inEachBrowser('somebody who came before', (suite) => {
  test('is known again: when, why, and what has changed', async () => {
    const first = somebody({ name: 'Rita Returns', headline: 'Growth hacker' });
    const { page, linkedIn } = await suite.visit({ people: [first] });
    const strip = await stripOf(page, 'Rita Returns');
    await strip.click('Other reasons');
    await strip.click('sales pitch');
    await until('the outcome', () => suite.home.decisionsOn(first.invitation.key)[0]?.outcome === 'done');

    const { profile } = first.invitation;
    await linkedIn.add(somebody({ name: 'Rita Returns', headline: 'Founder', ...(profile ? { profile } : {}) }));

    const line = await (await stripOf(page, 'Rita Returns')).line();
    expect(line).toMatch(/^↺ Ignored \d{1,2} \p{L}+: sales pitch; headline changed since$/u);
  });
});
