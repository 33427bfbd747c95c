import type { JSX } from 'preact';
import type { PolicyState } from '../host/wire';
import { say, sayIfKnown } from '../words/words';

type Preset = PolicyState['presets'][number];

/** The three to choose from first, each with the word on its door. */
const doors = [
  { id: 'open-door', word: 'doorOpen' },
  { id: 'balanced', word: 'doorBalanced' },
  { id: 'close-circle', word: 'doorClose' },
] as const;

interface Props {
  presets: readonly Preset[];
  /** Those that the owner has saved. */
  own?: readonly Preset[];
  chosen: string | undefined;
  /** Whether the chosen one is no longer as it was chosen. */
  changed?: boolean;
  onChoose(preset: Preset): void;
}

/** Whose practice the owner starts from: three doors, and all seven under "More". */
export function Doors({ presets, own = [], chosen, changed = false, onChoose }: Props): JSX.Element {
  const byId = (id: string): Preset | undefined => presets.find((preset) => preset.id === id);
  const others = presets.filter(({ id }) => !doors.some((door) => door.id === id));
  const option = (preset: Preset, title: string, big: boolean): JSX.Element => (
    <label key={preset.id} class={big ? 'door big' : 'door'}>
      <input
        type="radio" name="preset" value={preset.id} checked={preset.id === chosen}
        onChange={() => onChoose(preset)}
      />
      <strong>{title}{changed && preset.id === chosen && <span class="changedDoor"> · {say('policyChanged')}</span>}</strong>
      <span class="hint">{sayIfKnown('preset', preset.id.replaceAll('-', '_')) || say('policyOwn')}</span>
    </label>
  );
  return (
    <fieldset class="doors">
      <legend>{say('doorsLegend')}</legend>
      <div class="three">
        {doors.map(({ id, word }) => {
          const preset = byId(id);
          return preset && option(preset, say(word), true);
        })}
      </div>
      {own.length > 0 && <div class="three">{own.map((preset) => option(preset, preset.name, false))}</div>}
      <details open={others.some(({ id }) => id === chosen)}>
        <summary>{say('doorsMore')}</summary>
        {others.map((preset) => option(preset, preset.name, false))}
      </details>
    </fieldset>
  );
}
