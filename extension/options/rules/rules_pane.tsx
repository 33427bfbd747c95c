import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ask } from '../../host/client';
import type { KeptRule, ListedRule, Pack, Reply } from '../../host/wire';
import { troubleOf } from '../../words/troubles';
import { say, sayCount } from '../../words/words';
import { download } from '../door/files';
import { Pane } from '../fields';
import { draftFor, draftOf, emptyDraft, idFor, packOf, type Draft } from './draft';
import { NewRule } from './new_rule';
import { Phrases } from './phrases';
import { RuleGroups } from './rule_groups';
import { useRules } from './use_rules';
import './rules.css';

interface Props {
  revision: number;
  say(words: string, seriously?: boolean): void;
}

/** What Doorman looks for in words, and what the owner adds to it. */
export function RulesPane({ revision, say: tell }: Props): JSX.Element | null {
  const { known, error, reload, change } = useRules(revision);
  const [draft, setDraft] = useState<Draft>();
  const [refused, setRefused] = useState('');
  const file = useRef<HTMLInputElement>(null);
  // Each draft that is begun has a form of its own.
  const [forms, setForms] = useState(0);
  if (error) return <p class="bad">{say('whatIfFailed', error.message)}</p>;
  if (!known) return null;

  const told = (reply: Reply<unknown>): void => (reply.ok ? tell(say('saved')) : tell(say('notSaved', troubleOf(reply.error)), true));
  const write = (next: Draft): void => {
    setDraft(next);
    setForms(forms + 1);
  };
  const save = async (next: Draft): Promise<string> => {
    const reply = await ask('rules/save', { pack: packOf(next, idFor(next, new Set(known.rules.map(({ id }) => id)))) });
    if (!reply.ok) return say('notSaved', troubleOf(reply.error));
    setDraft(undefined);
    await reload();
    tell(say('ruleKept', next.text));
    return '';
  };
  const edit = async ({ id }: ListedRule): Promise<void> => {
    const reply = await ask('rules/export', {});
    if (!reply.ok) return told(reply);
    const kept = (reply.result.pack.rules as KeptRule[]).find((rule) => rule.id === id);
    // Another browser has deleted it.
    return kept ? write(draftOf(kept)) : reload();
  };
  const remove = async ({ id }: ListedRule): Promise<void> => {
    told(await ask('rules/delete', { id }));
    await reload();
  };
  const exportPack = async (): Promise<void> => {
    const reply = await ask('rules/export', {});
    if (reply.ok) download('doorman-rules', reply.result.pack);
    else told(reply);
  };
  const importPack = async (chosen: File): Promise<void> => {
    const pack = readPack(await chosen.text());
    if (!pack) return setRefused(say('packUnreadable', chosen.name));
    const reply = await ask('rules/import', { pack });
    setRefused(reply.ok ? '' : say('policyRefused', reply.error.message));
    if (!reply.ok) return;
    await reload();
    tell(sayCount('rulesImported', reply.result.rules));
  };
  return (
    <>
      <Pane id="ownRules" title={say('rulesOwn')} hint={say('rulesOwnHint')}>
        <div class="buttons">
          {!draft && <button type="button" onClick={() => write(emptyDraft)}>{say('ruleNew')}</button>}
          <button type="button" onClick={() => void exportPack()}>{say('export')}</button>
          <button type="button" onClick={() => file.current?.click()}>{say('import')}</button>
          <input
            ref={file} type="file" class="unseen" accept=".json,application/json" tabIndex={-1} aria-label={say('import')}
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              if (chosen) void importPack(chosen);
              event.currentTarget.value = '';
            }}
          />
        </div>
        {refused && <p class="bad" role="alert">{refused}</p>}
        {draft && <NewRule key={forms} draft={draft} onDraft={setDraft} onSave={save} onCancel={() => setDraft(undefined)} />}
        <Phrases onTake={(phrase) => write(draftFor(phrase))} />
        {known.problems.length > 0 && (
          <div role="alert">
            <p class="bad">{say('packProblems')}</p>
            <ul>{known.problems.map((problem) => <li key={problem}>{problem}</li>)}</ul>
          </div>
        )}
      </Pane>
      <Pane id="allRules" title={say('rulesAll')} hint={say('rulesAllHint')}>
        <RuleGroups
          rules={known.rules}
          actions={{
            onWeight: (rule, weight) => void change(rule.id, { weight }).then(told),
            onEnabled: (rule, enabled) => void change(rule.id, { enabled }).then(told),
            onEdit: (rule) => void edit(rule),
            onDelete: (rule) => void remove(rule),
          }}
        />
      </Pane>
    </>
  );
}

function readPack(text: string): Pack | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && 'id' in value && 'version' in value ? (value as Pack) : undefined;
  } catch {
    return undefined;
  }
}
