import { plural } from "../english.ts";

const kinds = { changed: "Changed", withdrawn: "Withdrawn" } as const;

/** What pages and the feed say of changes to the records, in English. */
export const changesWords = {
  title: "Changes to the records",
  description:
    "Every change to a record since it was first made: the day, what was changed and why; and the day each was recorded.",
  lead: "A record is corrected in the open: what was changed, on which day and why stays here. A withdrawn record leaves every page; the notice of it stays.",
  feed: "Follow the changes (Atom feed)",
  changes: "Changes",
  none: (since: string) => `No record was changed or withdrawn since the first were made on ${since}.`,
  recorded: "First recorded",
  recordedOn: (day: string, count: number) => `${day}: ${plural(count, "statement", "statements")}`,
  kind: (kind: keyof typeof kinds) => kinds[kind],
  what: "What",
  why: "Why",
  /** Of a record that is withdrawn, only who spoke and when. */
  gone: (speaker: string, said: string) => `A record under the name of ${speaker}, of ${said}`,
  toMap: "To the map",

  withdrawnTitle: "Withdrawn record",
  withdrawnHeading: "What was recorded here is withdrawn",
  withdrawnLead:
    "We no longer stand by the record of this page, so nothing of it is shown on the map, in the list or in the data. The address stays, so that whoever was led here learns why.",
  withdrawnDescription: "The record of this page was withdrawn. The page says on which day and why.",

  feedTitle: (title: string) => `${title}: changes to the records`,
  feedRecorded: (day: string, count: number) => `${plural(count, "statement was", "statements were")} first recorded on ${day}`,
} as const;
