import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

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

interface Typed {
  value: string;
  onCommit(text: string): void;
}

interface Typing<Field extends EventTarget> {
  value: string;
  onInput(event: JSX.TargetedInputEvent<Field>): void;
  onChange(event: JSX.TargetedEvent<Field>): void;
  onBlur(): void;
}

/**
 * Of a field that hands on its text when it is left: what is being typed stays, whatever is drawn anew meanwhile;
 * what was handed on and not taken gives way to what is kept.
 */
function useTyping<Field extends HTMLInputElement | HTMLTextAreaElement>({ value, onCommit }: Typed): Typing<Field> {
  // No state: drawn anew at once, the field would show what was kept before until the new is.
  const typed = useRef<string>();
  const [, redraw] = useState({});
  return {
    value: typed.current ?? value,
    onInput({ currentTarget }) {
      typed.current = currentTarget.value;
    },
    onChange({ currentTarget }) {
      typed.current = undefined;
      onCommit(currentTarget.value);
    },
    onBlur() {
      if (typed.current === undefined) return;
      typed.current = undefined;
      redraw({});
    },
  };
}

type Rest<Attributes> = Omit<Attributes, keyof Typed | 'onInput' | 'onChange' | 'onBlur' | 'ref' | 'type'>;

export function TypedText({ value, onCommit, ...rest }: Typed & Rest<JSX.InputHTMLAttributes>): JSX.Element {
  return <input type="text" {...rest} {...useTyping<HTMLInputElement>({ value, onCommit })} />;
}

export function TypedLines({ value, onCommit, ...rest }: Typed & Rest<JSX.TextareaHTMLAttributes>): JSX.Element {
  return <textarea {...rest} {...useTyping<HTMLTextAreaElement>({ value, onCommit })} />;
}
