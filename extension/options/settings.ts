import { ask } from '../host/client';
import { Code } from '../host/codes';
import type { OwnerOptions, Policy, PolicyChange, PolicyState, WireError } from '../host/wire';
import { say } from '../words/words';

export type Settings =
  | { is: 'loading' }
  | { is: 'ready'; state: PolicyState; said: string; seriously: boolean }
  | { is: 'unavailable'; error: WireError };

type Change = Omit<PolicyChange, 'expectedRevision'>;

/**
 * The owner's policy and options as the host keeps them. Each change is sent at once and shown
 * before the answer comes; changes go out one after the other, each on top of the last revision.
 */
export class SettingsStore {
  #settings: Settings = { is: 'loading' };
  #queue: Promise<void> = Promise.resolve();

  constructor(private readonly onChange: (settings: Settings) => void) {}

  /** For the beginning, and for when the host comes back. */
  load(): Promise<void> {
    return this.#enqueue(() => this.#load());
  }

  /** Tells the owner what became of a change that was made elsewhere on the page. */
  say(said: string, seriously: boolean): void {
    if (this.#settings.is === 'ready') this.#become({ ...this.#settings, said, seriously });
  }

  /** Another page may have changed what is shown here; the answer to one's own change is no news. */
  refresh(revision: number): Promise<void> {
    return this.#enqueue(async () => {
      if (this.#settings.is === 'ready' && this.#settings.state.revision !== revision) await this.#load();
    });
  }

  setPolicy(policy: Policy): Promise<void> {
    return this.#change({ policy });
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
    if (this.#settings.is !== 'ready') return;
    const reply = await ask('policy/set', { ...change, expectedRevision: this.#settings.state.revision });
    if (reply.ok) {
      const { state } = this.#settings;
      this.#become({ is: 'ready', state: { ...state, revision: reply.result.revision }, said: say('saved'), seriously: false });
    } else if (reply.error.code === Code.conflict) {
      await this.#load(say('changedElsewhere'));
    } else if (reply.error.code === Code.unavailable) {
      this.#become({ is: 'unavailable', error: reply.error });
    } else {
      await this.#load(say('notSaved', reply.error.message));
    }
  }

  /** Says what it is given to say, and else goes on saying what it said. */
  async #load(said?: string): Promise<void> {
    const reply = await ask('policy/get', {});
    if (!reply.ok) {
      this.#become({ is: 'unavailable', error: reply.error });
      return;
    }
    const before = this.#settings.is === 'ready' ? this.#settings : { said: '', seriously: false };
    this.#become({ is: 'ready', state: reply.result, said: said ?? before.said, seriously: said !== undefined || before.seriously });
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
  return { ...state, policy: policy ?? state.policy, options: { ...state.options, ...options } };
}
