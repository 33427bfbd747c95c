import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ArchiveSummary, Background } from '../../host/wire';
import { say, sayIfKnown } from '../../words/words';
import { useArrival } from '../use_arrival';
import { Changes, Summary } from './import_summary';
import { backgroundLists, proposalsFor, type Proposal } from './proposals';

interface Props {
  background: Background;
  summary: ArchiveSummary;
  onStore(chosen: readonly Proposal[]): void;
  onLeave(): void;
}

/** What the import would bring, before it does; of what it says about the owner, each entry is theirs to leave out. */
export function ImportReview({ background, summary, onStore, onLeave }: Props): JSX.Element {
  // As it was when the review began: what is added meanwhile must not move the boxes.
  const proposals = useRef(proposalsFor(background, summary.proposed)).current;
  const [left, setLeft] = useState<ReadonlySet<Proposal>>(new Set());
  const toggle = (proposal: Proposal, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(proposal);
    else next.add(proposal);
    setLeft(next);
  };
  const heading = useArrival<HTMLHeadingElement>();
  const fields = ([...backgroundLists, 'region'] as const).filter((field) => proposals.some((one) => one.field === field));
  return (
    <div class="review" role="group" aria-labelledby="import-review">
      <h3 id="import-review" tabIndex={-1} ref={heading}>{say('importReview')}</h3>
      <p><Changes summary={summary} /></p>
      <Summary summary={summary} />
      {fields.length > 0 && (
        <>
          <p class="label">{say('importProposed')}</p>
          <div class="grid">
            {fields.map((field) => (
              <fieldset key={field}>
                <legend>{sayIfKnown('background', field)}</legend>
                {proposals.filter((one) => one.field === field).map((proposal) => (
                  <label class="check" key={proposal.entry}>
                    <input type="checkbox" checked={!left.has(proposal)} onChange={(event) => toggle(proposal, event.currentTarget.checked)} />
                    <bdi>{proposal.entry}</bdi>
                  </label>
                ))}
              </fieldset>
            ))}
          </div>
        </>
      )}
      <p class="pickers">
        <button type="button" class="strong" onClick={() => onStore(proposals.filter((one) => !left.has(one)))}>{say('importStore')}</button>
        <button type="button" onClick={onLeave}>{say('importLeave')}</button>
      </p>
    </div>
  );
}
