import type { Atlas } from "../../../domain/atlas.ts";
import type { Detail } from "../../../drawing/detail.ts";
import type { Geography } from "../../../drawing/geography.ts";
import type { Ground } from "../../../scene/layout/label.ts";
import type { Advances } from "../../../scene/layout/text-width.ts";
import type { SocialHead } from "../document.ts";

/** What every page is made from. */
export type Material = {
  readonly atlas: Atlas;
  readonly ground: Ground;
  readonly advances: Advances;
  /** Simplified for a picture 900 px high, and for a small one. */
  readonly geography: Geography;
  readonly smallGeography: Geography;
  /** For pictures of any size. */
  readonly detail: Detail;
};

/** A page's words and its body. */
export type Page = {
  readonly title: string;
  readonly description: string;
  readonly body: string;
  readonly social?: SocialHead;
};
