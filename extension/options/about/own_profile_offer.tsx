import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ownProfileKey, readOwnProfile, type OwnProfile } from '../../host/own_profile';
import type { Background } from '../../host/wire';
import { say, sayIfKnown } from '../../words/words';
import { backgroundLists, proposalsFor, withProposals } from './proposals';

/** What was read on the owner's own profile, to be added, and put right, by the owner only. */
export function OwnProfileOffer({ background, onAdd }: { background: Background; onAdd(background: Background): Promise<boolean> }): JSX.Element | null {
  const [own, setOwn] = useState<OwnProfile>();
  const [adding, setAdding] = useState(false);
  useEffect(() => {
    const load = async (): Promise<void> => {
      const stored = await browser.storage.session.get(ownProfileKey);
      setOwn((before) => readOwnProfile(stored[ownProfileKey]) ?? before);
    };
    void load();
    browser.storage.session.onChanged.addListener(load);
    return () => browser.storage.session.onChanged.removeListener(load);
  }, []);
  if (!own) return null;

  const proposals = proposalsFor(background, own);
  const fields = ([...backgroundLists, 'region'] as const).filter((field) => proposals.some((one) => one.field === field));
  const forget = (): void => {
    setOwn(undefined);
    void browser.storage.session.remove(ownProfileKey);
  };
  const add = async (): Promise<void> => {
    setAdding(true);
    // What the host did not take is offered again.
    if (await onAdd(withProposals(background, proposals))) forget();
    setAdding(false);
  };
  if (fields.length === 0) {
    return <p class="offer">{say('ownNothingNew')} <button type="button" class="link" onClick={forget}>{say('ownFine')}</button></p>;
  }
  return (
    <div class="offer">
      <p>{say('ownFound')}</p>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            {sayIfKnown('background', field)}:{' '}
            {proposals.filter((one) => one.field === field).map(({ entry }, place) => <>{place > 0 && ', '}<bdi>{entry}</bdi></>)}
          </li>
        ))}
      </ul>
      <button type="button" disabled={adding} onClick={() => void add()}>{say('ownAdd')}</button>{' '}
      <button type="button" class="link" onClick={forget}>{say('ownLeaveOut')}</button>
    </div>
  );
}
