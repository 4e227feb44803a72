import type { Language } from "../../language.ts";

/** English names of the occasions on which things are said in any atlas. */
export const occasions: Language["occasions"] = {
  "own-document": "own document",
  speech: "speech",
  interview: "interview",
  "press-conference": "press conference",
  briefing: "briefing",
  readout: "readout",
  notice: "notice",
  "imagery-analysis": "analysis of images",
  narration: "news report",
};
