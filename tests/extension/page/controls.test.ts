// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { canBePressedNow, findControls } from '../../../extension/page/controls';
import type { Control } from '../../../extension/page';
import { survey } from '../../../extension/page/survey';
import { parsed } from './pages';

function controlsIn(html: string, name: string | undefined = 'Ann Oak', language = 'en') {
  const page = parsed(`<div id="card">${html}</div>`);
  page.documentElement.lang = language;
  const root = page.getElementById('card') as HTMLElement;
  return findControls(survey(root), name, { order: ['ignore', 'accept'] });
}

const why = (control: Control | undefined): string | undefined =>
  control === undefined || control.pressable ? undefined : control.why;
const textOf = (control: Control | undefined): string | undefined => control?.element?.textContent?.trim();

describe('which button is Accept and which is Ignore', () => {
  it('the words decide, not the order', () => {
    const controls = controlsIn('<button>Accept</button><button>Ignore</button>');
    expect(controls?.accept).toMatchObject({ pressable: true });
    expect(textOf(controls?.accept)).toBe('Accept');
    expect(textOf(controls?.ignore)).toBe('Ignore');
  });

  it('a label is enough where there is no text', () => {
    const controls = controlsIn(
      '<button aria-label="Ignore an invitation to connect from Ann Oak"><svg></svg></button><button aria-label="Accept Ann Oak’s invitation"><svg></svg></button>',
    );
    expect(controls?.accept.pressable).toBe(true);
    expect(controls?.ignore.pressable).toBe(true);
  });

  it('order without a known word says where to look, and presses nothing', () => {
    const controls = controlsIn('<button>Noraidīt</button><button>Pieņemt</button>', 'Ann Oak', 'lv');
    expect(why(controls?.accept)).toBe('unconfirmed');
    expect(textOf(controls?.accept)).toBe('Pieņemt');
    expect(why(controls?.ignore)).toBe('unconfirmed');
  });

  it.each(['en', 'en-US', 'de', 'pl-PL'])(
    'where the words are established (%s), other words are other buttons',
    (language) => {
      expect(controlsIn('<button>Undo</button><button>Report</button>', 'Ann Oak', language)).toBeUndefined();
    },
  );

  it('one known word does not confirm the other button', () => {
    const controls = controlsIn('<button>Noraidīt</button><button>Accept</button>');
    expect(controls?.accept.pressable).toBe(true);
    expect(why(controls?.ignore)).toBe('unconfirmed');
    expect(textOf(controls?.ignore)).toBe('Noraidīt');
  });

  it('a known word without a second button is not enough', () => {
    const controls = controlsIn('<button>Accept</button>');
    expect(why(controls?.accept)).toBe('unconfirmed');
    expect(why(controls?.ignore)).toBe('missing');
  });

  it('two buttons of one role are none', () => {
    const controls = controlsIn('<button>Ignore</button><button>Accept</button><button>Accept</button>');
    expect(why(controls?.accept)).toBe('unconfirmed');
    expect(why(controls?.ignore)).toBe('unconfirmed');
  });

  it('a text that contradicts its label is not pressed', () => {
    const controls = controlsIn(
      '<button aria-label="Accept Ann Oak’s invitation">Ignore</button><button aria-label="Ignore an invitation to connect from Ann Oak">Accept</button>',
    );
    expect(controls?.accept.pressable).toBe(false);
    expect(controls?.ignore.pressable).toBe(false);
  });

  it('a link named Accept is shown to the owner, not pressed', () => {
    const controls = controlsIn(
      '<button>Ignore</button><a href="#" aria-label="Accept Ann Oak’s invitation">Accept</a>',
    );
    expect(why(controls?.accept)).toBe('notAButton');
    expect(controls?.accept.element?.localName).toBe('a');
    expect(controls?.ignore.pressable).toBe(true);
  });

  it('of a button in a wrapper with a role, the button is meant', () => {
    const controls = controlsIn(
      '<div role="button"><button>Ignore</button></div><div role="button"><button>Accept</button></div>',
    );
    expect(controls?.accept.element?.localName).toBe('button');
    expect(controls?.accept.pressable).toBe(true);
  });

  it('links in a note and the person’s own name are no buttons', () => {
    const controls = controlsIn(
      '<a href="/in/accept/">Accept</a><button>Ignore</button><button>Accept</button><p>Press <a href="https://example.org">Accept</a></p>',
      'Accept',
    );
    expect(controls?.accept.pressable).toBe(true);
    expect(controls?.accept.element?.localName).toBe('button');
  });

  it.each([
    ['disabled', '<button disabled>Accept</button>'],
    ['disabled', '<button aria-disabled="true">Accept</button>'],
    ['disabled', '<fieldset disabled><button>Accept</button></fieldset>'],
    ['hidden', '<button hidden>Accept</button>'],
    ['hidden', '<div aria-hidden="true"><button>Accept</button></div>'],
    ['hidden', '<div style="display: none"><button>Accept</button></div>'],
    ['hidden', '<div inert><button>Accept</button></div>'],
  ])('%s: %s', (reason, html) => {
    expect(why(controlsIn(`<button>Ignore</button>${html}`)?.accept)).toBe(reason);
  });

  it('a card without buttons has no controls', () => {
    expect(controlsIn('<p>Ann Oak is now a connection</p>')).toBeUndefined();
    expect(controlsIn('<button>Message</button>')).toBeUndefined();
  });
});

describe('just before the press', () => {
  it('a button that left the page, or was disabled meanwhile, is not pressed', () => {
    const holder = document.body.appendChild(document.createElement('div'));
    holder.append(...parsed('<button>Ignore</button><button>Accept</button>').body.childNodes);
    const accept = findControls(survey(holder), undefined, { order: ['ignore', 'accept'] })
      ?.accept as Control;
    expect(canBePressedNow(accept)).toBe(true);
    (accept.element as HTMLButtonElement).disabled = true;
    expect(canBePressedNow(accept)).toBe(false);
    (accept.element as HTMLButtonElement).disabled = false;
    holder.remove();
    expect(canBePressedNow(accept)).toBe(false);
  });
});
