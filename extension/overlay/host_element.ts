/// <reference types="vite/client" />
import { render, type ComponentChild } from 'preact';
import { language } from '../words/words';
import css from './strip.css?inline';

/** The site must not find us by our elements: nothing of ours is on a node that it can read. */
const mode: ShadowRootMode = import.meta.env.MODE === 'test' ? 'open' : 'closed';

/** What the site would otherwise hear of: a card may be one big link with listeners of its own. */
const keptIn = ['click', 'auxclick', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup', 'keypress', 'input', 'change'];

let sharedSheet: CSSStyleSheet | undefined;

/** A neutral element of the page's with our interface hidden inside it. */
export interface Place {
  readonly element: HTMLElement;
  show(child: ComponentChild): void;
  /** The first match inside, for moving the focus. */
  find(selector: string): HTMLElement | null;
  setDark(dark: boolean): void;
  remove(): void;
}

export function makePlace(document: Document): Place {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode });
  style(root);
  const frame = document.createElement('div');
  frame.className = 'frame';
  // The page may speak another language than the browser's, which is ours, and in another direction.
  frame.lang = language();
  frame.dir = 'ltr';
  root.append(frame);
  for (const type of keptIn) root.addEventListener(type, (event) => event.stopPropagation());
  return {
    element,
    show: (child) => render(child, frame),
    find: (selector) => frame.querySelector<HTMLElement>(selector),
    setDark: (dark) => frame.classList.toggle('dark', dark),
    remove: () => {
      render(null, frame);
      element.remove();
    },
  };
}

function style(root: ShadowRoot): void {
  try {
    if (!sharedSheet) {
      sharedSheet = new CSSStyleSheet();
      sharedSheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [sharedSheet];
  } catch {
    // Firefox lets a content script make a sheet, but not always hand it to the page's document.
    const element = document.createElement('style');
    element.textContent = css;
    root.append(element);
  }
}
