import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../host/client';
import type { Action, Statistics, WireError } from '../../host/wire';
import { say, sayCount, sayIfKnown } from '../../words/words';
import { Pane } from '../fields';
import type { Ink } from '../plot/colours';
import { BarTable } from './bar_table';
import { shortDay } from './weeks';
import { AgreementPlot, WeekPlot } from './week_plots';
import './statistics.css';

const inkOf: Record<Action, Ink> = { accept: 'plot-accept', ignore: 'plot-ignore', wait: 'plot-review' };
const reasonsShown = 12;

/** How it went so far. */
export function StatisticsPane({ revision }: { revision: number }): JSX.Element | null {
  const [known, setKnown] = useState<Statistics>();
  const [error, setError] = useState<WireError>();
  useEffect(() => {
    let wanted = true;
    void ask('statistics', {}).then((reply) => {
      if (!wanted) return;
      if (reply.ok) setKnown(reply.result);
      else setError(reply.error);
    });
    return () => {
      wanted = false;
    };
  }, [revision]);
  if (error) return <p class="bad">{say('whatIfFailed', error.message)}</p>;
  if (!known) return null;

  const { weeks, agreement, campaigns } = known;
  const kinds = Object.entries(known.kinds).filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  const reasons = [...known.reasons].sort((a, b) => b.count - a.count).slice(0, reasonsShown);
  return (
    <>
      <Pane id="weeks" title={say('statisticsWeeks')} hint={say('statisticsWeeksHint')}>
        {weeks.length > 0 ? <WeekPlot weeks={weeks} /> : <Nothing />}
      </Pane>
      <Pane id="agreement" title={say('statisticsAgreement')} hint={say('statisticsAgreementHint')}>
        {agreement.some(({ of }) => of > 0) ? <AgreementPlot agreement={agreement} /> : <Nothing />}
      </Pane>
      <Pane id="kinds" title={say('statisticsKinds')}>
        {kinds.length > 0 ? (
          <BarTable
            caption={say('statisticsKinds')} head={[say('kindColumn'), say('countColumn')]}
            rows={kinds.map(([kind, count]) => ({ label: sayIfKnown('kind', kind) || kind, count, ink: 'accent' }))}
          />
        ) : <Nothing />}
      </Pane>
      <Pane id="reasons" title={say('statisticsReasons')}>
        {reasons.length > 0 ? (
          <BarTable
            caption={say('statisticsReasons')} head={[say('reasonColumn'), say('countColumn')]}
            rows={reasons.map(({ reasonId, action, count }) => ({
              label: `${sayIfKnown('did', action)}: ${sayIfKnown('reason', reasonId ?? '') || say('ownWords')}`, count, ink: inkOf[action],
            }))}
          />
        ) : <Nothing />}
      </Pane>
      <Pane id="campaigns" title={say('statisticsCampaigns')} hint={say('statisticsCampaignsHint')}>
        {campaigns.length > 0 ? (
          <ol class="campaigns">
            {campaigns.map(({ people, sample, lastSeen, kind }, index) => (
              <li key={index}>
                <p>{sample ? <q><bdi>{sample}</bdi></q> : say('campaignForgotten')}</p>
                <p class="hint">
                  {sayCount('campaignPeople', people)} · {sayIfKnown('kind', kind) || kind} · {say('campaignLast', shortDay(new Date(lastSeen), { year: 'numeric' }))}
                </p>
              </li>
            ))}
          </ol>
        ) : <Nothing />}
      </Pane>
    </>
  );
}

function Nothing(): JSX.Element {
  return <p class="hint">{say('statisticsNothing')}</p>;
}
