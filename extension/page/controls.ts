import { knowsWordsOf, roleOfText, rolesInLabel } from './labels';
import type { Control, Role, Unpressable } from './model';
import type { Pressable, Survey } from './survey';
import { folded, shownLine } from './text';

/** Classes that tell the two buttons apart where a layout has them. */
export interface RoleClasses {
  readonly action: string;
  readonly accept: string;
  readonly ignore: string;
}

export interface ControlRules {
  readonly roleClasses?: RoleClasses;
  /** What a layout marks as the card's own actions. */
  readonly action?: string;
  /** Which of two unnamed peers comes first. It only says where to look; it never makes a button pressable. */
  readonly order: readonly [Role, Role];
}

export interface Controls {
  readonly accept: Control;
  readonly ignore: Control;
  /** Places in the card: what was written above the buttons, and what came after. */
  readonly firstAt: number;
  readonly lastAt: number;
}

const kMissing: Control = { pressable: false, why: 'missing' };

const kConcealed =
  '[hidden], [inert], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], ' +
  '[style*="visibility:hidden"], [style*="visibility: hidden"]';

function isConcealed(element: Element, root: Element): boolean {
  const concealer = element.closest(kConcealed);
  return concealer !== null && (concealer === root || root.contains(concealer));
}

function obstacle(element: HTMLElement, root: Element): Unpressable | undefined {
  if (element.localName !== 'button') return 'notAButton';
  if (isConcealed(element, root)) return 'hidden';
  if (element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true') return 'disabled';
  return undefined;
}

function asControl(element: HTMLElement, root: Element, confirmed: boolean): Control {
  if (!confirmed) return { pressable: false, why: 'unconfirmed', element };
  const why = obstacle(element, root);
  return why === undefined ? { pressable: true, element } : { pressable: false, why, element };
}

function roleByWord(
  { element, entity }: Pressable,
  name: string | undefined,
): Role | 'contradictory' | undefined {
  const text = shownLine(element);
  const isTheName = entity !== undefined && name !== undefined && folded(text) === folded(name);
  const byText = isTheName ? undefined : roleOfText(text);
  const label = element.getAttribute('aria-label');
  const byLabel = label === null ? new Set<Role>() : rolesInLabel(label, name);

  if (byText !== undefined) return byLabel.size === 0 || byLabel.has(byText) ? byText : 'contradictory';
  if (byLabel.size > 1) return 'contradictory';
  return byLabel.values().next().value;
}

function roleByClass(element: HTMLElement, classes: RoleClasses | undefined): Role | undefined {
  if (classes === undefined || !element.matches(classes.action)) return undefined;
  const accept = element.matches(classes.accept);
  const ignore = element.matches(classes.ignore);
  if (accept === ignore) return undefined;
  return accept ? 'accept' : 'ignore';
}

function roleOf(
  candidate: Pressable,
  name: string | undefined,
  rules: ControlRules,
): Role | 'contradictory' | undefined {
  const word = roleByWord(candidate, name);
  const byClass = roleByClass(candidate.element, rules.roleClasses);
  if (word === undefined) return byClass;
  return byClass === undefined || byClass === word ? word : 'contradictory';
}

/** Where one is wrapped in another, the button is meant, else the inner one. */
function withoutWrappers(found: readonly Pressable[]): Pressable[] {
  return found.filter(
    (one) =>
      !found.some((other) => {
        if (other === one) return false;
        if (one.element.contains(other.element))
          return one.element.localName !== 'button' || other.element.localName === 'button';
        return (
          other.element.contains(one.element) &&
          other.element.localName === 'button' &&
          one.element.localName !== 'button'
        );
      }),
  );
}

/** Two unnamed buttons side by side, perhaps each in its own wrapper. */
function peers(candidates: readonly Pressable[], rules: ControlRules): [Pressable, Pressable] | undefined {
  const { action } = rules;
  const marked =
    action === undefined ? [] : candidates.filter(({ element }) => element.closest(action) !== null);
  const plain = withoutWrappers(marked.length > 0 ? marked : candidates).filter(
    ({ element, entity }) =>
      entity === undefined &&
      !element.hasAttribute('aria-expanded') &&
      element.getAttribute('aria-hidden') !== 'true',
  );
  const [first, second] = plain;
  if (first === undefined || second === undefined) return undefined;
  const a = first.element;
  const b = second.element;
  const near =
    a.parentElement === b.parentElement || a.parentElement?.parentElement === b.parentElement?.parentElement;
  return near ? [first, second] : undefined;
}

/**
 * The card's own Accept and Ignore. A role is given by a known word or class, never by the order alone, and only where
 * each role has exactly one bearer. Undefined when the card has no such buttons, as after a decision.
 */
export function findControls(
  found: Survey,
  name: string | undefined,
  rules: ControlRules,
): Controls | undefined {
  const candidates = found.pressables.filter((one) => !one.inLine);
  const bearers: Record<Role, Pressable[]> = { accept: [], ignore: [] };
  let contradiction = false;
  for (const candidate of candidates) {
    const role = roleOf(candidate, name, rules);
    if (role === 'contradictory') contradiction = true;
    else if (role !== undefined) bearers[role].push(candidate);
  }
  const accepts = withoutWrappers(bearers.accept);
  const ignores = withoutWrappers(bearers.ignore);
  const [accept, ignore] = [accepts[0], ignores[0]];

  if (accept !== undefined && ignore !== undefined) {
    const confirmed = accepts.length === 1 && ignores.length === 1 && !contradiction;
    return {
      accept: asControl(accept.element, found.root, confirmed),
      ignore: asControl(ignore.element, found.root, confirmed),
      firstAt: Math.min(accept.at, ignore.at),
      lastAt: Math.max(...accepts.map(({ at }) => at), ...ignores.map(({ at }) => at)),
    };
  }

  const pair = peers(candidates, rules);
  const sole = accept ?? ignore;
  if (sole === undefined) {
    if (pair === undefined || (!contradiction && knowsWordsOf(found.root.ownerDocument.documentElement.lang)))
      return undefined;
    const byOrder = (role: Role): Control =>
      asControl((role === rules.order[0] ? pair[0] : pair[1]).element, found.root, false);
    return { accept: byOrder('accept'), ignore: byOrder('ignore'), firstAt: pair[0].at, lastAt: pair[1].at };
  }

  // One button has its word. The other may be its peer in a wording that is not known; without a peer this is a card
  // of some other form, and then the word alone is not enough.
  const role: Role = accept === undefined ? 'ignore' : 'accept';
  const peer = pair?.includes(sole) === true ? pair.find((one) => one !== sole) : undefined;
  const known = asControl(
    sole.element,
    found.root,
    bearers[role].length === 1 && peer !== undefined && !contradiction,
  );
  const unknown = peer === undefined ? kMissing : asControl(peer.element, found.root, false);
  return {
    accept: role === 'accept' ? known : unknown,
    ignore: role === 'ignore' ? known : unknown,
    firstAt: Math.min(sole.at, peer?.at ?? sole.at),
    lastAt: Math.max(sole.at, peer?.at ?? sole.at),
  };
}

/** Whether a word or a class says that the control has its role, be it pressable or not. */
export function isConfirmed(control: Control): boolean {
  return control.pressable || (control.why !== 'unconfirmed' && control.why !== 'missing');
}

/**
 * Asked just before the press, when one question about layout is affordable: is the button still in the page, enabled
 * and shown?
 */
export function canBePressedNow(control: Control): control is Extract<Control, { pressable: true }> {
  if (!control.pressable || !control.element.isConnected) return false;
  if (obstacle(control.element, control.element.ownerDocument.documentElement) !== undefined) return false;
  return (
    typeof control.element.checkVisibility !== 'function' ||
    control.element.checkVisibility({ visibilityProperty: true })
  );
}
