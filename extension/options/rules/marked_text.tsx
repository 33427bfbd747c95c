import type { JSX } from 'preact';
import type { Span } from '../../host/wire';
import { markPieces } from '../../overlay/marked';

/** A text with what a rule saw in it. It is somebody's words: shown as text, in its own direction. */
export function MarkedText({ text, evidence }: { text: string; evidence: readonly Span[] }): JSX.Element {
  return (
    <bdi class="marked" dir="auto">
      {markPieces(text, evidence).map(({ text: piece, marked }, index) => (marked ? <mark key={index}>{piece}</mark> : piece))}
    </bdi>
  );
}
