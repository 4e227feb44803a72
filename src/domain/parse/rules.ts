import type { Problem } from "../problem.ts";
import { problemsOfFigures } from "./counted/figures-rules.ts";
import type { Records } from "./records.ts";
import { problemsOfResearchLog } from "./research/log-rules.ts";
import { problemsOfAsSaid } from "./rules/as-said.ts";
import { doubtfulDates, problemsOfDates } from "./rules/dates.ts";
import { problemsOfIds } from "./rules/ids.ts";
import { problemsOfBorders } from "./rules/map/borders.ts";
import { problemsOfFrame } from "./rules/map/frame.ts";
import { problemsOfRegions } from "./rules/map/regions.ts";
import { problemsOfMentions } from "./rules/mentions.ts";
import { problemsOfOutlines } from "./rules/outlines.ts";
import { problemsOfQuantities } from "./rules/quantities.ts";
import { problemsOfReferences } from "./rules/references.ts";
import { problemsOfSources, unusedRecords } from "./rules/sources.ts";
import { problemsOfStatements, wordlessStatements } from "./rules/statements.ts";
import { problemsOfVoices } from "./rules/voices.ts";
import { problemsOfWording } from "./rules/wording.ts";
import { problemsOfMethod } from "./texts/method-rules.ts";
import { problemsOfSpellings } from "./texts/spellings-rules.ts";

const rules: readonly ((records: Records, today: string) => readonly Problem[])[] = [
  problemsOfIds,
  problemsOfReferences,
  problemsOfVoices,
  problemsOfDates,
  problemsOfStatements,
  problemsOfAsSaid,
  problemsOfQuantities,
  problemsOfFigures,
  problemsOfMentions,
  problemsOfSources,
  problemsOfWording,
  problemsOfOutlines,
  problemsOfRegions,
  problemsOfFrame,
  problemsOfBorders,
  problemsOfMethod,
  problemsOfSpellings,
  problemsOfResearchLog,
];

/** Finds problems in records that are valid on their own but not together. `today` is a calendar day, in UTC. */
export function problemsOf(records: Records, today: string): readonly Problem[] {
  return rules.flatMap((rule) => rule(records, today));
}

/** Finds what is seldom meant and can be right: somebody has to look at it. */
export function doubtsAbout(records: Records): readonly Problem[] {
  return [doubtfulDates, wordlessStatements, unusedRecords].flatMap((rule) => rule(records));
}
