import { background, speak, type Request } from '../fake_browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { Code } from '../../../extension/host/codes';
import type { OwnerOptions, Policy, PolicyState } from '../../../extension/host/wire';
import { SettingsStore, type Settings } from '../../../extension/options/settings';

const policy = (salesIgnore: number): Policy => ({ id: 'balanced', name: 'Balanced', version: 1, thresholds: { salesIgnore }, rules: [], otherwise: 'review' });
const options: OwnerOptions = { undoMs: { accept: 0, ignore: 4000 }, pageKeys: false, groupsOff: [], noteDays: 90, personDays: 30 };

/** A host that keeps one policy, as the real one does. */
let kept: PolicyState;
let shown: Settings;
let store: SettingsStore;

function host({ method, params }: Request): unknown {
  if (method === 'policy/get') return { ok: true, result: structuredClone(kept) };
  if (params.expectedRevision !== kept.revision) return { ok: false, error: { code: Code.conflict, message: 'changed' } };
  kept = {
    ...kept, revision: kept.revision + 1, policy: (params.policy as Policy | undefined) ?? kept.policy,
    options: { ...kept.options, ...(params.options as Partial<OwnerOptions> | undefined) },
  };
  return { ok: true, result: { revision: kept.revision } };
}
const ready = (): Extract<Settings, { is: 'ready' }> => {
  if (shown.is !== 'ready') throw new Error(`settings are ${shown.is}`);
  return shown;
};

beforeEach(async () => {
  speak('en');
  kept = { policy: policy(0.7), revision: 1, presets: [], options };
  background.asked = [];
  background.answer = host;
  store = new SettingsStore((settings) => (shown = settings));
  await store.load();
});

it('shows what the host keeps', () => {
  expect(ready().state).toEqual(kept);
});

it('saves a change at once, on top of the revision it was made on, and says so', async () => {
  await store.setPolicy(policy(0.5));
  expect(background.asked.at(-1)).toEqual({ method: 'policy/set', params: { policy: policy(0.5), expectedRevision: 1 } });
  expect(kept.policy).toEqual(policy(0.5));
  expect(ready().said).toBe('Saved');
});

it('shows a change before the host has answered', async () => {
  const saving = store.changeOptions(() => ({ pageKeys: true }));
  expect(ready().state.options.pageKeys).toBe(true);
  await saving;
});

it('sends quick changes one after the other, each on the revision of the one before', async () => {
  await Promise.all([store.setPolicy(policy(0.6)), store.setPolicy(policy(0.5)), store.changeOptions(() => ({ pageKeys: true }))]);
  expect(background.asked.slice(1).map(({ params }) => params.expectedRevision)).toEqual([1, 2, 3]);
  expect(kept).toMatchObject({ revision: 4, policy: policy(0.5), options: { pageKeys: true } });
});

it('shows the newer state where somebody else was first, and says that the change was not saved', async () => {
  kept = { ...kept, revision: 9, policy: policy(0.9) };
  await store.setPolicy(policy(0.5));
  expect(ready()).toMatchObject({ state: { revision: 9, policy: policy(0.9) }, seriously: true });
  expect(ready().said).toContain('was not saved');
});

it('shows what is really kept where the host refuses a change', async () => {
  background.answer = (request) => (request.method === 'policy/set' ? { ok: false, error: { code: Code.invalidParams, message: 'thresholds.salesIgnore' } } : host(request));
  await store.setPolicy(policy(7));
  expect(ready()).toMatchObject({ state: { policy: policy(0.7) }, said: 'Not saved: thresholds.salesIgnore', seriously: true });
});

