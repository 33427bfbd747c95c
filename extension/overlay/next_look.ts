import { ask } from '../host/client';
import type { AnnotateResult, Annotation, Invitation } from '../host/wire';

export type Look = NonNullable<AnnotateResult['nextLook']>;

/** After the last card was judged: a page that still loads must not be asked about again and again. */
const restMs = 400;

interface Open {
  invitation: Invitation;
  annotation: Annotation;
}

/**
 * Which visit would settle most of what is open on the page. Cards are judged some at a time, and this
 * is about all of them: it is asked for by itself, once the page has come to rest.
 */
export class NextLook {
  look: Look | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly open: () => Open[],
    private readonly onChange: () => void,
    /** How many the host takes at once, where it has said so. */
    private readonly most: () => number | undefined,
  ) {}

  findSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#find(), restMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #find(): Promise<void> {
    // On a page of more, those of whom something is not known go first: only they can be settled.
    const open = [...this.open()].sort((a, b) => Number(b.annotation.unknown.length > 0) - Number(a.annotation.unknown.length > 0)).slice(0, this.most() ?? 0);
    const before = this.look;
    if (open.some(({ annotation }) => annotation.unknown.length > 0)) {
      const reply = await ask('annotate', { invitations: open.map(({ invitation }) => invitation) });
      this.look = reply.ok ? reply.result.nextLook : undefined;
    } else {
      this.look = undefined;
    }
    if (this.look !== before) this.onChange();
  }
}
