const patienceMs = 3000;

/**
 * Brings the element with this id into view and puts the focus on it, as soon as it is there: a pane
 * may still be waiting for the host. Gives what ends the waiting.
 */
export function showAnchor(id: string): () => void {
  if (show(id)) return () => {};
  const observer = new MutationObserver(() => {
    if (show(id)) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(() => observer.disconnect(), patienceMs);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

function show(id: string): boolean {
  const element = document.getElementById(id);
  if (!element) return false;
  for (let node = element.parentElement; node; node = node.parentElement) {
    if (node instanceof HTMLDetailsElement) node.open = true;
  }
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView?.({ block: 'start' });
  return true;
}
