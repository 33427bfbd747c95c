import type { Policy, PolicyRule } from '../../host/wire';
import { sentenceOf, type Piece } from './sentences';

/** One policy's side of a rule. */
export interface Side {
  /** From 1, as the owner counts. */
  place: number;
  off: boolean;
  pieces: readonly Piece[];
}

export interface Row {
  id: string;
  a?: Side;
  b?: Side;
  /** They say something else, one of them is off, or there is one only. */
  differs: boolean;
  /** They are asked in another order among the rules that both have. */
  moved: boolean;
}

/** The rules of two policies side by side: in the order of `a`, each rule of `b` that `a` lacks behind the one it follows in `b`. */
export function compare(a: Policy, b: Policy): Row[] {
  const inBoth = (policy: Policy, other: Policy): string[] =>
    policy.rules.map(({ id }) => id).filter((id) => other.rules.some((rule) => rule.id === id));
  const [commonA, commonB] = [inBoth(a, b), inBoth(b, a)];
  const order = a.rules.map(({ id }) => id);
  b.rules.forEach(({ id }, index) => {
    if (order.includes(id)) return;
    const before = b.rules[index - 1]?.id;
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order.map((id) => {
    const [one, other] = [sideOf(a, id), sideOf(b, id)];
    return {
      id,
      ...(one && { a: one }),
      ...(other && { b: other }),
      differs: !one || !other || one.off !== other.off || !sameWords(one.pieces, other.pieces),
      moved: commonA.indexOf(id) !== commonB.indexOf(id),
    };
  });
}

function sideOf(policy: Policy, id: string): Side | undefined {
  const index = policy.rules.findIndex((rule) => rule.id === id);
  const rule = policy.rules[index] as PolicyRule | undefined;
  return rule && { place: index + 1, off: rule.enabled === false, pieces: sentenceOf(rule, policy.thresholds) };
}

/** Whether a piece says something else on the other side; a rule of another build differs as a whole. */
export function pieceDiffers(piece: Piece, index: number, other: readonly Piece[] | undefined): boolean {
  const twin = other?.[index];
  if (!twin || twin.is !== piece.is) return true;
  return piece.is === 'words' ? piece.text !== (twin as typeof piece).text : piece.value !== (twin as typeof piece).value;
}

function sameWords(a: readonly Piece[], b: readonly Piece[]): boolean {
  return a.length === b.length && a.every((piece, index) => !pieceDiffers(piece, index, b));
}
