/** The fixed word lists that records use; schemas, filters and sentences all take them from here. */

/** The voices, in the order they are shown in. */
export const voices = ["kyiv", "moscow", "washington", "nato", "european-union", "other-governments", "observers"] as const;

/** The acts a claim can be about. */
export const acts = ["deploy", "exercise", "build-up", "withdraw", "close-sea", "pass", "intend", "demand", "other"] as const;

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

export const occasions = [
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

export const kindsCounted = [
  "personnel",
  "equipment",
  "aircraft",
  "helicopters",
  "ships",
  "notices",
  "battalion-tactical-groups",
  "formations",
  "ceasefire-violations",
  "other",
] as const;

/** Views of the disputed lines: as UN General Assembly resolution 68/262 recognises them, as Russia draws them, by control in spring 2021. */
export const borderViews = ["un", "ru", "control"] as const;

/** Lines that one view draws differently from another, in the order readers are likely to ask about them. */
export const disputedLines = ["crimea-line", "line-of-contact", "border-beyond-contact"] as const;
