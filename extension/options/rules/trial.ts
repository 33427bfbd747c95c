import { ask } from '../../host/client';
import type { Reply, RuleTrial, RuleTrialParams } from '../../host/wire';

/** How long the hand must rest: the journal is matched anew for each pattern. */
const restMs = 150;

/** Tries a rule while it is typed: one question under way, then the newest; an answer to what is no longer there is dropped. */
export class Trials {
  #wanted: RuleTrialParams | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;

  constructor(private readonly onAnswer: (reply: Reply<RuleTrial> | undefined) => void) {}

  /** Without params there is nothing to try. */
  try(params: RuleTrialParams | undefined): void {
    this.#wanted = params;
    clearTimeout(this.#timer);
    if (!params) return this.onAnswer(undefined);
    this.#timer = setTimeout(() => void this.#ask(), restMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#wanted = undefined;
  }

  async #ask(): Promise<void> {
    const params = this.#wanted;
    if (this.#busy || !params) return;
    this.#busy = true;
    const reply = await ask('rules/try', params);
    this.#busy = false;
    if (this.#wanted === params) this.onAnswer(reply);
    else await this.#ask();
  }
}
