import type { StatementId } from "../../domain/statement.ts";
import { type FigurePart, type FigureSize, type FigureSpec, figureParts, isDrawable, scales, sideRange } from "./spec.ts";

/** Takes another size. A scale beyond what browsers can draw of it gives way to the largest that is not. */
export function withSize(spec: FigureSpec, size: FigureSize): FigureSpec {
  const asked = { ...spec, size };
  if (isDrawable(asked)) return asked;
  const scale = [...scales].reverse().find((it) => it < spec.scale && isDrawable({ size, scale: it }));
  return { ...asked, scale: scale ?? 1 };
}

/** Shows a part or leaves it out; the order stays that of the list of parts. */
export function withPart(spec: FigureSpec, part: FigurePart, isShown: boolean): FigureSpec {
  return { ...spec, parts: figureParts.filter((it) => (it === part ? isShown : spec.parts.includes(it))) };
}

/** Explains these statements in boxes; with `undefined` as many as have room. */
export function withCallouts(spec: FigureSpec, callouts: readonly StatementId[] | undefined): FigureSpec {
  const { callouts: _before, ...rest } = spec;
  return callouts === undefined ? rest : { ...rest, callouts };
}

/** A side in whole pixels within what a picture may have; `undefined` for what is not a number. */
export function sideOf(typed: string): number | undefined {
  const number = typed.trim() === "" ? Number.NaN : Number(typed);
  return Number.isFinite(number) ? Math.min(sideRange.max, Math.max(sideRange.min, Math.round(number))) : undefined;
}
