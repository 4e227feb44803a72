import * as v from "valibot";
import { shapeNames, voiceKinds } from "../vocabulary.ts";
import { address, day, id, language, oneOf, properName, text, words } from "./text.ts";

const colour = v.pipe(
  text,
  v.regex(
    /^#[0-9a-f]{6}$/,
    (issue) => `"${issue.input}" is not a colour (write # and six digits or letters a to f, such as #1a66a8)`,
  ),
);

/** Everyone who speaks or is spoken about, and the voices they speak for. */
export const actorsFile = v.strictObject({
  voices: v.pipe(
    v.array(
      v.strictObject({
        id,
        name: words,
        short: v.pipe(v.optional(words), v.description("Its name where room is scarce.")),
        inSentence: v.pipe(
          v.optional(words),
          v.description("Its name within a sentence, where that is another, such as “the European Union”."),
        ),
        kind: v.pipe(
          oneOf(voiceKinds),
          v.description("What it is: a government, alliance or institution speaks as one; others are several counted together."),
        ),
        capital: v.pipe(
          v.optional(v.literal(true, "is not true")),
          v.description("True for a government whose name is its capital's, as in “says Washington”."),
        ),
        colour: v.pipe(
          v.optional(v.strictObject({ light: colour, dark: colour })),
          v.description("Its colour on light and on dark pages; absent: the next of the program's own."),
        ),
        shape: v.pipe(
          v.optional(oneOf(shapeNames)),
          v.description("The shape of its statements; absent: the next of the program's own."),
        ),
        meaning: words,
        several: v.pipe(
          v.optional(v.literal(true, "is not true")),
          v.description("True for speakers counted together who do not speak for one another."),
        ),
      }),
    ),
    v.maxLength(shapeNames.length, "has more than eight voices (count some together: no more can be told apart)"),
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
      voice: id,
      reason: v.pipe(words, v.description("Why it is counted to this voice.")),
    }),
  ),
});

const aboveZero = v.pipe(v.number("is not a number"), v.gtValue(0, "is not above 0"));
const coordinate = v.number("is not a number");
const position = v.strictTuple([coordinate, coordinate], "is not a position (write [longitude, latitude])");

const box = v.strictObject({ southWest: position, northEast: position });

/** The texts of a view of the borders. */
const borderView = v.strictObject({
  id,
  name: v.pipe(words, v.description("Its name among the views.")),
  label: v.pipe(words, v.description("What is printed beside a map; without a full stop.")),
  meaning: v.pipe(words, v.description("What it shows and implies, in whole sentences.")),
  brief: v.pipe(words, v.description("Whose borders, in a few words after “Borders:”.")),
  inKey: v.pipe(v.optional(words), v.description("The same for the map's key, where it has to be shorter.")),
  inPicture: v.pipe(v.optional(words), v.description("The same under a picture, where it may be longer.")),
  inSentence: v.pipe(words, v.description("How they are drawn, within a sentence: “as … recognises them”.")),
});

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
  when: v.pipe(words, v.description("The time it is about, in a few words, such as “spring 2021”, as it stands after “in”.")),
  topic: v.pipe(
    v.optional(words),
    v.description("What it is about, as it stands after “about”, such as “the forces around Ukraine”."),
  ),
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
  borders: v.pipe(
    v.optional(
      v.strictObject({
        default: v.pipe(id, v.description("The view shown where none is chosen.")),
        views: v.pipe(v.array(borderView), v.minLength(1, "has no view (describe one, or leave borders out)")),
      }),
    ),
    v.description("Whose borders the map can show: the views that the lines under borders/ are drawn in."),
  ),
  disputed: v.pipe(
    v.optional(
      v.array(
        v.strictObject({
          area: v.pipe(id, v.description("An area that the command base names.")),
          lines: v.pipe(
            oneOf(["kept", "left-out"]),
            v.description("Whether borders run there as the source of the base map has them, or none does."),
          ),
          view: v.pipe(words, v.description("Whose view of the area that is, such as “as Natural Earth has it, by control”.")),
        }),
      ),
    ),
    v.description("How the command base draws the borders of disputed areas."),
  ),
  narrowest: v.pipe(
    v.optional(aboveZero),
    v.description("Width in kilometres of the nearest picture; absent: that in which the smallest region takes 60 %."),
  ),
  countNotes: v.pipe(
    v.optional(v.array(v.strictObject({ region: id, text: words }))),
    v.description("What is told beside the head counts of a place, such as who gives none."),
  ),
  fonts: v.pipe(
    v.optional(v.array(v.strictObject({ script: text, file: text, family: text, licence: properName }))),
    v.description("Fonts for scripts other than Latin, Cyrillic and Greek: files of the data folder, each for one script."),
  ),
  signs: v.pipe(
    v.optional(v.strictObject({ bands: v.optional(words) })),
    v.description("What the legend says a band stands for, such as “near the border”, with its quotation marks."),
  ),
  licence: v.pipe(
    v.optional(v.strictObject({ name: properName, short: properName, address, credit: properName })),
    v.description("The licence of the records: its name, in full and in short, its address, and whom to credit."),
  ),
  loadedWords: v.pipe(
    v.optional(v.array(v.strictObject({ word: text, instead: text, language: v.optional(language) }))),
    v.description(
      "Words that judge a speaker, besides those known of their language, each with what to write instead; the language is the first of languages where it is absent.",
    ),
  ),
  largestRing: v.pipe(
    v.optional(aboveZero),
    v.description("The number whose ring is the largest drawn; absent: the largest number in each picture."),
  ),
  acts: v.pipe(v.optional(v.array(id)), v.description("Acts that claims may be about, beside the general ones.")),
  occasions: v.pipe(
    v.optional(v.array(v.strictObject({ id, name: words }))),
    v.description(
      "Occasions on which things are said, beside the general ones or, where the id is the same, in the place of one.",
    ),
  ),
});

export type AtlasFile = v.InferOutput<typeof atlasFile>;
