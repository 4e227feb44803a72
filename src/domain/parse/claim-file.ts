import * as v from "valibot";
import {
  comparisons,
  generalActs,
  generalCounted,
  generalOccasions,
  levels,
  linkKinds,
  precisions,
  stances,
  wordings,
} from "../vocabulary.ts";
import { address, date, day, id, language, oneOf, properName, text, unquoted, words } from "./text.ts";

const wording = v.pipe(
  oneOf(wordings),
  v.description("Whose words asSaid is: the speaker's own, a translation of them, the source's, or a table's."),
);

const mention = v.strictObject({
  id: v.pipe(
    v.optional(id),
    v.description("A region or place id; absent where the words name a place no source gives the outline of."),
  ),
  role: v.pipe(
    oneOf(["located", "toward", "origin"]),
    v.description("Where the forces are, where they are bound, or where they come from."),
  ),
  asSaid: v.pipe(text, v.description("The place in the words of the source.")),
  wording,
  source: v.pipe(
    v.optional(id),
    v.description("Of a statement with several sources the one whose words these are, where it is not the one shown."),
  ),
  precision: oneOf(precisions),
});

const asserter = v.pipe(
  v.strictObject({
    actor: v.pipe(v.optional(id), v.description("Who says it: an id of actors.yaml.")),
    description: v.pipe(v.optional(words), v.description("For a speaker nobody names, such as “unnamed US officials”.")),
    plural: v.optional(v.boolean("is not true or false")),
    onBehalfOf: v.pipe(v.optional(id), v.description("The actor spoken for; required with a description, it gives the voice.")),
  }),
  v.check(
    (it) => (it.actor === undefined) !== (it.description === undefined),
    "names both or neither (give an actor's id, or a description of someone unnamed)",
  ),
  v.check(
    (it) => it.description === undefined || it.onBehalfOf !== undefined,
    "describes someone unnamed and no one they speak for (add onBehalfOf)",
  ),
);

const selector = v.pipe(
  v.strictObject({
    exact: v.pipe(text, v.description("The words as they stand in the source.")),
    prefix: v.optional(v.string("is not a text")),
    suffix: v.optional(v.string("is not a text")),
    whole: v.pipe(
      v.optional(v.literal(true)),
      v.description("True where fewer than three words are the whole of what was quoted."),
    ),
  }),
  v.description("W3C Web Annotation TextQuoteSelector."),
);

const evidence = v.pipe(
  v.strictObject({
    source: id,
    level: oneOf(levels),
    chain: v.pipe(
      v.array(
        v.strictObject({
          name: properName,
          read: v.pipe(v.optional(v.boolean()), v.description("False for a link that is named and was not read.")),
        }),
      ),
      v.minLength(1, "is empty (name each link from the speaker to the page read)"),
      v.description("From the speaker to the page read."),
    ),
    selector: v.optional(selector),
    language,
    translation: v.optional(v.strictObject({ text, language, by: properName })),
    comparedOn: v.pipe(v.optional(day), v.description("The day somebody last compared the words with the text, word for word.")),
    comparedWith: v.pipe(
      v.optional(oneOf(comparisons)),
      v.description("What they were compared with: the page itself, an archived copy, or a stored text of it."),
    ),
  }),
  v.forward(
    v.check(
      ({ comparedOn, comparedWith }) => comparedOn === undefined || comparedWith !== undefined,
      "stands without comparedWith (say what the words were compared with, or leave both out)",
    ),
    ["comparedOn"],
  ),
  v.forward(
    v.check(
      ({ comparedOn, comparedWith }) => comparedWith === undefined || comparedOn !== undefined,
      "stands without comparedOn (give the day of the comparison, or leave both out)",
    ),
    ["comparedWith"],
  ),
  v.forward(
    v.check(
      (it) => it.comparedOn === undefined || it.selector !== undefined,
      "has no words to compare (give the selector, or leave both out)",
    ),
    ["comparedOn"],
  ),
);

const quantity = v.pipe(
  v.strictObject({
    of: v.pipe(
      id,
      v.description(
        `What is counted: ${generalCounted.map((it) => it.id).join(", ")}, or an id that figures.yaml lists under counted.`,
      ),
    ),
    forces: v.pipe(
      v.array(id),
      v.description("Whose forces are counted; empty where the source does not say and figures.yaml lets it be nobody's."),
    ),
    asSaid: v.pipe(text, v.description("The figure in the words of the source.")),
    wording,
    value: v.optional(v.number("is not a number")),
    min: v.optional(v.number("is not a number")),
    max: v.optional(v.number("is not a number")),
    bound: v.optional(oneOf(["more-than", "at-least", "up-to", "about"])),
    comparator: v.optional(
      v.strictObject({
        relation: oneOf(["largest", "more", "equal", "times"]),
        times: v.optional(v.number()),
        since: v.pipe(v.optional(text), v.description("The baseline in the words of the source.")),
      }),
    ),
    scope: v.optional(
      v.strictObject({
        regions: v.pipe(v.array(id), v.description("Regions counted; empty where the words name none.")),
        asSaid: v.pipe(
          v.optional(text),
          v.description("The region in the words of the source, where no region here is as narrow."),
        ),
        wording: v.pipe(v.optional(wording), v.description("Where asSaid here is not in the wording of the figure.")),
        part: oneOf(["total", "newcomers", "remaining"]),
      }),
    ),
    when: v.strictObject({
      kind: oneOf(["present", "past", "planned", "forecast", "unclear"]),
      date: v.optional(date),
      asSaid: v.optional(text),
      wording: v.pipe(v.optional(wording), v.description("Where asSaid here is not in the wording of the figure.")),
    }),
    source: v.pipe(v.optional(id), v.description("The source of this figure, where the statement has several.")),
  }),
  v.check(
    (it) => it.value === undefined || (it.min === undefined && it.max === undefined),
    "gives a value and a range (keep one of them)",
  ),
  v.check(
    (it) => it.min === undefined || it.max === undefined || it.min <= it.max,
    "ends before it starts (min is to be at most max)",
  ),
);

