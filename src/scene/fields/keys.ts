// Part of the smallest scripts, so it imports nothing.

/** The keys of an address that stand for the fields of a View, in the order in which they are written. */
export const fieldKeys = [
  "claim",
  "region",
  "voice",
  "stance",
  "said",
  "known",
  "q",
  "borders",
  "show",
  "group",
  "at",
  "theme",
  "lang",
] as const;

/** Keys whose values are free text; those of all others have a fixed form. */
export const textKeys: readonly string[] = ["q", "title"];

/** The keys of an address that stand for the options of an embed. */
export const optionKeys = ["v", "list", "interactive", "title"] as const;

/** Keys that ask a page of one claim or place for something else than it shows. */
export const narrowingKeys = /* @__PURE__ */ fieldKeys.filter((it) => it !== "theme" && it !== "lang");

/** Keys that ask an embed for another View; its page decides whether it is a map or figures. */
export const embedKeys = /* @__PURE__ */ narrowingKeys.filter((it) => it !== "show" && it !== "group");
