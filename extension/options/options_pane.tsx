import type { JSX } from 'preact';
import type { OwnerOptions } from '../host/wire';
import { say, sayCount, sayIfKnown } from '../words/words';
import { Check, Pane, Slider } from './fields';
import type { OptionsEdit } from './settings';

interface Props {
  options: OwnerOptions;
  onOptions(edit: OptionsEdit): void;
}

/** How long each of the two can be undone, and where the keys work. */
export function HandlingPane({ options, onOptions }: Props): JSX.Element {
  const { undoMs } = options;
  const undo = (action: 'accept' | 'ignore', label: string): JSX.Element => {
    const held = undoMs[action] === null;
    const set = (ms: number | null): void => onOptions((now) => ({ undoMs: { ...now.undoMs, [action]: ms } }));
    return (
      <div class="undo">
        <Slider
          label={label} value={(undoMs[action] ?? 0) / 1000} min={0} max={30} step={1} disabled={held}
          words={(seconds) => (held ? say('undoHeld') : seconds === 0 ? say('undoNone') : sayCount('seconds', seconds))}
          onCommit={(seconds) => set(seconds * 1000)}
        />
        <Check label={say('undoUntilNext')} checked={held} onChange={(on) => set(on ? null : action === 'accept' ? 0 : 4000)} />
      </div>
    );
  };
  return (
    <Pane id="handling" title={say('paneHandling')} hint={say('paneHandlingHint')}>
      {undo('ignore', say('undoIgnore'))}
      {undo('accept', say('undoAccept'))}
      {options.waitDays !== undefined && (
        <Slider
          label={say('waitDays')} value={options.waitDays} min={1} max={90} step={1}
          words={(days) => sayCount('days', days)} onCommit={(waitDays) => onOptions(() => ({ waitDays }))}
        />
      )}
      <Check label={say('pageKeys')} hint={say('pageKeysHint')} checked={options.pageKeys} onChange={(pageKeys) => onOptions(() => ({ pageKeys }))} />
    </Pane>
  );
}

/** What the slider offers; the host takes ten years, and a longer time set by other means is shown as it is. */
const longestDays = 365;

/** How long the journal keeps what it need not keep for good. */
export function KeepingPane({ options, onOptions }: Props): JSX.Element {
  const days = (option: 'noteDays' | 'personDays', label: string): JSX.Element => (
    <Slider
      label={label} value={options[option]} min={1} max={Math.max(longestDays, options[option])} step={1}
      words={(count) => sayCount('days', count)} onCommit={(count) => onOptions(() => ({ [option]: count }))}
    />
  );
  return (
    <Pane id="keeping" title={say('paneKeeping')} hint={say('paneKeepingHint')}>
      {days('noteDays', say('keepNotes'))}
      {days('personDays', say('keepPeople'))}
    </Pane>
  );
}

const groups = [
  'sales', 'spam', 'recruiting', 'personal', 'met', 'commonGround', 'sameIndustry', 'headlineSells', 'completeness', 'automation', 'campaign', 'history', 'contacts',
] as const;

/** Which groups of signals count and show at all. */
export function GroupsPane({ options, onOptions }: Props): JSX.Element {
  const off = new Set(options.groupsOff);
  const set = (group: string, on: boolean): void =>
    onOptions(({ groupsOff }) => ({ groupsOff: [...groupsOff.filter((one) => one !== group), ...(on ? [] : [group])] }));
  return (
    <Pane id="groups" title={say('paneGroups')} hint={say('paneGroupsHint')}>
      <div class="grid">
        {groups.map((group) => (
          <Check
            key={group} label={sayIfKnown('group', group)} hint={sayIfKnown('groupHint', group)}
            checked={!off.has(group)} onChange={(on) => set(group, on)}
          />
        ))}
      </div>
    </Pane>
  );
}
