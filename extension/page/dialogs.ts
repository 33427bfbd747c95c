/** Dialogs of the site's own: what it asks there is the owner's to answer. */
const kDialogs = 'dialog[open], [role="dialog"], [role="alertdialog"]';
const kModal = 'dialog[open], [aria-modal="true"]';

function shown(document: Document, selector: string): Element[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (dialog) =>
      dialog.closest('[hidden], [aria-hidden="true"]') === null &&
      (typeof dialog.checkVisibility !== 'function' || dialog.checkVisibility()),
  );
}

export function openDialogs(document: Document): Element[] {
  return shown(document, kDialogs);
}

/** Whether a key that goes to `target` is meant for a dialog: one that is modal, or that holds it. A chat beside the list is neither. */
export function isForDialog(target: Element): boolean {
  return target.closest(kDialogs) !== null || shown(target.ownerDocument, kModal).length > 0;
}
