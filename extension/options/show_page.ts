import { render, type ComponentChild } from 'preact';
import { language, say, type Key } from '../words/words';
import './page.css';

/** Shows one of our own pages, in the language its messages are in. */
export function showPage(page: ComponentChild, title: Key): void {
  document.documentElement.lang = language();
  document.title = say(title);
  render(page, document.body);
}
