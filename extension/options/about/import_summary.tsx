import type { JSX } from 'preact';
import type { ArchiveSummary } from '../../host/wire';
import { inFigures, say, sayCount } from '../../words/words';

/** How much of it is new, and who goes. */
export function Changes({ summary: { new: { contacts, invitations }, removed } }: { summary: ArchiveSummary }): JSX.Element {
  const gone = removed?.contacts ?? 0;
  return <>{sayCount('newContacts', contacts)} · {sayCount('newInvitations', invitations)}{gone > 0 && <> · <strong>{sayCount('goneContacts', gone)}</strong></>}</>;
}

/** What was read, and what was skipped, by file and line. */
export function Summary({ summary: { files, unknownFiles, accepted, pitchedAfter } }: { summary: ArchiveSummary }): JSX.Element {
  return (
    <div class="summary">
      <div class="scroll" role="region" aria-label={say('importFiles')} tabIndex={0}>
        <table>
          <caption class="unseen">{say('importFiles')}</caption>
          <thead>
            <tr><th scope="col">{say('importFile')}</th><th scope="col" class="figure">{say('importRead')}</th><th scope="col" class="figure">{say('importSkipped')}</th></tr>
          </thead>
          <tbody>
            {files.map(({ name, read, skippedCount }) => (
              <tr key={name}>
                <th scope="row"><bdi>{name}</bdi></th>
                <td class="figure">{inFigures(read)}</td>
                <td class="figure">{inFigures(skippedCount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {sayCount('importAccepted', accepted)}{pitchedAfter > 0 && <> · {sayCount('importPitched', pitchedAfter)}</>}
        {unknownFiles.length > 0 && <> · {sayCount('importUnknown', unknownFiles.length)}</>}
      </p>
      <Skipped files={files} />
    </div>
  );
}

function Skipped({ files }: { files: ArchiveSummary['files'] }): JSX.Element | null {
  const some = files.filter(({ skippedCount }) => skippedCount > 0);
  if (some.length === 0) return null;
  return (
    <details>
      <summary>{say('importWhatSkipped')}</summary>
      <ul>
        {some.flatMap(({ name, skipped }) => skipped.map(({ line, why }) => <li key={`${name}:${line}`}><code>{name}:{line}</code> {why}</li>))}
        {some.filter(({ skipped, skippedCount }) => skippedCount > skipped.length).map(({ name, skipped, skippedCount }) => (
          <li key={name}><code>{name}</code> {sayCount('importMoreSkipped', skippedCount - skipped.length)}</li>
        ))}
      </ul>
    </details>
  );
}
