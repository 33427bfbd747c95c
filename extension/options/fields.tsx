import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export function Pane({ id, title, hint, children }: { id: string; title: string; hint?: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="pane" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}

interface SliderProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** Words for a value; also what is read aloud. */
  words(value: number): string;
  disabled?: boolean;
  onCommit(value: number): void;
  children?: ComponentChildren;
}

/** Follows the hand while it moves, and commits when it lets go. */
export function Slider({ label, value, min, max, step, words, disabled = false, onCommit, children }: SliderProps): JSX.Element {
  const [moving, setMoving] = useState(value);
  useEffect(() => setMoving(value), [value]);
  return (
    <div class="slider">
      <label>
        <span class="label">{label}</span>
        <input
          type="range" min={min} max={max} step={step} value={moving} disabled={disabled} aria-valuetext={words(moving)}
          onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
          onChange={(event) => event.currentTarget.valueAsNumber !== value && onCommit(event.currentTarget.valueAsNumber)}
        />
      </label>
      <p class="meaning">
        <output>{words(moving)}</output>
        {children}
      </p>
    </div>
  );
}

interface CheckProps {
  label: string;
  hint?: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

export function Check({ label, hint, checked, onChange }: CheckProps): JSX.Element {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        {hint && <span class="hint">{hint}</span>}
      </span>
    </label>
  );
}
