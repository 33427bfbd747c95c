import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

export interface Drag {
  id: string;
  /** The place it would have among all. */
  to: number;
}

type Handlers = Pick<JSX.HTMLAttributes<HTMLElement>, 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'>;

/**
 * Drags rows of a list to another place, with a mouse, pen or finger. The rows stay where they are
 * until the hand lets go: one that moves under a pointer loses it.
 */
export function useDrag(list: () => HTMLElement | null, onDrop: (id: string, to: number) => void): { drag: Drag | undefined; handlersOf(id: string, at: number): Handlers } {
  const [drag, setDrag] = useState<Drag>();
  const held = useRef<number>();
  const hand = useRef(0);
  const taken = useRef(0);
  /** Goes on as long as the hand holds, also while it rests at an edge of the page. */
  const follow = (id: string, at: number): void => {
    if (held.current === undefined) return;
    const step = scrollStep(hand.current, innerHeight);
    // A row that was taken near an edge is not on its way there.
    if (step !== 0 && Math.sign(step) === Math.sign(hand.current - taken.current)) {
      scrollBy(0, step);
      setDrag({ id, to: placeAt(hand.current, at, rowsOf(list())) });
    }
    requestAnimationFrame(() => follow(id, at));
  };
  const stop = (): void => {
    held.current = undefined;
    setDrag(undefined);
  };
  return {
    drag,
    handlersOf: (id, at) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = event.pointerId;
        taken.current = hand.current = event.clientY;
        setDrag({ id, to: at });
        follow(id, at);
      },
      onPointerMove: (event) => {
        if (held.current !== event.pointerId) return;
        hand.current = event.clientY;
        setDrag({ id, to: placeAt(event.clientY, at, rowsOf(list())) });
      },
      onPointerUp: (event) => {
        if (held.current !== event.pointerId) return;
        const to = placeAt(event.clientY, at, rowsOf(list()));
        stop();
        if (to !== at) onDrop(id, to);
      },
      onPointerCancel: stop,
    }),
  };
}

function rowsOf(list: HTMLElement | null): { top: number; height: number }[] {
  return [...(list?.children ?? [])].map((row) => row.getBoundingClientRect());
}

const edge = 64;
const fastest = 16;

/** How far the page goes in a frame while a row is held at the height `y`: the nearer to its edge, the faster. */
export function scrollStep(y: number, height: number): number {
  const beyond = Math.max(0, edge - y) - Math.max(0, y - (height - edge));
  return -Math.round(fastest * Math.max(-1, Math.min(1, beyond / edge)));
}

/** The place that a row from `at` takes when it is let go at the height `y`. */
export function placeAt(y: number, at: number, rows: readonly { top: number; height: number }[]): number {
  return rows.filter(({ top, height }, index) => index !== at && top + height / 2 < y).length;
}
