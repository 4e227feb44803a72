import type { Problem } from "../problem.ts";
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

const rules: readonly ((records: Records) => readonly Problem[])[] = [
  problemsOfIds,
  problemsOfReferences,
  problemsOfVoices,
  problemsOfDates,
  problemsOfStatements,
  problemsOfAsSaid,
  problemsOfQuantities,
  problemsOfMentions,
  problemsOfSources,
  problemsOfWording,
  problemsOfOutlines,
  problemsOfRegions,
  problemsOfBorders,
  problemsOfResearchLog,
];

/** Finds problems in records that are valid on their own but not together. */
export function problemsOf(records: Records): readonly Problem[] {
  return rules.flatMap((rule) => rule(records));
}
