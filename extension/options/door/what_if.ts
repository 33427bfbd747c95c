import { ask } from '../../host/client';
import type { Policy, PolicyPreview, WireError } from '../../host/wire';

/** What `policy` would change of what `against` says, the histogram of `fact`, and who they are. */
export interface Question {
  policy: Policy;
  against: Policy;
  fact?: string | undefined;
  /** Whether anybody looks at who they are. */
  who?: boolean;
}

export type Answer = { question: Question } & ({ preview: PolicyPreview } | { error: WireError });

/** How many of those who flip are asked for: as many as one looks at. */
const people = 40;

/** The host judges anew while nobody asks, so it is left in peace for a while between two looks. */
const rejudgingMs = 700;

/**
 * Asks the host what a policy would change while a hand moves its numbers: one question under way,
 * and then the newest, which goes out before the answer that has come is drawn. Answers come in the
 * order of the questions; one that compares with something else than is wanted by now is dropped.
 * While the host still judges anew what it kept, it is asked again.
 */
export class WhatIf {
  #wanted: Question | undefined;
  #busy = false;

  constructor(private readonly onAnswer: (answer: Answer) => void) {}

  look(question: Question): void {
    this.#wanted = question;
    if (!this.#busy) void this.#ask(question);
  }

  /** Nobody looks any more: what is under way is dropped. */
  stop(): void {
    this.#wanted = undefined;
  }

  async #ask(question: Question): Promise<void> {
    this.#busy = true;
    const { policy, against, fact, who } = question;
    const reply = await ask('policy/preview', { policy, against, people: who ? people : 0, ...(fact === undefined ? {} : { fact }) });
    const wanted = this.#wanted;
    this.#busy = false;
    if (wanted && wanted !== question) void this.#ask(wanted);
    else if (wanted && reply.ok && reply.result.rejudging) this.#again(question);
    if (wanted && wanted.against === against && wanted.fact === fact && wanted.who === who) {
      this.onAnswer(reply.ok ? { question, preview: reply.result } : { question, error: reply.error });
    }
  }

  /** What was told was not the last word. */
  #again(question: Question): void {
    setTimeout(() => {
      if (this.#wanted === question && !this.#busy) void this.#ask(question);
    }, rejudgingMs);
  }
}
