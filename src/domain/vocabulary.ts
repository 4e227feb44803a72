/** The fixed word lists that records use; schemas, filters and sentences all take them from here. */

/** What a voice is; a government, an alliance or an institution speaks as one. */
export const voiceKinds = ["government", "alliance", "institution", "observers", "others"] as const;

/** The shapes of voices, in the order in which voices get them that name none. */
export const shapeNames = [
  "circle",
  "square",
  "diamond",
  "triangle",
  "pentagon",
  "triangle-down",
  "ring",
  "triangle-right",
] as const;

/** The acts that claims of any atlas can be about; `atlas.yaml` may add others. */
export const generalActs = [
  "deploy",
  "exercise",
  "build-up",
  "withdraw",
  "close-sea",
  "pass",
  "intend",
  "demand",
  "other",
] as const;

/** How a statement relates to the one it responds to; each stance has one verb, the same for every speaker (`words/stance.ts`). */
export const stances = [
  "asserts",
  "repeats",
  "corroborates",
  "accepts",
  "qualifies",
  "disputes-number",
  "disputes-meaning",
  "denies",
  "answers",
  "condemns",
  "corrects",
  "declines-to-say",
] as const;

/** Links between statements that are not stances. */
export const linkKinds = ["same-event", "same-government", "source-of", "names-speaker", "follows", "context"] as const;

/** How exactly a place is named. */
export const precisions = ["exact", "settlement", "district", "region", "country", "vague-phrase"] as const;

/** The occasions on which things are said in any atlas; `atlas.yaml` may add others. */
export const generalOccasions = [
  "own-document",
  "speech",
  "interview",
  "press-conference",
  "briefing",
  "readout",
  "notice",
  "imagery-analysis",
  "narration",
] as const;

/** How close the text we read is to the speaker's own words. */
export const levels = [
  "verbatim-primary",
  "verbatim-secondary",
  "paraphrase",
  "translated",
  "quoted-altered",
  "second-hand",
] as const;

/** What quoted wording was compared with, word for word: the page itself, an archived copy, or a stored text of it. */
export const comparisons = ["page", "archived-copy", "saved-text"] as const;

/** Whose words a place or a figure is given in: the speaker's own, a translation of them, the source's, a table's. */
export const wordings = ["speaker", "translation", "source", "table"] as const;

/** How the map shows a number: as a ring whose area is in proportion to it. */
export const marks = ["ring"] as const;

/** What any atlas may count, and how the map shows it; `figures.yaml` may add others or put its own in their place. */
export const generalCounted = [
  { id: "personnel", mark: "ring" },
  { id: "equipment" },
  { id: "aircraft" },
  { id: "helicopters" },
  { id: "ships" },
  { id: "notices" },
  { id: "formations" },
  { id: "other" },
] as const;
