import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say, sayCount } from '../words/words';
import { hashOf } from './address';
import type { PaneSpec } from './pane';

interface Props {
  panes: readonly PaneSpec[];
  current: PaneSpec;
  /** How many people are due for a decision. */
  due: number;
}

const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The panes: three at first, the others under More. Tab and arrow keys walk them. */
export function Nav({ panes, current, due }: Props): JSX.Element {
  const list = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (current.more) setOpen(true);
  }, [current]);

  const onKey = (event: KeyboardEvent): void => {
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('a, summary') ?? [])].filter((stop) => stop.checkVisibility?.() ?? true);
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const step = steps[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? stops.length - 1 : step === undefined ? undefined : (at + step + stops.length) % stops.length;
    if (at < 0 || to === undefined) return;
    stops[to]?.focus();
    event.preventDefault();
  };
  const link = ({ id, title }: PaneSpec): JSX.Element => (
    <li key={id}>
      <a href={hashOf({ pane: id })} aria-current={id === current.id ? 'page' : undefined}>
        {say(title)}
        {id === 'history' && due > 0 && <> <span class="badge" aria-hidden="true">{due}</span><span class="unseen">{sayCount('dueCount', due)}</span></>}
      </a>
    </li>
  );
  return (
    <nav ref={list} aria-label={say('navLabel')} onKeyDown={onKey}>
      <ul>{panes.filter(({ more }) => !more).map(link)}</ul>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say('more')}</summary>
        <ul>{panes.filter(({ more }) => more).map(link)}</ul>
      </details>
    </nav>
  );
}
