import type { ListFilter } from './model';
import { folded } from './text';

/** The pills above the list, by their words; an unknown wording is no filter. */
const kPills: Readonly<Record<ListFilter, readonly string[]>> = {
  mutualConnection: [
    'mutual connections',
    'gemeinsame kontakte',
    'relations en commun',
    'relations communes',
    'contactos en común',
    'conexiones en común',
    'collegamenti in comune',
    'conexões em comum',
    'wspólne kontakty',
    'gemeenschappelijke connecties',
  ],
  school: [
    'your school',
    'ihre hochschule',
    'deine hochschule',
    'votre école',
    'votre établissement',
    'tu universidad',
    'tu escuela',
    'la tua scuola',
    'la tua università',
    'sua instituição de ensino',
    'twoja uczelnia',
    'twoja szkoła',
    'uw opleiding',
    'je opleiding',
  ],
  company: [
    'your company',
    'ihr unternehmen',
    'dein unternehmen',
    'votre entreprise',
    'tu empresa',
    'la tua azienda',
    'sua empresa',
    'twoja firma',
    'uw bedrijf',
    'je bedrijf',
  ],
  verified: [
    'verified',
    'verifiziert',
    'vérifié',
    'vérifiés',
    'verificado',
    'verificados',
    'verificati',
    'zweryfikowane',
    'geverifieerd',
  ],
};

const kFilterOfPill = new Map<string, ListFilter>(
  (Object.keys(kPills) as ListFilter[]).flatMap((filter) =>
    kPills[filter].map((words): [string, ListFilter] => [words, filter]),
  ),
);

function isPressed(pill: Element): boolean {
  const states = ['aria-checked', 'aria-pressed', 'aria-selected', 'aria-current'];
  if (
    states.some((state) => {
      const value = pill.getAttribute(state);
      return value !== null && value !== 'false';
    })
  )
    return true;
  if (pill.classList.contains('artdeco-pill--selected')) return true;
  const box = pill.querySelector<HTMLInputElement>('input[type="checkbox"], input[type="radio"]');
  return box?.checked === true;
}

/** Which of the page's own filters is on. Undefined: none of them, or it cannot be told. */
export function activeFilter(document: Document): ListFilter | undefined {
  const scope = document.querySelector('[data-sdui-screen*="nvitation"], main') ?? document;
  for (const pill of scope.querySelectorAll('[role="radio"], [role="button"], .artdeco-pill')) {
    if (pill.closest('[role="listitem"]') !== null) continue;
    const words = folded(pill.textContent ?? '').replace(/\s*\([\d.,\s]*\+?\)$/u, '');
    const filter = kFilterOfPill.get(words);
    if (filter !== undefined && isPressed(pill)) return filter;
  }
  return undefined;
}
