import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../host/client';
import type { Policy } from '../../host/wire';
import { troubleOf } from '../../words/troubles';
import { say } from '../../words/words';
import { Sure, useAsking } from '../sure';
import { sameRules } from './edits';
import { download, fileNameOf, readPolicy, refusalOf } from './files';

export interface Named {
  id: string;
  name: string;
  policy: Policy;
}

/** The policies that the owner has saved under a name. */
export function useSaved(): { saved: readonly Named[]; reload(): Promise<void> } {
  const [saved, setSaved] = useState<readonly Named[]>([]);
  const reload = async (): Promise<void> => {
    const reply = await ask('policy/saved', {});
    if (reply.ok) setSaved(reply.result.policies);
  };
  useEffect(() => void reload(), []);
  return { saved, reload };
}

interface Props {
  policy: Policy;
  name: string;
  /** What `policy` was started from: a preset, or one that was saved. */
  origin: Named | undefined;
  changed: boolean;
  saved: readonly Named[];
  isPreset(id: string): boolean;
  reload(): Promise<void>;
  /** Done when it is kept, so that what is told then stays. */
  onChoose(policy: Policy): Promise<void>;
  say(words: string, seriously?: boolean): void;
}

/** Keeps what the owner made of a preset: saves, names, exports, imports, resets. */
export function OwnPolicies({ policy, name, origin, changed, saved, isPreset, reload, onChoose, say: tell }: Props): JSX.Element {
  const [naming, setNaming] = useState<string>();
  const [refused, setRefused] = useState('');
  const { asking, setAsking, asker } = useAsking();
  const file = useRef<HTMLInputElement>(null);
  const own = saved.find(({ id }) => id === policy.id);

  const save = async (kept: Policy): Promise<void> => {
    const reply = await ask('policy/save', { policy: kept });
    if (!reply.ok) return setRefused(refusalOf(reply.error, kept));
    setNaming(undefined);
    setRefused('');
    await reload();
    if (kept.id !== policy.id) await onChoose(kept);
    return tell(say('policySaved', kept.name));
  };
  const remove = async ({ id, name }: Named): Promise<void> => {
    setAsking(false);
    const reply = await ask('policy/delete', { id });
    await reload();
    tell(reply.ok ? say('policyDeleted', name) : say('notSaved', troubleOf(reply.error)), !reply.ok);
  };
  const take = async (chosen: File): Promise<void> => {
    const found = readPolicy(await chosen.text());
    if (!found) return setRefused(say('policyUnreadable', chosen.name));
    const twin = saved.find(({ id }) => id === found.id);
    const read = twin && !sameRules(twin.policy, found) ? { ...found, id: newId() } : found;
    // What comes under a preset's name is in force and no more; anything else is kept among the owner's own, too,
    // beside one of the same id that says something else.
    const reply = isPreset(read.id) ? await ask('policy/preview', { policy: read, people: 0 }) : await ask('policy/save', { policy: read });
    if (!reply.ok) return setRefused(refusalOf(reply.error, read));
    setRefused('');
    await reload();
    await onChoose(read);
    return tell(say('policyImported', read.name));
  };
  return (
    <div class="ownPolicies">
      <div class="buttons">
        {own && changed && <button type="button" onClick={() => void save(policy)}>{say('policySaveChanges', own.name)}</button>}
        <button type="button" aria-expanded={naming !== undefined} onClick={() => setNaming(naming === undefined ? say('policyOwnName', name) : undefined)}>
          {say('policySaveAs')}
        </button>
        <button type="button" onClick={() => download(fileNameOf(name), policy)}>{say('export')}</button>
        <button type="button" onClick={() => file.current?.click()}>{say('import')}</button>
        <input
          ref={file} type="file" class="unseen" accept=".json,application/json" tabIndex={-1} aria-label={say('import')}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) void take(chosen);
            event.currentTarget.value = '';
          }}
        />
        {origin && changed && <button type="button" onClick={() => void onChoose(origin.policy)}>{say('policyReset', origin.name)}</button>}
        {own && !asking && <button type="button" ref={asker} class="link" onClick={() => setAsking(true)}>{say('policyDelete', own.name)}</button>}
      </div>
      {own && asking && (
        <Sure question={say('deleteSure', own.name)} yes={say('policyDelete', own.name)} onYes={() => void remove(own)} onNo={() => setAsking(false)} />
      )}
      {naming !== undefined && (
        <form
          class="naming"
          onSubmit={(event) => {
            event.preventDefault();
            void save({ ...policy, id: newId(), name: naming.trim() });
          }}
        >
          <label>{say('policyName')} <input type="text" required maxLength={80} value={naming} onInput={(event) => setNaming(event.currentTarget.value)} /></label>
          <button type="submit">{say('policySave')}</button>
        </form>
      )}
      {refused && <p class="bad" role="alert">{refused}</p>}
    </div>
  );
}

function newId(): string {
  return `own-${crypto.randomUUID()}`;
}
