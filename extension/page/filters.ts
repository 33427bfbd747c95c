import type { ListFilter } from './model';
import { folded } from './text';

/** The pills above the list, by their words; an unknown wording is no filter. */
const kPills: readonly { filter: ListFilter; pattern: RegExp }[] = [
  { filter: 'mutualConnection', pattern: /^(?:mutual connections?|gemeinsame kontakte|relations? (?:en commun|communes?)|(?:contactos|conexiones) en común|collegamenti in comune|conexões em comum|wspólne kontakty|gemeenschappelijke connecties)$/u },
  { filter: 'school', pattern: /^(?:your school|ihre hochschule|deine hochschule|votre (?:école|établissement)|tu (?:universidad|escuela)|la tua (?:scuola|università)|sua (?:instituição de ensino|escola)|twoja (?:uczelnia|szkoła)|uw (?:school|opleiding)|je (?:school|opleiding))$/u },
  { filter: 'company', pattern: /^(?:your company|ihr unternehmen|dein unternehmen|votre entreprise|tu empresa|la tua azienda|sua empresa|twoja firma|uw bedrijf|je bedrijf)$/u },
  { filter: 'verified', pattern: /^(?:verified|verifiziert|vérifiés?|verificad[oa]s?|verificat[oi]|zweryfikowan[iey]|geverifieerd)$/u },
];

function isPressed(pill: Element): boolean {
  const states = ['aria-checked', 'aria-pressed', 'aria-selected', 'aria-current'];
  if (states.some((state) => { const value = pill.getAttribute(state); return value !== null && value !== 'false'; })) return true;
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
    const match = kPills.find(({ pattern }) => pattern.test(words));
    if (match !== undefined && isPressed(pill)) return match.filter;
  }
  return undefined;
}
