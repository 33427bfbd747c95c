import type { JSX } from 'preact';
import type { Contacts } from '../../host/wire';
import { onDay } from '../../words/dates';
import { inFigures, say, sayCount } from '../../words/words';
import { Pane } from '../fields';

const shownIndustries = 12;

/** How many contacts the owner has against the platform's bound, and what they work in. */
export function NetworkPane({ contacts }: { contacts: Contacts | undefined }): JSX.Element {
  if (!contacts || contacts.count === 0) {
    return <Pane id="network" title={say('paneNetwork')}><p class="hint">{say('networkEmpty')}</p></Pane>;
  }
  const { count, limit, notice, importedAt, industries } = contacts;
  const most = Math.max(...industries.map((one) => one.count), 1);
  return (
    <Pane id="network" title={say('paneNetwork')} {...(importedAt === undefined ? {} : { hint: say('networkAsOf', onDay(importedAt)) })}>
      <label class="network">
        <span>{say('networkOf', inFigures(count), inFigures(limit))}</span>
        {/* From when on it is drawn as rather full is the host's to say. */}
        <meter min={0} max={limit} high={notice ? 0 : limit} optimum={0} value={count} />
      </label>
      {notice && <p class="notice">{say('networkNotice', inFigures(Math.max(limit - count, 0)))}</p>}
      {industries.length > 0 && (
        <>
          <h3 id="network-industries">{say('networkIndustries')}</h3>
          <ul class="bars" aria-labelledby="network-industries">
            {industries.slice(0, shownIndustries).map(({ id, text, count }) => (
              <li key={id}>
                <span>{text}</span>
                <span class="bar" aria-hidden="true"><span style={{ width: `${(count / most) * 100}%` }} /></span>
                <span class="figure">{inFigures(count)}</span>
              </li>
            ))}
          </ul>
          {industries.length > shownIndustries && <p class="hint">{sayCount('networkMore', industries.length - shownIndustries)}</p>}
        </>
      )}
    </Pane>
  );
}
