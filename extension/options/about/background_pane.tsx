import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { offerAnsweredKey } from '../../host/own_profile';
import type { Background } from '../../host/wire';
import { say, sayIfKnown } from '../../words/words';
import { Pane, TypedLines, TypedText } from '../fields';
import { OwnProfileOffer } from './own_profile_offer';
import { backgroundLists } from './proposals';

interface Props {
  background: Background;
  /** Whether it was taken. */
  onBackground(background: Background): Promise<boolean>;
}

/** What the owner says about themselves; common ground is measured against it. */
export function BackgroundPane({ background, onBackground }: Props): JSX.Element {
  return (
    <Pane id="background" title={say('paneBackground')} hint={say('paneBackgroundHint')}>
      <OwnProfileOffer background={background} onAdd={onBackground} />
      <div class="grid">
        {backgroundLists.map((list) => (
          <label class="lines" key={list}>
            <span class="label">{sayIfKnown('background', list)}</span>
            <TypedLines
              rows={Math.min(Math.max(background[list].length, 2) + 1, 8)} value={background[list].join('\n')}
              placeholder={sayIfKnown('backgroundExample', list)}
              onCommit={(text) => void onBackground({ ...background, [list]: linesOf(text) })}
            />
          </label>
        ))}
        <label class="lines">
          <span class="label">{say('background_region')}</span>
          <TypedText
            value={background.region} placeholder={say('backgroundExample_region')}
            onCommit={(text) => void onBackground({ ...background, region: text.trim() })}
          />
        </label>
      </div>
      <p class="hint">
        <a href="https://www.linkedin.com/in/me/" target="_blank" rel="noreferrer" onClick={() => void browser.storage.local.remove(offerAnsweredKey)}>{say('ownAgain')}</a>{' '}
        {say('ownAgainHint')}
      </p>
    </Pane>
  );
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
