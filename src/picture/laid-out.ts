import type { LaidOut } from "../scene/picture/laid-out.ts";
import type { PictureSpec } from "../scene/picture/spec.ts";
import type { PictureTexts } from "./words.ts";

/** A finished layout, with what its files hold besides. */
export type Picture = LaidOut & {
  readonly words: PictureTexts;
  /** The request as drawn, and its text form, from which the picture can be made again. */
  readonly spec: PictureSpec;
  readonly record: string;
  /** The version of the data. */
  readonly version: string;
};
