import type { AtlasHead, Credit, Signs } from "../../../domain/atlas.ts";
import type { Compared, Stance } from "../../../domain/statement.ts";
import type { Locale } from "../../locale.ts";
import { inLetters } from "../letters.ts";
import type { CommonTexts } from "../map-and-list.ts";
import { credit } from "../on-map/credit.ts";

/** When each stance applies. */
const uses: Readonly<Record<Stance, string>> = {
  asserts: "makes the claim",
  repeats: "says again what someone of the same side said",
  corroborates: "confirms it, from the other side or from first-hand knowledge",
  accepts: "agrees to what someone demands or proposes",
  qualifies: "makes it narrower, more exact or later",
  "disputes-number": "takes up someone’s figure and gives another, or says that it is wrong",
  "disputes-meaning": "does not accept what something is said to be, or to be for",
  denies: "says that it is not so",
  answers: "replies without any of these",
  condemns: "calls the act wrong",
  corrects: "corrects its own earlier statement",
  "declines-to-say": "was asked and gave no answer",
};

/** Dates of the atlas’s own in Extended Date/Time Format, as examples: a day, its month, about a day, one day between two. */
export type ExampleDates = Readonly<Record<"day" | "month" | "about" | "between", string>>;

/** The open files, by their path on the site. */
const files: ReadonlyMap<string, { readonly format: string; readonly holds: string }> = new Map(
  Object.entries({
    "data/atlas.json": {
      format: "JSON",
      holds: "Everything: claims, statements, sources, actors, regions and places, with all that is recorded of each.",
    },
    "data/statements.csv": {
      format: "CSV, UTF-8",
      holds: "One row for each statement: who, verb, what, figures, days, sources.",
    },
    "data/statements.xlsx": {
      format: "Spreadsheet (Office Open XML)",
      holds: "The same rows for Excel and other spreadsheets, in whichever language they are set.",
    },
    "data/statements.geojson": {
      format: "GeoJSON (RFC 7946)",
      holds: "One feature for each place of each statement whose place is drawn, for maps of your own.",
    },
  }),
);

