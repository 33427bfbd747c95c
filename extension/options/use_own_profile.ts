import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ownProfileKey } from '../host/own_profile';

/** Calls back when there is an own profile to be reviewed: now, or whenever one is offered. */
export function useOwnProfile(onOffered: () => void): void {
  useEffect(() => {
    const look = async (): Promise<void> => {
      if ((await browser.storage.session.get(ownProfileKey))[ownProfileKey] !== undefined) onOffered();
    };
    void look();
    browser.storage.session.onChanged.addListener(look);
    return () => browser.storage.session.onChanged.removeListener(look);
  }, []);
}
