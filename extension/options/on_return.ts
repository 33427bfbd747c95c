/** Calls back whenever the owner comes back to the page: another browser may have changed what it shows. */
export function onReturn(work: () => void): () => void {
  const look = (): void => {
    if (document.visibilityState === 'visible') work();
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}
