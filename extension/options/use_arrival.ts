import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus to what has just appeared in answer to the owner's click. */
export function useArrival<Element extends HTMLElement>(): { current: Element | null } {
  const element = useRef<Element>(null);
  useLayoutEffect(() => element.current?.focus(), []);
  return element;
}
