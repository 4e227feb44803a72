import type { Locale } from "../../locale.ts";

const kinds = { changed: "Changed", withdrawn: "Withdrawn" } as const;

/** English texts about changes to the records, for pages and the feed. */
export const changesTexts = (locale: Locale) => {
  return {
    changes: {
      title: "Changes to the records",
      description:
        "Every change to a record since it was first made: the day, what was changed and why; and the day each was recorded.",
      lead: "Records are corrected openly: what was changed, when and why remains on this page. A withdrawn record is removed from every page; the notice of it remains.",
      feed: "Follow the changes (Atom feed)",
      changes: "Changes",
      none: (since: string) => `No record has been changed or withdrawn since the first were made on ${since}.`,
      recorded: "First recorded",
      recordedOn: (day: string, count: number) => `${day}: ${locale.counted(count, { one: "statement", other: "statements" })}`,
      kind: (kind: keyof typeof kinds) => kinds[kind],
      what: "What",
      why: "Why",
      /** For a withdrawn record: only who spoke and when. */
      gone: (speaker: string, said: string) => `A record under the name of ${speaker}, of ${said}`,
      toMap: "To the map",

      withdrawnTitle: "Withdrawn record",
      withdrawnHeading: "This record has been withdrawn",
      withdrawnLead:
        "We no longer stand by this record, so it is not shown on the map, in the list or in the data. The address remains, so that anyone who follows a link here can see why.",
      withdrawnDescription: "This record has been withdrawn. The page says when and why.",

      feedChange: (kind: string, record: string) => `${kind}: ${record}`,
      whatAndWhy: (what: string, why: string) => `What: ${what} Why: ${why}`,
      feedTitle: (title: string) => `${title}: changes to the records`,
      feedRecorded: (day: string, count: number) =>
        `${locale.counted(count, { one: "statement was", other: "statements were" })} first recorded on ${day}`,
    },
  };
};
