import type { JSX } from 'preact';
import type { Annotation, Invitation, ScoreName, Tally } from '../host/wire';
import { inFigures, say, sayIfKnown } from '../words/words';
import { quotesOf, type Quote } from './marked';

/** Everything that the judgement rests on: each signal with its rule and weight, and what was not known. */
export function Why({ invitation, annotation }: { invitation: Invitation; annotation: Annotation }): JSX.Element {
  const { signals, unknown, note, reason, scores, reversal } = annotation;
  const quotes = quotesOf(invitation, signals);
  const noteIsShown = quotes.some(({ field }) => field === 'note');
  if (typeof invitation.note === 'string' && !noteIsShown) {
    quotes.unshift({ field: 'note', text: invitation.note, pieces: [{ text: invitation.note, marked: false }] });
  }
  return (
    <div class="panel whys">
      {quotes.map((quote) => <Quoted key={quote.field} quote={quote} language={quote.field === 'note' ? note?.language : undefined} />)}
      {signals.length > 0 ? (
        <ul class="signals">
          {signals.map((signal) => (
            <li key={signal.id}>
              <bdi class="text" dir="auto">{signal.text}</bdi>
              <code class="rule">{signal.id}</code>
              <span class="weight">{say('weight', number(signal.weight))}</span>
              {signal.record && <span class="record">{recordWords(signal.record)}</span>}
            </li>
          ))}
        </ul>
      ) : (
        <p class="hint">{say('noSignals')}</p>
      )}
      <Scores scores={scores} />
      {unknown.length > 0 && (
        <p class="unknown">
          <strong>{say('notKnown')}</strong> {unknown.map((fact) => sayIfKnown('fact', fact) || fact).join(', ')}
        </p>
      )}
      <p class="hint">{say('decidedBy')} <code class="rule">{reason.id}</code></p>
      {reversal && <p class="hint reversal"><bdi dir="auto">{reversal.text}</bdi></p>}
    </div>
  );
}

function Quoted({ quote, language }: { quote: Quote; language: string | undefined }): JSX.Element {
  const base = quote.field.split('/')[0] ?? '';
  return (
    <figure>
      <figcaption>{sayIfKnown('field', base) || quote.field}</figcaption>
      <blockquote lang={language || undefined} dir="auto">
        {quote.pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}
      </blockquote>
    </figure>
  );
}

function Scores({ scores }: { scores: Annotation['scores'] }): JSX.Element | null {
  const known = (Object.entries(scores) as [ScoreName, number][]).filter(([name]) => sayIfKnown('fact', name));
  if (known.length === 0) return null;
  return (
    <dl class="scores">
      {known.map(([name, score]) => (
        <div key={name}>
          <dt>{sayIfKnown('fact', name)}</dt>
          <dd>
            <meter min={0} max={1} value={score} aria-label={sayIfKnown('fact', name)} /> {number(score)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What this owner mostly did with invitations like it. */
function recordWords({ accepted, ignored, waited }: Tally): string {
  const of = accepted + ignored + waited;
  const most = Math.max(accepted, ignored, waited);
  if (of === 0) return '';
  return say(most === ignored ? 'recordIgnored' : most === accepted ? 'recordAccepted' : 'recordWaited', most, of);
}

function number(value: number): string {
  return inFigures(value, { least: 2, most: 2 });
}
