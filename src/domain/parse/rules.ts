import type { Problem } from "../problem.ts";
import { problemsOfFigures } from "./counted/figures-rules.ts";
import type { Records } from "./records.ts";
import { problemsOfResearchLog } from "./research/log-rules.ts";
import { problemsOfAsSaid } from "./rules/as-said.ts";
import { problemsOfDates } from "./rules/dates.ts";
import { problemsOfIds } from "./rules/ids.ts";
import { problemsOfBorders } from "./rules/map/borders.ts";
import { problemsOfRegions } from "./rules/map/regions.ts";
import { problemsOfMentions } from "./rules/mentions.ts";
import { problemsOfOutlines } from "./rules/outlines.ts";
import { problemsOfQuantities } from "./rules/quantities.ts";
import { problemsOfReferences } from "./rules/references.ts";
import { problemsOfSources } from "./rules/sources.ts";
import { problemsOfStatements } from "./rules/statements.ts";
import { problemsOfVoices } from "./rules/voices.ts";
import { problemsOfWording } from "./rules/wording.ts";
import { problemsOfMethod } from "./texts/method-rules.ts";
import { problemsOfSpellings } from "./texts/spellings-rules.ts";

const rules: readonly ((records: Records) => readonly Problem[])[] = [
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
  problemsOfBorders,
  problemsOfMethod,
  problemsOfSpellings,
  problemsOfResearchLog,
];

/** Finds problems in records that are valid on their own but not together. */
export function problemsOf(records: Records): readonly Problem[] {
  return rules.flatMap((rule) => rule(records));
}
