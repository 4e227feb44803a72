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
