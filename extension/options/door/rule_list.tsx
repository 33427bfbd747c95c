import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Policy, PolicyRule } from '../../host/wire';
import { say, type Key } from '../../words/words';
import { shown } from '../thresholds';
import { samePlace, type NumberPlace } from './conditions';
import { useDrag, type Drag } from './drag';
import { moveRule, setEnabled, type Edit } from './edits';
import { NumberSlider } from './number_slider';
import { sentenceOf, textOf } from './sentences';

interface Props {
  policy: Policy;
  active: NumberPlace | undefined;
  onMove(place: NumberPlace, value: number): void;
  onCommit(place: NumberPlace, value: number): void;
  onEdit(edit: Edit): void;
}

type Way = 'up' | 'down';

/** The rules as sentences, in the order in which they are asked. */
export function RuleList({ policy, active, onMove, onCommit, onEdit }: Props): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState('');
  const refocus = useRef<{ id: string; way: Way }>();
  const { rules, thresholds } = policy;

  const moveTo = (id: string, to: number): void => {
    onEdit(moveRule(id, to));
    setTold(say('ruleMoved', to + 1, rules.length));
  };
  const step = (id: string, at: number, way: Way): void => {
    const to = at + (way === 'up' ? -1 : 1);
    if (to < 0 || to >= rules.length) return;
    refocus.current = { id, way };
    moveTo(id, to);
  };
  // A row that changes its place in the document loses the focus.
  useLayoutEffect(() => {
    const { id, way } = refocus.current ?? {};
    refocus.current = undefined;
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-rule="${CSS.escape(id)}"] .${way}`)?.focus();
  }, [rules]);
  const { drag, handlersOf } = useDrag(() => list.current, moveTo);

  const row = (rule: PolicyRule, at: number): JSX.Element => {
    const sentence = sentenceOf(rule, thresholds);
    const inWords = textOf(sentence, (fact, value) => shown('', value, fact));
    const mover = (way: Way, key: Key, possible: boolean): JSX.Element => (
      <button
        type="button" class={`mover ${way}`} aria-disabled={!possible} aria-label={say(key, inWords)} title={say(`${key}Short` as Key)}
        onClick={() => step(rule.id, at, way)}
      >
        {way === 'up' ? '↑' : '↓'}
      </button>
    );
    return (
      <li key={rule.id} data-rule={rule.id} class={classOf(rule, at, drag && { ...drag, from: rules.findIndex(({ id }) => id === drag.id) })}>
        <span class="grip" aria-hidden="true" {...handlersOf(rule.id, at)}>⠿</span>
        <input
          type="checkbox" checked={rule.enabled !== false} aria-label={say('ruleOn', inWords)} title={say('ruleOnShort')}
          onChange={(event) => onEdit(setEnabled(rule.id, event.currentTarget.checked))}
        />
        <p class="sentence">
          {sentence.map((piece) =>
            piece.is === 'words' ? piece.text : (
              <NumberSlider
                key={JSON.stringify(piece.place)} piece={piece} active={active !== undefined && samePlace(active, piece.place)}
                onMove={(value) => onMove(piece.place, value)} onCommit={(value) => onCommit(piece.place, value)}
              />
            ))}
        </p>
        <span class="movers">{mover('up', 'ruleUp', at > 0)}{mover('down', 'ruleDown', at < rules.length - 1)}</span>
      </li>
    );
  };
  return (
    <>
      <ol class="rules" ref={list}>{rules.map(row)}</ol>
      <p class="otherwise">{say(`otherwise_${policy.otherwise}` as Key)}</p>
      <p class="unseen" role="status">{told}</p>
    </>
  );
}

function classOf({ id, verdict, enabled }: PolicyRule, at: number, drag: (Drag & { from: number }) | undefined): string {
  const classes = ['rule', `to-${verdict}`];
  if (enabled === false) classes.push('off');
  if (drag?.id === id) classes.push('dragged');
  if (drag && drag.to === at && drag.to !== drag.from) classes.push(drag.to < drag.from ? 'dropBefore' : 'dropAfter');
  return classes.join(' ');
}
