/** The Navigation API, as far as it is used here; the DOM library's types do not have it everywhere. */
interface Navigation extends EventTarget {}

const pollMs = 400;

/**
 * Calls `onChange` now and whenever the address of the page changes; the site routes without
 * loading, and a content script cannot see its calls of pushState.
 */
export function watchAddress(window: Window, onChange: (url: string) => void): () => void {
  let last = '';
  const look = (): void => {
    const url = window.location.href;
    if (url === last) return;
    last = url;
    onChange(url);
  };
  const navigation = (window as Window & { navigation?: Navigation }).navigation;
  navigation?.addEventListener('currententrychange', look);
  window.addEventListener('popstate', look);
  const timer = navigation ? undefined : setInterval(look, pollMs);
  look();
  return () => {
    navigation?.removeEventListener('currententrychange', look);
    window.removeEventListener('popstate', look);
    clearInterval(timer);
  };
}
