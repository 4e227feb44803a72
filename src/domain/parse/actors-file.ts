import * as v from "valibot";
import { voices } from "../vocabulary.ts";
import { day, id, language, oneOf, text, words } from "./text.ts";

/** Everyone who speaks or is spoken about, and the voices they speak for. */
export const actorsFile = v.strictObject({
  voices: v.array(
    v.strictObject({
      id: oneOf(voices),
      name: words,
      short: v.pipe(v.optional(words), v.description("Its name where room is scarce.")),
      inSentence: v.pipe(
        v.optional(words),
        v.description("Its name within a sentence, where that is another, such as “the European Union”."),
      ),
      meaning: words,
      several: v.pipe(
        v.optional(v.literal(true, "is not true")),
        v.description("True for speakers counted together who do not speak for one another."),
      ),
    }),
  ),
  actors: v.array(
    v.strictObject({
      id,
      kind: oneOf(["person", "office", "institution", "state", "alliance", "outlet", "group"]),
      name: v.pipe(words, v.description("The name shown.")),
      office: v.pipe(
        v.optional(words),
        v.description("The office held in the atlas's period, such as “Defence minister, Russia”."),
      ),
      of: v.pipe(v.optional(id), v.description("The actor it belongs to.")),
      forces: v.pipe(v.optional(words), v.description("The adjective for its forces, such as “Russian”.")),
      voice: oneOf(voices),
      reason: v.pipe(words, v.description("Why it is counted to this voice.")),
    }),
  ),
});

const aboveZero = v.pipe(v.number("is not a number"), v.gtValue(0, "is not above 0"));
const coordinate = v.number("is not a number");
const position = v.strictTuple([coordinate, coordinate], "is not a position (write [longitude, latitude])");

const box = v.strictObject({ southWest: position, northEast: position });

/** What an atlas is: its texts, its period and the part of the world it shows. */
export const atlasFile = v.strictObject({
  id,
  languages: v.pipe(
    v.optional(
      v.pipe(
        v.array(language),
        v.minLength(1, "is empty (name the languages it is published in, or leave it out)"),
        v.check((tags) => new Set(tags).size === tags.length, "names a language twice (name each once)"),
      ),
    ),
    v.description("The languages it is published in, the default first; absent: English. Every text has to be in each of them."),
  ),
  title: words,
  subtitle: words,
  headline: v.pipe(words, v.description("The heading of the first page.")),
  lede: v.pipe(words, v.description("Its first sentences; how many statements there are is added to them.")),
  when: v.pipe(words, v.description("The time it is about, in a few words, such as “spring 2021”.")),
  starts: v.pipe(
    v.array(
      v.strictObject({
        title: words,
        line: words,
        address: v.pipe(
          text,
          v.regex(/^\?/, (issue) => `"${issue.input}" is not the query of a View (write ?region=…, as in the address bar)`),
          v.description("The View it opens, as the address bar has it: a question mark and what follows."),
        ),
      }),
    ),
    v.maxLength(4, "has more than four (choose the four that matter most)"),
    v.description("Where a reader may begin: each a title, a line and a View."),
  ),
  article: v.pipe(id, v.description("The source the atlas starts from.")),
  period: v.strictObject({ from: day, to: day }),
  focus: v.pipe(box, v.description("What every picture must show at home.")),
  bounds: v.pipe(box, v.description("As far as the map can be moved.")),
  locator: v.pipe(
    v.optional(v.strictObject({ home: v.optional(box), near: v.optional(box) })),
    v.description("What the small map in a corner shows: at home, and beside a picture of a small region; else worked out."),
  ),
  narrowest: v.pipe(
    v.optional(aboveZero),
    v.description("Width in kilometres of the nearest picture; absent: that in which the smallest region takes 60 %."),
  ),
  countNotes: v.pipe(
    v.optional(v.array(v.strictObject({ region: id, text: words }))),
    v.description("What is told beside the head counts of a place, such as who gives none."),
  ),
  largestRing: v.pipe(
    v.optional(aboveZero),
    v.description("Persons whose ring is the largest drawn; absent: the largest number in each picture."),
  ),
});
