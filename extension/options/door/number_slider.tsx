import type { JSX } from 'preact';
import { sayIfKnown } from '../../words/words';
import { meaningOf, scaleOf, shown, titleOf } from '../thresholds';
import type { NumberPlace } from './conditions';
import type { Piece } from './sentences';

interface Props {
  piece: Extract<Piece, { is: 'number' }>;
  active: boolean;
  onMove(value: number): void;
  onCommit(value: number): void;
}

export function nameOf(place: NumberPlace): string {
  return 'threshold' in place ? place.threshold : '';
}

/** A number of a sentence, with the slider that moves it. */
export function NumberSlider({ piece: { fact, value, place }, active, onMove, onCommit }: Props): JSX.Element {
  const name = nameOf(place);
  const { min, max, step } = scaleOf(name, value, fact);
  const label = name ? titleOf(name) : sayIfKnown('fact', fact) || fact;
  return (
    <span class={active ? 'number active' : 'number'}>
      <strong aria-hidden="true">{shown(name, value, fact)}</strong>
      <input
        type="range" min={min} max={max} step={step} value={value} aria-label={label}
        aria-valuetext={`${shown(name, value, fact)} · ${meaningOf(name, value, fact)}`}
        onFocus={() => onMove(value)}
        onInput={(event) => onMove(event.currentTarget.valueAsNumber)}
        onChange={(event) => onCommit(event.currentTarget.valueAsNumber)}
      />
    </span>
  );
}