describe('a change of one number, where somebody else was first', () => {
  const ownChange = (policy: Policy): Policy => ({ ...policy, thresholds: { ...policy.thresholds, salesIgnore: 0.5 } });
  const others = { ...policy(0.7), thresholds: { salesIgnore: 0.7, spamIgnore: 0.9 } };

  beforeEach(async () => {
    kept = { ...kept, revision: 9, policy: others };
    await store.changePolicy(ownChange);
  });

  it('leaves theirs as it is, shows it, and keeps the own one at hand', () => {
    expect(kept.policy).toEqual(others);
    expect(ready()).toMatchObject({ state: { policy: others, revision: 9 }, seriously: true, late: true });
  });
  it('is made on top of theirs when the owner wants it', async () => {
    await store.changeAgain();
    expect(kept.policy.thresholds).toEqual({ salesIgnore: 0.5, spamIgnore: 0.9 });
    expect(ready().late).toBe(false);
  });
  it('does not undo theirs by the next change', async () => {
    await store.changePolicy((policy) => ({ ...policy, otherwise: 'accept' }));
    expect(kept.policy).toEqual({ ...others, otherwise: 'accept' });
  });
  it('stays at hand behind a next change that is kept', async () => {
    await store.changePolicy((policy) => ({ ...policy, otherwise: 'accept' }));
    await store.changeOptions(() => ({ pageKeys: true }));
    expect(ready().late).toBe(true);
    await store.changeAgain();
    expect(kept.policy).toEqual({ ...others, otherwise: 'accept', thresholds: { salesIgnore: 0.5, spamIgnore: 0.9 } });
  });
  it('is joined by another that came too late as well', async () => {
    kept = { ...kept, revision: 20, options: { ...options, groupsOff: ['spam'] } };
    await store.changeOptions(({ groupsOff }) => ({ groupsOff: [...groupsOff, 'sales'] }));
    expect(ready()).toMatchObject({ late: true, state: { options: { groupsOff: ['spam'] } } });
    await store.changeAgain();
    expect(kept).toMatchObject({ revision: 21, policy: { thresholds: { salesIgnore: 0.5 } }, options: { groupsOff: ['spam', 'sales'] } });
  });
  it('goes when the owner leaves it', async () => {
    store.leaveLate();
    expect(ready().late).toBe(false);
    await store.changeAgain();
    expect(kept.policy).toEqual(others);
  });
});

it('makes a change that is under way behind a conflict on the newer state', async () => {
  kept = { ...kept, revision: 9, policy: { ...policy(0.7), name: 'Theirs' } };
  await Promise.all([store.changePolicy((policy) => ({ ...policy, otherwise: 'accept' })), store.changePolicy((policy) => ({ ...policy, version: 2 }))]);
  expect(kept.policy).toMatchObject({ name: 'Theirs', otherwise: 'review', version: 2 });
});

it('has nothing to show where the host has gone', async () => {
  background.answer = () => ({ ok: false, error: { code: Code.unavailable, message: 'no host' } });
  await store.setPolicy(policy(0.5));
  expect(shown.is).toBe('unavailable');
});

it('has at hand, once the host is back, what found none', async () => {
  background.answer = () => ({ ok: false, error: { code: Code.unavailable, message: 'no host' } });
  await Promise.all([store.setPolicy(policy(0.5)), store.changeOptions(() => ({ pageKeys: true }))]);
  background.answer = host;
  await store.load();
  expect(ready()).toMatchObject({ late: true, state: { policy: policy(0.7) } });
  await store.changeAgain();
  expect(kept).toMatchObject({ policy: policy(0.5), options: { pageKeys: true } });
  expect(ready().late).toBe(false);
});

it('follows what another page changed, and takes its own change for no news', async () => {
  await store.setPolicy(policy(0.5));
  await store.refresh(2);
  expect(background.asked.filter(({ method }) => method === 'policy/get')).toHaveLength(1);
  kept = { ...kept, revision: 3, policy: policy(0.8) };
  await store.refresh(3);
  expect(ready().state.policy).toEqual(policy(0.8));
});

it('goes on saying what it said while it follows', async () => {
  store.say('Saved', false);
  kept = { ...kept, revision: 3 };
  await store.refresh(3);
  expect(ready()).toMatchObject({ said: 'Saved', seriously: false });
});
