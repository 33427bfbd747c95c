/** Small pages made in the test itself, where a fixture file cannot say it. */
export const kReceived = 'https://www.linkedin.com/mynetwork/invitation-manager/received/';

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly note?: string;
}

export function cardHtml({ id, name, slug, note }: Person): string {
  return `<div data-display-contents="true"><div role="listitem" componentkey="urn:li:invitation:${id}">
    <a href="https://www.linkedin.com/in/${slug}/"><figure><svg id="person-accent-4"></svg><img alt="" src="https://media.licdn.com/dms/image/v2/X/profile-displayphoto-shrink_100_100/0/1"></figure></a>
    <a href="https://www.linkedin.com/in/${slug}/"><strong>${name}</strong></a>
    <p><span><a href="https://www.linkedin.com/in/${slug}/"><strong>${name}</strong></a> wants to connect</span><span aria-hidden="true"><a href="https://www.linkedin.com/in/${slug}/"><strong>${name}</strong></a> wants to connect</span></p>
    <p>Rope maker number ${id}</p>
    <div><figure><svg id="person-accent-4"></svg><img alt="" src="https://media.licdn.com/dms/image/v2/M/profile-displayphoto-shrink_100_100/0/1"></figure><p><strong>Tobias Wren</strong> and 3 other mutual connections</p></div>
    <div><button type="button" aria-label="Ignore an invitation to connect from ${name}"><span>Ignore</span></button><button type="button" aria-label="Accept ${name}’s invitation"><span>Accept</span></button></div>
    ${note === undefined ? '' : `<div><p><span data-testid="expandable-text-box">${note}</span></p><p><a>Reply to ${name}</a></p></div>`}
  </div></div>`;
}

export function listHtml(people: readonly Person[]): string {
  return `<main><div data-testid="lazy-column">${people.map(cardHtml).join('')}</div></main>`;
}

export function parsed(html: string): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><body>${html}</body></html>`,
    'text/html',
  );
}

export function people(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => ({
    id: 9000 + index,
    name: `Ann Oak ${index}`,
    slug: `ann-oak-${index}`,
    ...(index % 10 === 0 ? { note: `Good day ${index}` } : {}),
  }));
}

export function cardElement(page: Document, id: number): HTMLElement {
  const element = page.querySelector<HTMLElement>(`[componentkey="urn:li:invitation:${id}"]`);
  if (element === null) throw new Error(`no card ${id}`);
  return element;
}
