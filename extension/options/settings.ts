import { ask } from '../host/client';
import { Code } from '../host/codes';
import type { OwnerOptions, Policy, PolicyChange, PolicyState, WireError } from '../host/wire';
import { troubleOf } from '../words/troubles';
import { say } from '../words/words';

export type Settings =
  | { is: 'loading' }
  /**
   * `times` counts what was said, as the same may be said again. `late`: there are changes that came
   * too late, or that found no host; they can still be made on top of what is kept now.
   */
  | { is: 'ready'; state: PolicyState; said: string; seriously: boolean; times: number; late: boolean }
  | { is: 'unavailable'; error: WireError };

/** A change of the policy as the owner made it, to be made on whatever is then the newest. */
export type PolicyEdit = (policy: Policy) => Policy;

/** The same of the options: those that become others. */
export type OptionsEdit = (options: OwnerOptions) => Partial<OwnerOptions>;

interface Change {
  policy?: PolicyEdit | undefined;
  options?: OptionsEdit | undefined;
}

/**
 * The owner's policy and options as the host keeps them. Each change is sent at once and shown
 * before the answer comes; changes go out one after the other, each on top of the last revision.
 */
export class SettingsStore {
  #settings: Settings = { is: 'loading' };
  /** As the host has it; what is shown may be ahead of it. */
  #kept: PolicyState | undefined;
  /** What was not kept, though the host did not refuse it: no later change makes it go. */
  #late: Change | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(private readonly onChange: (settings: Settings) => void) {}

  /** For the beginning, and for when the host comes back. */
  load(): Promise<void> {
    return this.#enqueue(() => this.#load());
  }

  /** Tells the owner what became of a change that was made elsewhere on the page. */
  say(said: string, seriously: boolean): void {
    if (this.#settings.is === 'ready') this.#become({ ...this.#settings, said, seriously, times: this.#settings.times + 1 });
  }

  /** Another page may have changed what is shown here; the answer to one's own change is no news. */
  refresh(revision: number): Promise<void> {
    return this.#enqueue(async () => {
      if (this.#settings.is === 'ready' && this.#settings.state.revision !== revision) await this.#load();
    });
  }

  setPolicy(policy: Policy): Promise<void> {
    return this.#change({ policy: () => policy });
  }

  /** Changes a part of the policy and leaves the rest of it as the host has it by then. */
  changePolicy(edit: PolicyEdit): Promise<void> {
    return this.#change({ policy: edit });
  }

  /** Makes what came too late on top of what is kept now. */
  changeAgain(): Promise<void> {
    const late = this.#late;
    this.#late = undefined;
    return late ? this.#change(late) : Promise.resolve();
  }

  /** The owner no longer wants it. */
  leaveLate(): void {
    this.#late = undefined;
    this.#become(this.#settings);
  }

  changeOptions(edit: OptionsEdit): Promise<void> {
    return this.#change({ options: edit });
  }

  #change(change: Change): Promise<void> {
    const shown = this.#settings;
    if (shown.is === 'ready') this.#become({ ...shown, state: merge(shown.state, change) });
    return this.#enqueue(() => this.#save(change));
  }

  async #save(change: Change): Promise<void> {
    const kept = this.#kept;
    if (this.#settings.is !== 'ready' || !kept) return this.#keepForLater(change);
    const policy = change.policy?.(kept.policy);
    const options = change.options?.(kept.options);
    const wanted: PolicyChange = { ...(policy && { policy }), ...(options && { options }), expectedRevision: kept.revision };
    const reply = await ask('policy/set', wanted);
    if (reply.ok) {
      const { revision } = reply.result;
      this.#kept = { ...merge(kept, change), revision };
      const { state, times } = this.#settings;
      this.#become({ ...this.#settings, state: { ...state, revision }, said: say('saved'), seriously: false, times: times + 1 });
    } else if (reply.error.code === Code.conflict) {
      this.#keepForLater(change);
      await this.#load(say('changedElsewhere'));
    } else if (reply.error.code === Code.unavailable) {
      this.#keepForLater(change);
      this.#become({ is: 'unavailable', error: reply.error });
    } else {
      await this.#load(say('notSaved', troubleOf(reply.error)));
    }
  }

  /** Says what it is given to say, and else goes on saying what it said. */
  async #load(said?: string): Promise<void> {
    const reply = await ask('policy/get', {});
    if (!reply.ok) {
      this.#become({ is: 'unavailable', error: reply.error });
      return;
    }
    const before = this.#settings.is === 'ready' ? this.#settings : { said: '', seriously: false, times: 0 };
    this.#kept = reply.result;
    this.#become({
      is: 'ready', state: reply.result, said: said ?? before.said, seriously: said !== undefined || before.seriously,
      times: said === undefined ? before.times : before.times + 1, late: false,
    });
  }

  #keepForLater(change: Change): void {
    this.#late = this.#late ? both(this.#late, change) : change;
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work);
    return this.#queue;
  }

  #become(settings: Settings): void {
    this.#settings = settings.is === 'ready' ? { ...settings, late: this.#late !== undefined } : settings;
    this.onChange(this.#settings);
  }
}

function merge(state: PolicyState, { policy, options }: Change): PolicyState {
  return { ...state, policy: policy?.(state.policy) ?? state.policy, options: { ...state.options, ...options?.(state.options) } };
}

/** One change, and then the other. */
function both(one: Change, then: Change): Change {
  const policy = (before: Policy): Policy => [one, then].reduce((policy, change) => change.policy?.(policy) ?? policy, before);
  const options = (before: OwnerOptions): Partial<OwnerOptions> =>
    [one, then].reduce<Partial<OwnerOptions>>((changed, change) => ({ ...changed, ...change.options?.({ ...before, ...changed }) }), {});
  return { ...((one.policy ?? then.policy) && { policy }), ...((one.options ?? then.options) && { options }) };
}
