import { Code } from './codes';
import type { HostLink } from './link';
import type { Push, Session } from './messages';
import { readOwnProfile, type OwnProfile } from './own_profile';
import { mayCall, type Caller } from './rights';
import { untilWritten } from './until_written';
import type { AnnotateResult, Method, Methods, Reply } from './wire';

export interface Consent {
  given(): Promise<boolean>;
  give(): Promise<void>;
}

/** The question on the owner's own profile, which is asked until it is answered once. */
export interface Offer {
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
  /** Shows the owner what was read, for them to review and save. */
  review(own: OwnProfile): Promise<void>;
}

/** What may change a judgement and moves no revision. */
const changesJudgement: ReadonlySet<Method> = new Set([
  'rules/save', 'rules/change', 'rules/delete', 'rules/import', 'archive/commit', 'history/mark', 'history/forget', 'history/forgetEverything',
]);

/** Answers what pages ask, and passes on to the host what is the host's. */
export class Router {
  #revision: number | undefined;

  constructor(
    private readonly link: HostLink,
    private readonly consent: Consent,
    private readonly offer: Offer,
    private readonly push: (message: Push) => void,
  ) {}

  /** Never rejects: whoever asked waits for a reply, also where the browser's own storage fails. */
  async answer(message: unknown, caller: Caller): Promise<Reply<unknown>> {
    try {
      return await this.#answer(message, caller);
    } catch (error) {
      return { ok: false, error: { code: Code.unavailable, message: error instanceof Error ? error.message : String(error) } };
    }
  }

  async #answer(message: unknown, caller: Caller): Promise<Reply<unknown>> {
    const { method, params } = readRequest(message);
    if (method === undefined || !mayCall(caller, method)) return refused(`${method} is not for this caller`);
    switch (method) {
      case 'session':
        return { ok: true, result: await this.#session() };
      case 'consent/give':
        await this.consent.give();
        this.push({ event: 'consent' });
        return { ok: true, result: await this.#session() };
      case 'host/retry':
        await this.link.retry();
        return { ok: true, result: this.link.state };
      default:
        if (caller === 'page' && !(await this.consent.given())) return refused('the owner has not started Doorman');
        return method === 'offer/answer' ? this.#answerOffer(params) : this.#ask(method as Method, params, caller);
    }
  }

  async #answerOffer(params: unknown): Promise<Reply<unknown>> {
    const own = readOwnProfile((params as { wanted?: unknown } | null)?.wanted);
    // A page can open the options once at most, and only as long as the owner has not answered.
    if (!(await this.offer.isOpen())) return refused('the owner has answered');
    await this.offer.close();
    if (own) await this.offer.review(own);
    return { ok: true, result: {} };
  }

  async #session(): Promise<Session> {
    const consent = await this.consent.given();
    // A fresh arrival is also a fresh try: the owner may just have cured what was wrong. Nobody
    // waits for it here; what comes of it is pushed.
    if (consent) void this.link.retry();
    return { consent, host: this.link.state, mayOffer: consent && (await this.offer.isOpen()) };
  }

  async #ask(method: Method, params: unknown, caller: Caller): Promise<Reply<unknown>> {
    const call = (): Promise<Reply<unknown>> => this.link.call(method, params as Methods[Method]['params']);
    // What a page saw become of a press nobody else knows, and the page may be gone by now.
    const reply = await (method === 'confirm' && caller === 'page' ? untilWritten(call) : call());
    if (reply.ok) this.#learn(revisionIn(method, reply.result));
    if (reply.ok && changesJudgement.has(method)) this.push({ event: 'judgedOtherwise' });
    // Who has said something about themselves needs not be asked.
    if (reply.ok && method === 'background/set') await this.offer.close();
    return reply;
  }

  /**
   * The revision moves with the policy, the options and the background, whoever changed them: this
   * browser, another one, or a person with an editor. Then every open page is judged anew.
   */
  #learn(revision: number | undefined): void {
    if (revision === undefined) return;
    const before = this.#revision ?? (this.link.state.is === 'ready' ? this.link.state.policyRevision : revision);
    this.#revision = revision;
    if (revision !== before) this.push({ event: 'policyChanged', revision });
  }
}

function revisionIn(method: Method, result: unknown): number | undefined {
  if (method === 'annotate') return (result as AnnotateResult).policyRevision;
  if (method === 'policy/set' || method === 'background/set') return (result as { revision: number }).revision;
  return undefined;
}

function readRequest(message: unknown): { method: string | undefined; params: unknown } {
  if (message === null || typeof message !== 'object' || !('method' in message)) {
    return { method: undefined, params: undefined };
  }
  const method = typeof message.method === 'string' ? message.method : undefined;
  return { method, params: 'params' in message ? message.params : {} };
}

function refused(message: string): Reply<never> {
  return { ok: false, error: { code: Code.forbidden, message } };
}
