import { ask } from '../host/client';
import { Code } from '../host/codes';
import type { OwnerOptions, Policy, PolicyChange, PolicyState, WireError } from '../host/wire';
import { troubleOf } from '../words/troubles';
import { say } from '../words/words';

export type Settings =
  | { is: 'loading' }
  /**
   * `times` counts what was said, as the same may be said again. `unsaved` is a change that came too
   * late: somebody else's was kept, and this one can still be made on top of it.
   */
  | { is: 'ready'; state: PolicyState; said: string; seriously: boolean; times: number; unsaved?: PolicyEdit }
  | { is: 'unavailable'; error: WireError };

/** A change of the policy as the owner made it, to be made on whatever is then the newest. */
export type PolicyEdit = (policy: Policy) => Policy;

interface Change {
  policy?: PolicyEdit;
  options?: Partial<OwnerOptions>;
}

/**
 * The owner's policy and options as the host keeps them. Each change is sent at once and shown
 * before the answer comes; changes go out one after the other, each on top of the last revision.
 */
export class SettingsStore {
  #settings: Settings = { is: 'loading' };
  /** As the host has it; what is shown may be ahead of it. */
  #kept: PolicyState | undefined;
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

  /** Whether there is a change that came too late. */
  get hasUnsaved(): boolean {
    return this.#unsaved !== undefined;
  }

  /** Makes the change that came too late, on top of what is kept now. */
  changeAgain(): Promise<void> {
    return this.#unsaved ? this.#change({ policy: this.#unsaved }) : Promise.resolve();
  }

  setOptions(options: Partial<OwnerOptions>): Promise<void> {
    return this.#change({ options });
  }

  #change(change: Change): Promise<void> {
    const shown = this.#settings;
    if (shown.is === 'ready') this.#become({ ...shown, state: merge(shown.state, change) });
    return this.#enqueue(() => this.#save(change));
  }

  async #save(change: Change): Promise<void> {
    const kept = this.#kept;
    if (this.#settings.is !== 'ready' || !kept) return;
    const policy = change.policy?.(kept.policy);
    const wanted: PolicyChange = { ...(policy && { policy }), ...(change.options && { options: change.options }), expectedRevision: kept.revision };
    const reply = await ask('policy/set', wanted);
    if (reply.ok) {
      const { revision } = reply.result;
      this.#kept = { ...merge(kept, change), revision };
      const { state, times } = this.#settings;
      this.#become({ is: 'ready', state: { ...state, revision }, said: say('saved'), seriously: false, times: times + 1 });
    } else if (reply.error.code === Code.conflict) {
      await this.#load(say('changedElsewhere'), change.policy);
    } else if (reply.error.code === Code.unavailable) {
      this.#become({ is: 'unavailable', error: reply.error });
    } else {
      await this.#load(say('notSaved', troubleOf(reply.error)));
    }
  }

  /** Says what it is given to say, and else goes on saying what it said. */
  async #load(said?: string, unsaved?: PolicyEdit): Promise<void> {
    const reply = await ask('policy/get', {});
    if (!reply.ok) {
      this.#become({ is: 'unavailable', error: reply.error });
      return;
    }
    const before = this.#settings.is === 'ready' ? this.#settings : { said: '', seriously: false, times: 0 };
    const late = unsaved ?? this.#unsaved;
    this.#kept = reply.result;
    this.#become({
      ...(late && { unsaved: late }), is: 'ready', state: reply.result, said: said ?? before.said, seriously: said !== undefined || before.seriously,
      times: said === undefined ? before.times : before.times + 1,
    });
  }

  get #unsaved(): PolicyEdit | undefined {
    return this.#settings.is === 'ready' ? this.#settings.unsaved : undefined;
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work);
    return this.#queue;
  }

  #become(settings: Settings): void {
    this.#settings = settings;
    this.onChange(settings);
  }
}

function merge(state: PolicyState, { policy, options }: Change): PolicyState {
  return { ...state, policy: policy?.(state.policy) ?? state.policy, options: { ...state.options, ...options } };
}
