import type { StatementId } from "../../domain/statement.ts";
import { isDrawable, type PicturePart, type PictureSize, type PictureSpec, pictureParts, scales, sideRange } from "./spec.ts";

/** Changes the size. A scale too large for browsers to draw is reduced to the largest possible one. */
export function withSize(spec: PictureSpec, size: PictureSize): PictureSpec {
  const asked = { ...spec, size };
  if (isDrawable(asked)) return asked;
  const scale = [...scales].reverse().find((it) => it < spec.scale && isDrawable({ size, scale: it }));
  return { ...asked, scale: scale ?? 1 };
}

/** Shows or hides a part; the order stays that of the list of parts. */
export function withPart(spec: PictureSpec, part: PicturePart, isShown: boolean): PictureSpec {
  return { ...spec, parts: pictureParts.filter((it) => (it === part ? isShown : spec.parts.includes(it))) };
}

/** Sets the statements explained in boxes; `undefined` means as many as fit. */
export function withCallouts(spec: PictureSpec, callouts: readonly StatementId[] | undefined): PictureSpec {
  const { callouts: _before, ...rest } = spec;
  return callouts === undefined ? rest : { ...rest, callouts };
}

/** A side in whole pixels within the allowed range; `undefined` if it is not a number. */
export function sideOf(typed: string): number | undefined {
  const number = typed.trim() === "" ? Number.NaN : Number(typed);
  return Number.isFinite(number) ? Math.min(sideRange.max, Math.max(sideRange.min, Math.round(number))) : undefined;
}
