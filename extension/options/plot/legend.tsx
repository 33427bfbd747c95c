import type { JSX } from 'preact';
import type { Part } from './stack';

/** Which colour is what; for eyes, as the table has the same in words. */
export function Legend({ parts }: { parts: readonly Part[] }): JSX.Element {
  return (
    <ul class="legend" aria-hidden="true">
      {parts.map(({ label, ink }) => <li key={label}><span class={`swatch ${ink}`} />{label}</li>)}
    </ul>
  );
}
