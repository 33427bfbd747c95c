import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { say, sayCount } from '../words/words';
import { hashOf } from './address';
import { find } from './find';
import type { PaneSpec } from './pane';

/** Finds settings by their words, and people by theirs in the history. */
export function Finder({ panes }: { panes: readonly PaneSpec[] }): JSX.Element {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const found = find(panes, typed);
  const clear = (): void => setTyped('');

  const links = (): HTMLAnchorElement[] => [...(box.current?.querySelectorAll('a') ?? [])];
  const onKey = (event: KeyboardEvent): void => {
    const all: HTMLElement[] = [...(box.current?.querySelectorAll('input') ?? []), ...links()];
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = all[at + (event.key === 'ArrowDown' ? 1 : -1)];
      next?.focus();
      event.preventDefault();
    } else if (event.key === 'Escape') {
      clear();
      all[0]?.focus();
    } else if (event.key === 'Enter' && at === 0) {
      links()[0]?.click();
      event.preventDefault();
    }
  };
  return (
    <search class="finder">
      <div
        ref={box} onKeyDown={onKey} onFocusIn={() => setOpen(true)}
        onFocusOut={({ relatedTarget }) => setOpen(relatedTarget instanceof Node && box.current?.contains(relatedTarget) === true)}
      >
        <label>
          <span class="unseen">{say('findLabel')}</span>
          <input
            type="search" value={typed} placeholder={say('findLabel')} autocomplete="off" spellcheck={false}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <p class="unseen" role="status">{typed.trim() && sayCount('found', found.length)}</p>
        {open && typed.trim() && (
          <ul class="found">
            {found.map(({ pane, anchor, title, where }) => (
              <li key={`${pane}/${anchor}`}>
                <a href={hashOf({ pane, ...(anchor === undefined ? {} : { anchor }) })} onClick={clear}>
                  {title}{title !== where && <span class="hint">{where}</span>}
                </a>
              </li>
            ))}
            <li>
              <a href={hashOf({ pane: 'history', text: typed.trim() })} onClick={clear}>
                {say('findInHistory', typed.trim())}<span class="hint">{say('paneHistory')}</span>
              </a>
            </li>
          </ul>
        )}
      </div>
    </search>
  );
}
