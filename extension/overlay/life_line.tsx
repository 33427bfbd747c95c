import type { JSX } from 'preact';
import { isolated } from '../words/isolated';
import { troubleOf } from '../words/troubles';
import { say, type Key } from '../words/words';
import { canUndo, isHeld, type Life } from './decision';

interface Props {
  life: Life;
  person: string;
  onUndo(): void;
  onNow(): void;
}

/** What is becoming of a decision, in words, with Undo as long as there is something to undo. */
export function LifeLine({ life, person, onUndo, onNow }: Props): JSX.Element {
  return (
    <p class="life">
      <span class="text">{lifeWords(life, person)}</span>
      {canUndo(life) && (
        <button
          type="button" class="undo" aria-label={say('buttonName', say('undo'), person)} aria-keyshortcuts="z"
          onClick={(event) => event.isTrusted && onUndo()}
        >
          {say('undo')} <kbd aria-hidden="true">z</kbd>
        </button>
      )}
      {isHeld(life) && (
        <button type="button" class="now" aria-label={say('buttonName', say('doNow'), person)} onClick={(event) => event.isTrusted && onNow()}>
          {say('doNow')}
        </button>
      )}
    </p>
  );
}

/** As plain text, for the eye and for the live region. */
export function lifeWords(life: Life, name: string): string {
  const person = isolated(name);
  const underway: Key = life.action === 'accept' ? 'accepting' : 'ignoring';
  const finished: Key = life.action === 'accept' ? 'accepted' : 'ignored';
  const button = say(life.action === 'accept' ? 'buttonAccept' : 'buttonIgnore');
  switch (life.phase) {
    case 'new':
    case 'deciding':
    case 'finding':
    case 'pressing':
    case 'clicking':
    case 'watching':
      return life.action === 'wait' ? say('noting', person) : say(underway, person);
    case 'window':
      return isHeld(life) ? `${say(underway, person)} ${say('held')}` : say(underway, person);
    case 'done':
      return say(finished, person);
    case 'dialog':
      return say('endedDialog', person);
    case 'noEffect':
      return say('endedNoEffect', button);
    case 'undone':
      return say('endedUndone', person);
    case 'unseen':
      return say('endedUnseen', person);
    case 'left':
      return say('endedLeft', person);
    case 'manual':
      return say('endedManual', button, person);
    case 'waiting':
      return say('endedWaiting', person);
    case 'failed':
      return say('endedFailed', person, life.refusal ? troubleOf(life.refusal) : say('hostSilent'));
  }
}