const revision = v.strictObject({
  on: day,
  kind: oneOf(["changed", "withdrawn"]),
  what: words,
  why: words,
});

/** A statement as recorded: one utterance by one or several actors about a claim. */
export const statementRecord = v.strictObject({
  id,
  asserters: v.pipe(v.array(asserter), v.minLength(1, "is empty (name who says it)")),
  stance: oneOf(stances),
  targets: v.pipe(v.optional(v.array(id)), v.description("The statements or claims it answers; required unless it asserts.")),
  links: v.optional(v.array(v.strictObject({ kind: oneOf(linkKinds), to: id, note: v.optional(words) }))),
  places: v.pipe(v.optional(v.array(mention)), v.description("Where they differ from the claim's.")),
  quantities: v.optional(v.array(quantity)),
  saidOn: v.pipe(date, v.description("Calendar day at the place of speech.")),
  occasion: v.pipe(id, v.description(`On what occasion: ${generalOccasions.join(", ")}, or one that atlas.yaml adds.`)),
  evidence: v.pipe(v.array(evidence), v.minLength(1, "is empty (a statement needs a source in which it was read)")),
  quote: v.pipe(v.optional(id), v.description("The source whose wording is shown, where there are several.")),
  gist: v.pipe(
    v.optional(words),
    v.description("What this statement says in our own neutral words, where it is more or other than the claim's proposition."),
  ),
  recordedOn: day,
  revisions: v.optional(v.array(revision)),
  note: v.pipe(v.optional(words), v.description("What a reader should know of this record.")),
});

/** A claim as recorded: one act by one force in one scope, with the statements about it. */
export const claimFile = v.strictObject({
  id,
  proposition: v.pipe(words, unquoted, v.description("Own words, neutral, a whole sentence; never shown without a speaker.")),
  about: v.pipe(
    v.strictObject({
      forces: v.pipe(
        v.array(id),
        v.description("The actors whose armed forces are meant; empty where none are, or where nobody says whose."),
      ),
      states: v.pipe(
        v.optional(v.pipe(v.array(id), v.minLength(1, "is empty (name the states it is about, or leave it out)"))),
        v.description("The states or alliances the claim is about, where forces is empty. It does not say whose act it is."),
      ),
      act: v.pipe(id, v.description(`What it is about: ${generalActs.join(", ")}, or an act that atlas.yaml adds.`)),
    }),
    v.forward(
      v.check(
        ({ forces, states }) => forces.length > 0 || states !== undefined,
        "is empty (name whose forces are meant; where none are, name under states whom the claim is about)",
      ),
      ["forces"],
    ),
    v.forward(
      v.check(
        ({ forces, states }) => forces.length === 0 || states === undefined,
        "stands beside forces (name states only where forces is empty)",
      ),
      ["states"],
    ),
  ),
  places: v.array(mention),
  openQuestion: v.optional(
    v.strictObject({
      searchedOn: day,
      searched: v.pipe(v.array(words), v.minLength(1, "is empty (say where an answer was searched for)")),
      question: words,
    }),
  ),
  note: v.optional(words),
  statements: v.pipe(v.array(statementRecord), v.minLength(1, "is empty (a claim needs at least one statement)")),
});

/** A document that contains a statement and that we have read. */
export const sourceFile = v.strictObject({
  id,
  publisher: properName,
  kind: oneOf(["news-site", "newspaper", "broadcaster", "news-agency", "government", "institution", "reprint", "data-set"]),
  title: v.pipe(v.optional(text), v.description("Only where it was seen.")),
  author: v.optional(properName),
  address: v.optional(address),
  published: v.optional(date),
  retrieved: v.optional(day),
  archives: v.optional(v.array(address)),
  language,
  access: v.pipe(oneOf(["open", "paywall", "gone", "restricted"]), v.description("Restricted: named without a link.")),
  reproduces: v.pipe(v.optional(properName), v.description("Whose text this page carries.")),
  note: v.optional(words),
});
