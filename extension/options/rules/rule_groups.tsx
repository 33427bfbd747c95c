import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ListedRule } from '../../host/wire';
import { say, sayCount, sayIfKnown } from '../../words/words';
import { RuleEntry, type RuleActions } from './rule_entry';
import { select, type Filter } from './select';

/** With so few left nobody needs to open anything. */
const fewEnough = 12;

/** Every rule there is, by group; a group's rules are made when it is opened, as there are hundreds. */
export function RuleGroups({ rules, actions }: { rules: readonly ListedRule[]; actions: RuleActions }): JSX.Element {
  const [filter, setFilter] = useState<Filter>({ text: '', changed: false });
  const groups = select(rules, filter);
  const left = groups.reduce((sum, group) => sum + group.rules.length, 0);
  const muted = rules.filter(({ enabled }) => !enabled).length;
  const narrowed = filter.changed || filter.text.trim() !== '';
  return (
    <>
      <div class="ruleFilter">
        <label>
          <span class="label">{say('rulesFilter')}</span>
          <input type="search" value={filter.text} autocomplete="off" spellcheck={false} onInput={(event) => setFilter({ ...filter, text: event.currentTarget.value })} />
        </label>
        <label class="check">
          <input type="checkbox" checked={filter.changed} onChange={(event) => setFilter({ ...filter, changed: event.currentTarget.checked })} />
          <span>{say('rulesChangedOnly')}</span>
        </label>
      </div>
      <p class="hint" role="status">{sayCount('rulesLeft', left)}{muted > 0 && ` · ${sayCount('rulesMuted', muted)}`}</p>
      {groups.map(({ group, rules: own }) => (
        <Group key={group} group={group} rules={own} actions={actions} open={narrowed && left <= fewEnough} />
      ))}
    </>
  );
}

function Group({ group, rules, actions, open }: { group: string; rules: readonly ListedRule[]; actions: RuleActions; open: boolean }): JSX.Element {
  const [opened, setOpened] = useState(false);
  const shown = opened || open;
  const muted = rules.filter(({ enabled }) => !enabled).length;
  return (
    <details class="ruleGroup" open={shown} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <strong>{sayIfKnown('group', group) || sayIfKnown('ruleGroup', group) || group}</strong>{' '}
        <span class="hint">{sayCount('rules', rules.length)}{muted > 0 && ` · ${sayCount('rulesMuted', muted)}`}</span>
      </summary>
      {shown && <ul class="ruleList">{rules.map((rule) => <RuleEntry key={rule.id} rule={rule} actions={actions} />)}</ul>}
    </details>
  );
}
