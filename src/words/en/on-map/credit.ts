import type { Credit } from "../../../domain/atlas.ts";

function named({ name }: Credit, licence: string | undefined): string {
  return licence === undefined ? name : `${name} (${licence})`;
}

function partly({ of }: Credit, words: string): string {
  return of === undefined ? words : `${of} ${words}`;
}

function claimedLicenceOf({ licence }: Credit): string | undefined {
  return licence === "public domain" ? undefined : licence;
}

/** Whom the base map is credited to, in English; a public domain asks for no mention, so that only the fuller forms give it. */
export const credit = {
  /** Under every map and picture. */
  assertions: "Claims are assertions by the parties named.",
  /** Under a map. */
  map: (credits: readonly Credit[]) => `Map: ${credits.map((it) => named(it, claimedLicenceOf(it))).join(", ")}`,
  /** Under an embed, where room is scarce: a licence without its version. */
  embed: (credits: readonly Credit[]) => credits.map((it) => named(it, claimedLicenceOf(it)?.replace(/ [\d.]+$/, ""))).join(", "),
  /** In the legend, with what comes from whom. */
  legend: (credits: readonly Credit[]) =>
    `Map data: ${credits.map((it) => partly(it, named(it, claimedLicenceOf(it)))).join("; ")}`,
  /** In a picture's metadata: the rights, and whom to credit besides the site. */
  rights: (credits: readonly Credit[]) => `Map data: ${credits.map((it) => named(it, it.licence)).join(", ")}.`,
  beside: (site: string, credits: readonly Credit[]) => `${site}; map data ${credits.map((it) => it.name).join(", ")}`,
  /** In full, as a sentence. */
  full: (credits: readonly Credit[]) => `${credits.map((it) => partly(it, named(it, it.licence))).join("; ")}.`,
};

/** Whom the base map is credited to. */
export const creditTexts = () => ({ credit });
