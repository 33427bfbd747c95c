// The demo's invitation page, in the shape of 2026: drawn by script from the people given, in
// generated class names, with the manners of the real one (rows replaced in place, nodes reused,
// cards that arrive late, routes without loading). It runs in the page's own world and knows nothing
// of Doorman. `window.page` lets a test move it, and tells what was pressed.

const { classNames, settings } = JSON.parse(document.querySelector('script[type="application/json"]').textContent);

const SVG = 'http://www.w3.org/2000/svg';
const RECEIVED = '/mynetwork/invitation-manager/received/';

/** c('card open') → the generated names of both. */
const c = (names) => names.split(' ').map((name) => classNames[name] ?? name).join(' ');

function element(tag, attributes = {}, ...children) {
  const node = tag === 'svg' || tag === 'path' || tag === 'use'
    ? document.createElementNS(SVG, tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name === 'class') node.setAttribute('class', c(value));
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== false && child !== ''));
  return node;
}

const icon = (id, path, attributes = {}) =>
  element('svg', { id, viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': attributes['aria-label'] ? undefined : 'true', ...attributes },
    element('path', { d: path, fill: 'currentColor' }));

const PERSON = 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-6 7c0-3.5 2.7-5.5 6-5.5s6 2 6 5.5Z';
const PREMIUM = 'M2 2h12v12H2Zm4 2.5v7h1.5V9h1.2a2.25 2.25 0 0 0 0-4.5Zm1.5 1.3v1.9h1a.95.95 0 0 0 0-1.9Z';
const COMPANY = 'M3 2h6v12H3Zm7 4h3v8h-3ZM5 4v2h2V4Zm0 4v2h2V8Z';
const SHIELD = 'M8 1 2.5 3v4.5c0 3.5 2.3 6 5.5 7.5 3.2-1.5 5.5-4 5.5-7.5V3Zm-.7 10L4.5 8.2l1-1 1.8 1.8 3.3-3.5 1 1Z';

const profileUrl = (slug) => `https://www.linkedin.com/in/${encodeURIComponent(slug)}/`;
const firstName = (name) => name.split(' ')[0];

// ---------------------------------------------------------------------------------------- one row

const badgeMarks = {
  verified: () => icon('verified-small', SHIELD, { 'aria-label': 'Verified', role: 'img', class: 'verified' }),
  premium: () => icon('linkedin-bug-premium-v2-xsmall', PREMIUM, { 'aria-label': 'Premium', role: 'img', class: 'premium' }),
};

function portrait(name, slug, shown, drawing = 1) {
  const layers = [icon('person-accent-4', PERSON, { class: 'figure' })];
  if (shown === 'present') {
    layers.push(element('img', {
      alt: `${name}’s profile picture`, class: 'photo', width: 72, height: 72, loading: 'eager',
      src: `https://media.licdn.com/dms/image/v2/${encodeURIComponent(slug)}/profile-displayphoto-shrink_100_100/0/${drawing}?e=2147483647`,
    }));
  } else if (shown === 'loading') {
    layers.push(element('img', {
      alt: `${name}’s profile picture`, class: 'photo', width: 72, height: 72,
      src: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
    }));
  }
  return element('a', { href: profileUrl(slug), class: 'portrait', tabindex: -1 }, element('figure', { class: 'frame' }, layers));
}

/** The sentence stands twice, the second copy for no one's ears (page.md 1.3). */
function sentence(person) {
  const { name, profile, follows, badges = [] } = person.invitation;
  const words = follows ? ' follows you and is inviting you to connect' : ' wants to connect';
  const copy = (attributes, marks) => element('span', attributes,
    element('a', { href: profileUrl(profile), class: 'name' }, element('strong', {}, name, ...marks)), words);
  const marks = () => badges.filter((badge) => badgeMarks[badge]).map((badge) => badgeMarks[badge]());
  return element('p', { class: 'sentence' }, copy({}, marks()), copy({ 'aria-hidden': 'true', class: 'unseen' }, marks()));
}

function mutualWords({ count, names = [] }) {
  if (names.length === 0) return `${count} mutual connection${count === 1 ? '' : 's'}`;
  if (count === names.length) {
    return count === 1 ? `${names[0]} is a mutual connection` : `${names.join(' and ')} are mutual connections`;
  }
  const others = count - names.length;
  return `${names.join(', ')} and ${others} other mutual connection${others === 1 ? '' : 's'}`;
}

function noteBlock(person) {
  const { note, noteTruncated, name } = person.invitation;
  if (typeof note !== 'string') return undefined;
  return element('div', { class: 'note' },
    element('p', { class: 'noteText' }, element('span', { 'data-testid': 'expandable-text-box' }, note)),
    noteTruncated && element('button', { class: 'quiet more' }, '… show more'),
    element('p', {}, element('a', { href: '#', class: 'reply' }, `Reply to ${firstName(name)}`)));
}

function button(label, name, look) {
  return element('button', { type: 'button', 'aria-label': name, class: `button ${look}` }, element('span', {}, label));
}

/** One person's row. `draw` again shows another person in the very same nodes. */
class Row {
  constructor(person) {
    this.element = element('div', { role: 'listitem', class: 'row' });
    this.draw(person);
  }

  draw(person) {
    this.person = person;
    const { invitation, shown = {} } = person;
    const { name, profile, headline, mutual, insights = [], photo } = invitation;
    const curly = shown.apostrophe ?? '’';
    this.element.setAttribute('componentkey', invitation.key);
    this.ignore ??= button('Ignore', '', 'plain');
    this.ignore.setAttribute('aria-label', `Ignore an invitation to connect from ${name}`);
    if (shown.accept === 'link') {
      this.accept = element('a', { href: location.href, 'aria-label': `Accept ${name}${curly}s invitation`, class: 'button outlined' }, element('span', {}, 'Accept'));
    } else {
      if (this.accept?.localName !== 'button') this.accept = button('Accept', '', 'outlined');
      this.accept.setAttribute('aria-label', `Accept ${name}${curly}s invitation`);
    }
    const mutualText = shown.mutual ?? (mutual && mutualWords(mutual));
    this.element.replaceChildren(...[
      element('div', { class: 'line' },
        portrait(name, profile, shown.photo ?? photo, shown.drawing),
        element('div', { class: 'text' },
          sentence(person),
          headline && element('p', { class: 'headline' }, headline),
          insights.map((insight) => element('div', { class: 'insight' }, icon('company-accent-4', COMPANY), element('p', {}, insight))),
          mutualText && element('p', { class: 'mutual' }, mutualText)),
        element('div', { class: 'actions' }, this.ignore, this.accept)),
      noteBlock(person),
    ].filter(Boolean));
  }
}

function otherRow(other) {
  const inviter = other.inviter
    ? [element('a', { href: profileUrl(other.inviter.profile), class: 'name' }, element('strong', {}, other.inviter.name)), ` ${other.sentence} `,
        element('a', { href: `https://www.linkedin.com${other.path}`, class: 'name' }, element('strong', {}, other.name))]
    : [element('a', { href: `https://www.linkedin.com${other.path}`, class: 'name' }, element('strong', {}, other.name)), ` ${other.sentence}`];
  return element('div', { role: 'listitem', componentkey: `urn:li:invitation:${other.id}`, class: 'row' },
    element('div', { class: 'line' },
      element('a', { href: `https://www.linkedin.com${other.path}`, class: 'portrait' }, element('span', { class: 'logo' }, other.name[0])),
      element('div', { class: 'text' }, element('p', { class: 'sentence' }, inviter), element('p', { class: 'headline' }, other.subtitle)),
      element('div', { class: 'actions' },
        button('Ignore', `Ignore an invitation from ${other.name}`, 'plain'),
        button('Accept', `Accept an invitation from ${other.name}`, 'outlined'))));
}

function suggestionRow(person) {
  return element('div', { role: 'listitem', componentkey: `urn:li:member:${person.profile}`, class: 'suggestion' },
    element('a', { href: profileUrl(person.profile), class: 'portrait small' }, element('span', { class: 'logo' }, person.name[0])),
    element('div', { class: 'text' },
      element('p', {}, element('a', { href: profileUrl(person.profile), class: 'name' }, element('strong', {}, person.name))),
      element('p', { class: 'headline' }, person.headline)),
    element('button', { type: 'button', 'aria-label': `Invite ${person.name} to connect`, class: 'button plain' }, element('span', {}, 'Connect')));
}

// --------------------------------------------------------------------------- what a press leads to

const rows = new Map();
const presses = [];

/** Everything of the page that is clicked, by whomever, before the page itself reacts. */
document.addEventListener('click', (event) => {
  const control = event.target instanceof Element ? event.target.closest('button, a, [role="button"]') : null;
  if (!control) return;
  const key = control.closest('[componentkey]')?.getAttribute('componentkey') ?? null;
  const press = { key, label: control.getAttribute('aria-label') ?? control.textContent.trim(), tag: control.localName, trusted: event.isTrusted, at: Date.now() };
  presses.push(press);
  if (settings.witness) {
    // The page stands still here until the test has looked at the journal.
    const request = new XMLHttpRequest();
    request.open('GET', `${settings.witness}?press=${encodeURIComponent(JSON.stringify(press))}`, false);
    request.send();
  }
  if (control.localName === 'a') event.preventDefault();
  const row = key && rows.get(key);
  if (row && (control === row.accept || control === row.ignore)) answer(row, control === row.accept ? 'accept' : 'ignore');
}, true);

function answer(row, action) {
  const { name, key } = row.person.invitation;
  const shown = row.person.shown ?? {};
  const effect = action === 'accept' && shown.accept === 'link' ? 'nothing' : shown.effect ?? 'done';
  const leave = () => {
    rows.delete(key);
    if (action === 'ignore') row.element.remove();
    else row.element.replaceWith(connected(name));
    countPending();
  };
  if (effect === 'done') setTimeout(leave, shown.delay ?? 120);
  if (effect === 'dialog') openDialog(name, leave);
}

const connected = (name) => element('div', { role: 'listitem', class: 'row' },
  element('p', { class: 'connected' }, `${name} is now a connection`),
  element('p', { class: 'headline' }, 'Suggestions for you'),
  settings.suggestions.slice(0, 2).map(suggestionRow));

function openDialog(name, confirmed) {
  const dialog = element('dialog', { open: true, class: 'dialog', 'aria-label': 'Take care when connecting' },
    element('h2', {}, 'Take care when connecting'),
    element('p', {}, `Only connect with people you know. Is ${name} someone you know?`),
    element('div', { class: 'actions' }, button('View profile', undefined, 'plain'), button('Accept invite', undefined, 'filled')));
  dialog.querySelector('div > button:last-child').addEventListener('click', () => {
    dialog.remove();
    confirmed();
  });
  document.body.append(dialog);
}

// ----------------------------------------------------------------------------------------- screens

const column = element('div', { 'data-testid': 'lazy-column', 'data-component-type': 'LazyColumn', class: 'column' });
const count = element('span', {});
let waiting = [];

const wrap = (node) => element('div', {}, element('div', { 'data-display-contents': 'true', class: 'contents' }, node));

function add(people) {
  for (const person of people) {
    const row = new Row(person);
    rows.set(person.invitation.key, row);
    column.append(wrap(row.element));
    for (const other of settings.others) if (other.after === rows.size) column.append(wrap(otherRow(other)));
  }
  countPending();
}

function countPending() {
  count.textContent = String(column.querySelectorAll('[componentkey^="urn:li:invitation:"]').length + waiting.length);
}

function loadMore() {
  add(waiting.splice(0, settings.atOnce));
}

function pill(role, words, open = false) {
  return element('div', { role, class: open ? 'pill open' : 'pill', tabindex: 0 }, words);
}

function invitations() {
  waiting = [...settings.people];
  rows.clear();
  column.replaceChildren(element('hr', { role: 'presentation' }));
  loadMore();
  return element('section', { 'aria-label': 'Primary content', class: 'primary' }, element('section', { class: 'sheet' },
    element('div', { class: 'head' },
      element('p', { class: 'title' }, 'Manage invitations'),
      element('div', { role: 'button', 'aria-label': 'Settings', class: 'gear' }, icon('settings-medium', 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6Zm6.5 2-1.6-.3-.5-1.2.9-1.3-1.5-1.5-1.3.9-1.2-.5L9 1.5H7l-.3 1.6-1.2.5-1.3-.9-1.5 1.5.9 1.3-.5 1.2-1.6.3v2l1.6.3.5 1.2-.9 1.3 1.5 1.5 1.3-.9 1.2.5.3 1.6h2l.3-1.6 1.2-.5 1.3.9 1.5-1.5-.9-1.3.5-1.2 1.6-.3Z'))),
    element('nav', {}, element('ul', { class: 'tabs' },
      element('li', {}, element('a', { href: 'https://www.linkedin.com/mynetwork/invitation-manager/received', class: 'tab open' }, 'Received')),
      element('li', {}, element('a', { href: 'https://www.linkedin.com/mynetwork/invitation-manager/sent', class: 'tab' }, 'Sent')))),
    element('div', { 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.mynetwork.invitations.InvitationManagerReceived' },
      element('hr', { role: 'presentation' }),
      element('div', { class: 'pills' },
        pill('button', element('span', {}, 'All (', count, ')'), true), pill('radio', 'Verified (2)'), pill('radio', 'Mutual connections (8)'), pill('radio', 'Your school (2)')),
      column)));
}

function feed() {
  const post = (name, text) => element('div', { role: 'listitem', class: 'sheet post' },
    element('p', {}, element('a', { href: profileUrl(name.toLowerCase().replace(' ', '-')), class: 'name' }, element('strong', {}, name))),
    element('p', {}, text), element('button', { type: 'button', class: 'quiet' }, 'Like'));
  return element('section', { 'aria-label': 'Primary content', class: 'primary' },
    post('Clara Beck', 'Site inspections all week: three halls, two ferries, one very good soup.'),
    post('Mei Tan', 'Our stand won a prize for using no carpet at all.'));
}

const rail = () => element('aside', { 'aria-label': 'Aside', class: 'rail' }, element('div', { class: 'sheet side' },
  element('p', { class: 'sideTitle' }, 'People you may know'),
  settings.suggestions.map(suggestionRow)));

function header() {
  const place = (words, path, open) => element('a', { href: '#', class: open ? 'place open' : 'place' }, icon(undefined, path), element('span', {}, words));
  return element('header', { class: 'top' }, element('div', { class: 'topInner' },
    element('span', { class: 'mark' }, '✉'),
    element('span', { class: 'search' }, 'Search'),
    place('Home', 'M2 8l6-6 6 6v6H9.5v-4h-3v4H2Z'),
    place('My Network', PERSON, true),
    place('Jobs', 'M5 4V2h6v2h4v10H1V4Zm1.5 0h3v-.7h-3Z'),
    place('Messaging', 'M2 3h12v8H7l-4 3v-3H2Z'),
    place('Notifications', 'M8 2a4 4 0 0 0-4 4v3l-1.5 3h11L12 9V6a4 4 0 0 0-4-4ZM6.5 13a1.5 1.5 0 0 0 3 0Z')));
}

const main = element('main', { id: 'workspace', class: 'workspace' });

/** Shows the screen of the address, as the site's own router does after a click. */
function route(path) {
  if (path !== location.pathname) history.pushState({}, '', path);
  const screen = path.startsWith(RECEIVED) ? invitations() : feed();
  main.replaceChildren(screen, rail());
}

const cookieBanner = () => element('div', { role: 'alert', class: 'cookies' },
  element('p', {}, 'We and third parties use cookies. Select Accept to consent or Reject to decline.'),
  element('button', { type: 'button', class: 'button filled' }, 'Accept'),
  element('button', { type: 'button', class: 'button plain' }, 'Reject'));

document.body.append(header(), main);
if (settings.cookieBanner) document.body.append(cookieBanner());
route(location.pathname);

window.page = {
  presses,
  route,
  loadMore,
  /** The row of one person shows another in its own nodes, as a virtual list does. */
  reuse(key, person) {
    const row = rows.get(key);
    rows.delete(key);
    row.draw(person);
    rows.set(person.invitation.key, row);
  },
  /** Every row is drawn anew from the same data: what React does when the list's state changes. */
  redraw() {
    for (const row of rows.values()) row.draw(row.person);
  },
  /** The list is built of new nodes. */
  rebuild() {
    const people = [...rows.values()].map((row) => row.person);
    rows.clear();
    column.replaceChildren(element('hr', { role: 'presentation' }));
    add(people);
  },
  add,
  remove(key) {
    rows.get(key).element.remove();
    rows.delete(key);
  },
  pending: () => [...rows.keys()],
};