/** English texts of the page that explains how the atlas is made and how to read it. */
export const methodTexts = (locale: Locale, common: CommonTexts) => {
  return {
    method: {
      title: "Method",
      heading: "How this map is made, and how to read it",
      description: (hasBorders: boolean) =>
        `What a claim, a statement and a stance are, how places and numbers are drawn, ${hasBorders ? "whose borders, " : ""}what is not known, how to report a correction, the open data and the licences.`,
      lead: "This atlas shows who said what about armed forces, where, on which day, and where we read it. It does not say who is right. There is no score, and every number is the number of whoever gave it.",
      contents: "On this page",
      headings: {
        records: "Claim, statement, stance",
        drawn: "How places and numbers are drawn",
        borders: "Whose borders",
        clocks: "Two clocks",
        unknown: "What is not known",
        corrections: "How to report a correction",
        data: "Open data",
        licences: "Licences and credits",
      },

      claim: (baselines: readonly string[]) =>
        `A claim is one act by one force in one scope, in our own neutral words. It holds no number, and it never stands without a speaker. Another scope or another baseline${baselines.length === 0 ? "" : ` (${baselines.map((it) => `“${it}”`).join(", ")})`} is another claim.`,
      statement:
        "A statement is one utterance on one day by one or several speakers. It makes a claim, or takes a stance on one. Numbers, days and words belong to it. One utterance that was reported in two wordings is one statement with two sources.",
      stance:
        "A stance is how a statement relates to the one it responds to. Each has one verb, the same for every side. Two numbers that differ are not yet a dispute: someone has to say so. Silence is not a statement either; where no response is recorded, the card says so.",
      source:
        "A source is a page in which we read a statement. Each card gives the route from the speaker to that page. Words in quotation marks are exactly those of the page; “Read the passage” leads to them.",
      voice: (voices: number) =>
        `Shapes and colours say who speaks, never whose troops are meant. Each speaker is assigned to one ${voices === 1 ? "voice" : `of ${inLetters(locale, voices)} voices`}; the reason is given in the open data.`,
      exampleOf: { claim: "An example, as its page shows it:" },
      verbs: { caption: "The verbs", verb: "Verb", when: "Used when the speaker", example: "An example in the records" },
      noExample: "None is recorded yet.",
      uses,
      voices: { caption: "The voices", voice: "Voice", who: "Who it includes", count: "Statements" },

      rings:
        "A ring stands for a head count, as said by one speaker; its area is in proportion, and beside it stands who is counted, in the words it was given in. It is solid where they are said to be there, dashed where they are planned or forecast, broken for “more than”, a band for a range, and dotted with a word in it where only a word such as “thousands” was said. A line ties it to the region it speaks of.",
      keptSeparate: (hasRings: boolean, units: string | undefined) =>
        `Numbers of different speakers are never merged, added or averaged${hasRings ? ": two speakers on one region are two rings" : ""}. No unit is turned into another${units === undefined ? "" : `; ${units}`}. A total worked out by a newsroom is that newsroom’s statement.`,
      sweep: ({ bands = "what is said of a border and names no place" }: Signs = {}) =>
        `${bands.replace(/\p{L}/u, (it) => it.toUpperCase())} is a soft band along the borders that are meant, in the colour of whoever says it. It is never drawn as a pin.`,
      places:
        "A point is drawn only where the words name a settlement; the statement counts for the smallest region that the settlement lies in, if that is narrower than a country. Where they name a place for which we have no outline, the statement is listed under “Its place is not drawn”; where they name none, under “Names no place”. Neither is drawn.",
      example: "As drawn for:",
      exactness: "How exactly each outline is known",
      region: "Region",
      regionSource: "Drawn from",
      regionError: "Known errors",

      someoneDisputes:
        "Every map of this region draws lines that somebody disputes. This one says whose lines it draws: under the map, in the address, and in every picture taken from it.",
      noViews: "Borders are drawn as the base map has them.",
      statusesLead: "The wording beside the patterns, with its source:",
      viewsLead: "The views of the disputed lines:",

      clocks: [
        "Each statement has the day it was said, at the place of speech. The timeline chooses among these days.",
        "A second clock, “as known on”, takes the map back to a day: nothing said later is shown, nor any answer to it. A date known only approximately is treated as its latest possible day, so that nothing appears too early.",
        "A figure can also refer to another time than the day it was given: what is planned or forecast is drawn as such, and what is unclear is marked.",
      ],

      unknownLead: "What we looked for and did not find, and what the records cannot show:",
      /** The last of what is not known, in every atlas. */
      uneven:
        "The sides are not recorded evenly. The table of voices above gives the number of statements by each; it reflects what we could read, not who spoke most.",

      corrections: (feed: string | undefined) => [
        "If a record is wrong (a word, a day, a speaker, a place, a source), tell us which record (the address of its page) and where the correct version can be read.",
        `Corrections are made openly: the card says what was changed, when and why, and the change is listed on the page of changes${feed === undefined ? "" : ` and in ${feed}`}. A withdrawn record is removed from every page, and its address says why.`,
      ],
      feed: "its feed",
      contact: "Write to",
      noContact: "This copy of the atlas names no address for corrections. Contact the publisher of this site.",
      changes: "Changes to the records",

      dataLead: ({ topic, when }: Pick<AtlasHead, "topic" | "when">) =>
        `The records as open data: who said what ${topic === undefined ? "" : `about ${topic} `}in ${when}, where, and on which source.`,
      dataTable: { caption: "The files", file: "File", format: "Format", size: "Size", holds: "What is in it" },
      files,
      size: (bytes: number) =>
        bytes < 1_000_000
          ? `${locale.number(Math.round(bytes / 1000))} kB`
          : `${locale.number(Math.round(bytes / 100_000) / 10)} MB`,
      /** `month` is one of the atlas’s own, as `YYYY-MM`. */
      spreadsheets: (month: string) =>
        `Where numbers are written with a decimal comma, as in German, French or Ukrainian, spreadsheets open the CSV in one column and turn ${month} into a date: take the .xlsx there. In it only numbers as said and whole days are more than text.`,
      fieldsLead: "Fields that need explaining:",
      fields: ({ day, month, about, between }: ExampleDates): readonly (readonly [term: string, meaning: string])[] => [
        ["proposition", "What the claim is, in our own words. Take it along only with a speaker and a verb."],
        ["stance, verb", "How the statement stands to the claim; the verb is the stance in words."],
        [
          "saidOn",
          `The day of speech, in Extended Date/Time Format: ${day}, ${month}, ${about} (about), ${between} (one day between).`,
        ],
        ["lastDay", "The last day that saidOn can mean."],
        [
          "quantities",
          "Figures, each as said (asSaid), with whose words they are (wording: the speaker’s, a translation, the source’s or a table’s) and, where there is a number, value or min and max. Do not add those of different speakers.",
        ],
        ["precision", "How exactly the words name a place: exact, settlement, district, region, country, vague-phrase."],
        [
          "comparedOn, comparedWith",
          "When somebody last compared the words with the text, word for word, and with what: page, archived-copy or saved-text. Without them no comparison is on record.",
        ],
        ["level", "How close the words read are to the speaker’s: from the speaker’s own page to second hand."],
        [
          "corrected_on, corrected_to",
          "In the CSV and the spreadsheet: when the same side corrected its own words, and the figures it gave then.",
        ],
        ["revisions", "What was changed after the record was made. Of a withdrawn record only whom it named and this remain."],
      ],
      schema: "JSON Schemas of the records are in geodata/schema of the source.",

      licences: (
        licence: AtlasHead["licence"],
        credits: readonly Credit[],
      ): readonly (readonly [term: string, meaning: string])[] => [
        [
          "Records",
          licence === undefined
            ? "No licence is named. Ask the publisher of this site before you use them elsewhere."
            : `${licence.name} (${licence.short}). Credit: “${licence.credit}”.`,
        ],
        [
          "Quotations",
          "They belong to their speakers and publishers. They are quoted, at most a sentence each, so that a record can be checked; the licence above does not cover them.",
        ],
        ["Map data", `${credits.length === 0 ? "" : `${credit.full(credits)} `}The licence of each outline is in its file.`],
        ["Typefaces", "Source Sans 3 and Source Serif 4, SIL Open Font License 1.1."],
        ["Code", "MIT licence. The live map is drawn by MapLibre GL JS (BSD 3-Clause)."],
        ["Privacy", "The site contacts no other server and stores nothing: no cookies, no analytics."],
      ],
      notices: "All licences and notices of the code and the typefaces",
      /** A typeface that the atlas names for one script. */
      typefaceFor: (script: string, family: string, licence: string) =>
        [`Typeface for ${script} letters`, `${family}, ${licence}.`] as const,
      statements: (statements: number, claims: number, sources: number) =>
        `${common.counts(statements, claims)}, read in ${locale.counted(sources, { one: "source", other: "sources" })}.`,
      compared: ({ worded, with: counts }: Compared) => {
        const total = counts.page + counts["archived-copy"] + counts["saved-text"];
        const lead = `Of ${locale.counted(worded, { one: "quotation", other: "quotations" })} ${locale.number(total)} ${total === 1 ? "was" : "were"} compared again, word for word`;
        return `${lead}: ${locale.number(counts.page)} with the page itself, ${locale.number(counts["archived-copy"])} with an archived copy, ${locale.number(counts["saved-text"])} with a stored text of the page. The open data give the day of each (comparedOn).`;
      },
      back: "To the map",
    },
  };
};
