import { describe } from "vitest";
import { type Broken, rightStory, testBroken } from "./data-folder.ts";

const whole = rightStory;
const [file] = whole;
const kyivs = "On 13 April Kyiv says [Russia moved 40,000 troops to the square](kyiv-2021-04-13-troops).";
const shoigus = "Shoigu denies it: [“nothing of the kind has happened”](shoigu-2021-04-14-troops).";
const [first, second] = [`${file}:5: steps.0.text:`, `${file}:8: steps.1.text:`];

/** A story with one thing replaced. */
const told = (when: string, from: string, to: string, ...says: readonly string[]): Broken => ({
  when,
  edits: [whole, [file, from, to]],
  says,
});
/** The same, with another text of the first step. */
const kyivTold = (when: string, text: string, ...says: readonly string[]) =>
  told(when, JSON.stringify(kyivs), JSON.stringify(text), ...says.map((it) => `${first} ${it}`));
const tied = (words: string) => `[${words}](kyiv-2021-04-13-troops)`;
const fromKyiv = (words: string) => `Kyiv says ${tied(words)}.`;

describe("a story", () => {
  testBroken([
    { when: "rests on statements", edits: [whole], says: [] },
    {
      when: "is not read against records in which something is wrong",
      edits: [whole, [file, "[Russia moved", "[Moscow moved"], ["atlas.yaml", "title: Base\n", ""]],
      says: ["atlas.yaml:1: title: is missing (add it)"],
    },
    {
      when: "is held to its rules in each language, where the language is known",
      edits: [
        ["atlas.yaml", "id: base\n", "id: base\nlanguages: [en]\n"],
        whole,
        [
          file,
          JSON.stringify(kyivs),
          `\n      en: ${JSON.stringify(kyivs)}\n      uk: "За словами Києва, [на площі 50 000 військових](kyiv-2021-04-13-troops). Це «війна»."`,
        ],
      ],
      says: [
        `${file}:7: steps.0.text.uk: "За словами Києва, на площі 50 000 …" has the figure 50 000, which none of its statements has (write a figure as said, or leave it out)`,
        `${file}:7: steps.0.text.uk: "Це «війна»." rests on no statement (tie it: [words](statement-id))`,
      ],
    },
  ]);
});

describe("a sentence of a story", () => {
  testBroken([
    kyivTold(
      "rests on a statement",
      `${kyivs} Nobody knows why. The U.S. Army may say so.`,
      '"Nobody knows why." rests on no statement (tie it: [words](statement-id))',
      '"The U.S. Army may say so." rests on no statement (tie it: [words](statement-id))',
    ),
    kyivTold(
      "has brackets only for its ties",
      `${kyivs} Kyiv says [Russia moved troops] (kyiv-2021-04-13-troops).`,
      '"Kyiv says [Russia moved troops] (kyiv-2021-04-13-troops)." has a bracket that ties nothing (write [words](statement-id), or leave the bracket out)',
    ),
    kyivTold(
      "ties words",
      `Kyiv says Russia moved troops${tied(".")} Kyiv says [so]().`,
      '"[.](…)" ties no words (write them between the brackets)',
      '"[so]()" names no statement (write its id)',
    ),
    kyivTold(
      "names statements that exist",
      "Kyiv says [so](kyiv-2021-04-13-troop, other).",
      'unknown statement "kyiv-2021-04-13-troop" (did you mean "kyiv-2021-04-13-troops"?)',
      'unknown statement "other" (name one that is recorded)',
    ),
    {
      when: "names statements that stand",
      edits: [
        whole,
        [
          "claims/russian-troops.yaml",
          'gist: Nothing of the kind has happened.\n    recordedOn: "2026-11-23"',
          'gist: Nothing of the kind has happened.\n    recordedOn: "2026-11-23"\n    revisions:\n      - { on: "2026-11-24", kind: withdrawn, what: All., why: An error. }',
        ],
        [file, "    point: [shoigu-2021-04-14-troops]\n", ""],
      ],
      says: [`${second} the statement "shoigu-2021-04-14-troops" has been withdrawn (name another, or leave the sentence out)`],
    },
    told(
      "names statements that its View shows",
      '"?claim=russian-troops"',
      '"?claim=russian-troops&said=2021-04-14/2021-04-14"',
      `${first} the statement "kyiv-2021-04-13-troops" is hidden in the View of this step (widen the View, or name one that it shows)`,
    ),
    told(
      "names statements that are known on the day of its View",
      '"?said=2021-04-14/2021-04-14"',
      '"?known=2021-04-13"',
      `${second} the statement "shoigu-2021-04-14-troops" is hidden in the View of this step (widen the View, or name one that it shows)`,
      `${file}:10: steps.1.point.0: the statement "shoigu-2021-04-14-troops" is hidden in the View of this step (widen the View, or name one that it shows)`,
    ),
    kyivTold(
      "names the speaker or who reports it",
      `The government says ${tied("Russia moved troops")}. The Daily reports ${tied("Kyiv’s account")}. Ukraine says ${tied("so")}.`,
      '"The government says Russia moved troops." does not say whose statement "kyiv-2021-04-13-troops" is (name Ukraine, or Kyiv, or Daily)',
    ),
    told(
      "names each speaker",
      shoigus,
      "The minister denies it: [“nothing of the kind has happened”](shoigu-2021-04-14-troops). Moscow denies it [so](shoigu-2021-04-14-troops).",
      `${second} "The minister denies it: “nothing of the …" does not say whose statement "shoigu-2021-04-14-troops" is (name Sergei Shoigu, or Shoigu, or Moscow, or Russia)`,
    ),
    kyivTold(
      "names nobody by what it quotes",
      `The government says ${tied("“Kyiv” moved")}.`,
      '"The government says “Kyiv” moved." does not say whose statement "kyiv-2021-04-13-troops" is (name Ukraine, or Kyiv, or Daily)',
      '"The government says “Kyiv” moved." has "Kyiv" in quotation marks, which stands so in no quotation of its statements (quote whole words as they stand, or leave the marks out)',
    ),
    {
      when: "may name the agency whose text is carried",
      edits: [
        ["sources/daily-2021-04-13.yaml", "publisher: The Daily\n", "publisher: The Daily\nreproduces: Wire 7\n"],
        whole,
        [file, JSON.stringify(kyivs), `"Wire 7 reports ${tied("Kyiv’s number")}."`],
      ],
      says: [],
    },
    {
      when: "may quote a loaded word",
      edits: [
        ["claims/russian-troops.yaml", "exact: nothing of the kind has happened", "exact: nothing of the kind, they lied"],
        whole,
        [file, "nothing of the kind has happened", "they lied"],
      ],
      says: [],
    },
    kyivTold(
      "has a verb of saying",
      `Kyiv knows ${tied("of the call for troops")}. Kyiv and Moscow call ${tied("them troops")}.`,
      '"Kyiv knows of the call for troops." has no plain verb of saying (write who says, denies, answers or reports it)',
    ),
    kyivTold(
      "has no loaded words",
      `Kyiv reveals, and says ${tied("Russia moved troops")}. Kyiv insists.`,
      '"Kyiv reveals, and says Russia moved troops." uses the loaded word "reveals" (write "says")',
      '"Kyiv insists." rests on no statement (tie it: [words](statement-id))',
      '"Kyiv insists." uses the loaded word "insists" (write "says" or "repeats")',
    ),
    kyivTold(
      "has no stop in letters",
      fromKyiv("Russia moved troops, not U.S. troops"),
      '"Kyiv says Russia moved troops, not U.S. …" has "U.S." with stops (write US: a stop ends a sentence)',
    ),
    kyivTold(
      "is one of a few: sixty words make a step",
      `Kyiv says ${tied(`Russia moved troops ${"on and ".repeat(29)}on`)}.`,
      "has 64 words (leave some out, or make two steps: at most 60 each)",
    ),
  ]);
});

describe("what a story quotes", () => {
  testBroken([
    told(
      "stands so in a quotation of the statement, in whole words",
      shoigus,
      "Shoigu denies it: [“nothing of the kin”](shoigu-2021-04-14-troops), [“of the kind has happened.”](shoigu-2021-04-14-troops) Shoigu denies it: [“Nothing” happened](shoigu-2021-04-14-troops).",
      `${second} "Shoigu denies it: “nothing of the kin”, …" has "nothing of the kin" in quotation marks, which stands so in no quotation of its statements (quote whole words as they stand, or leave the marks out)`,
      `${second} "Shoigu denies it: “Nothing” happened." has "Nothing" in quotation marks, which stands so in no quotation of its statements (quote whole words as they stand, or leave the marks out)`,
    ),
    kyivTold(
      "is the speaker's own words, not the reporter's",
      fromKyiv("Russia “moved 40,000 troops to the square”"),
      '"Kyiv says Russia “moved 40,000 troops to …" has "moved 40,000 troops to the square" in quotation marks, which stands so in no quotation of its statements (quote whole words as they stand, or leave the marks out)',
    ),
    told(
      "has both its marks",
      "[“nothing of the kind has happened”]",
      "[“nothing of the kind has happened]",
      `${second} "Shoigu denies it: “nothing of the kind …" has a quotation mark without its other one (open and close each quotation)`,
    ),
    {
      when: "belongs to the tie it stands in",
      edits: [
        whole,
        [file, "Shoigu denies it:", "Kyiv says [“nothing of the kind” moved](kyiv-2021-04-13-troops), Shoigu denies it:"],
        [file, '"?said=2021-04-14/2021-04-14"', '"?claim=russian-troops"'],
      ],
      says: [
        `${second} "Kyiv says “nothing of the kind” moved, …" has "nothing of the kind" in quotation marks, which stands so in no quotation of its statements (quote whole words as they stand, or leave the marks out)`,
      ],
    },
  ]);
});

const otherDate = (date: string, said: string) =>
  `has the date "${date}", which is none of its statements' (said on ${said}; write one as recorded, or leave it out)`;

describe("a date in a story", () => {
  testBroken([
    kyivTold(
      "is a day of the statement or of its source, as far as it is told",
      `On Tuesday 13 April 2021, in April, in 2021, Kyiv says ${tied("Russia moved troops")}.`,
    ),
    kyivTold(
      "is no other day",
      `On 15 April, a Monday, Kyiv says ${tied("Russia moved troops")}. In March Kyiv says ${tied("so")}.`,
      `"On 15 April, a Monday, Kyiv says …" ${otherDate("15 April", "2021-04-13")}`,
      `"On 15 April, a Monday, Kyiv says …" ${otherDate("Monday", "2021-04-13")}`,
      `"In March Kyiv says so." ${otherDate("March", "2021-04-13")}`,
    ),
    {
      when: "of a statement made between two days names both",
      edits: [
        ["claims/russian-troops.yaml", 'saidOn: "2021-04-14"', 'saidOn: "[2021-04-11..2021-04-14]"'],
        whole,
        [
          file,
          shoigus,
          "Between 11 and 14 April Shoigu denies [it](shoigu-2021-04-14-troops). On 11 April Shoigu denies [it](shoigu-2021-04-14-troops).",
        ],
      ],
      says: [`${second} "On 11 April Shoigu denies it." ${otherDate("11 April", "[2021-04-11..2021-04-14]")}`],
    },
    {
      when: "may be one that the statement's words have",
      edits: [
        ["claims/russian-troops.yaml", "asSaid: in the square", "asSaid: in the square since 1 March 2014"],
        whole,
        [file, "40,000 troops to the square]", "troops after 1 March, in 2014]"],
      ],
      says: [],
    },
  ]);
});

describe("a figure in a story", () => {
  testBroken([
    kyivTold(
      "is one of the statement's, in digits or in words",
      `${fromKyiv("forty thousand troops moved")} ${fromKyiv("no one else moved, in a G7 of one")}`,
    ),
    kyivTold(
      "is no other",
      `${fromKyiv("Russia moved 41,000 troops")} ${fromKyiv("two soldiers and one more soldier moved in 2014")}`,
      '"Kyiv says Russia moved 41,000 troops." has the figure 41,000, which none of its statements has (write a figure as said, or leave it out)',
      '"Kyiv says two soldiers and one more …" has the figure 2014, which none of its statements has (write a figure as said, or leave it out)',
      '"Kyiv says two soldiers and one more …" has the figure 2, which none of its statements has (write a figure as said, or leave it out)',
      '"Kyiv says two soldiers and one more …" has the figure 1, which none of its statements has (write a figure as said, or leave it out)',
    ),
    {
      when: "has its “about” or “more than”, in words and after it as well, and no other",
      edits: [
        ["claims/russian-troops.yaml", 'asSaid: "40,000 troops"', 'asSaid: "more than 40,000 troops"'],
        ["claims/russian-troops.yaml", "value: 40000", "min: 40000\n        bound: more-than"],
        rightStory,
        [file, '"40,000 troops"', '"Over 40,000 troops"'],
        [
          file,
          kyivs,
          `${fromKyiv("more than 40,000 moved")} ${fromKyiv("40 thousand plus moved")} ${fromKyiv("about 40,000 moved")} ${fromKyiv("40 thousand moved")}`,
        ],
      ],
      says: ["about 40,000 moved.", "40 thousand moved."].map(
        (words) =>
          `${first} "Kyiv says ${words}" has the figure ${words.includes("thousand") ? "40" : "40,000"} otherwise than as said, "more than 40,000 troops" (write its “about” or “more than”, and no other)`,
      ),
    },
    kyivTold(
      "is bare where it was said so",
      fromKyiv("over 40,000 troops moved"),
      '"Kyiv says over 40,000 troops moved." has the figure 40,000 otherwise than as said, "40,000 troops" (write its “about” or “more than”, and no other)',
    ),
    told("may count what is tied", "two accounts", "two voices and two statements, one answer, two days"),
    told(
      "counts no more than what is tied",
      "two accounts",
      "three voices and two readouts",
      `${file}:1: title: has the figure 3, which none of its statements has (write a figure as said, or leave it out)`,
      `${file}:1: title: has the figure 2, which none of its statements has (write a figure as said, or leave it out)`,
    ),
  ]);
});

describe("a sentence on what the atlas does not hold", () => {
  testBroken([
    kyivTold(
      "is not of a statement that has an answer",
      "In this atlas [Kyiv has no answer](unanswered:kyiv-2021-04-13-troops).",
      'the statement "kyiv-2021-04-13-troops" has an answer, "shoigu-2021-04-14-troops" (tell it, or leave the sentence out)',
    ),
    kyivTold(
      "is of a statement",
      "In this atlas [Kyiv has no answer](unanswered:kyiv-2021-04-13-troop).",
      'unknown statement "kyiv-2021-04-13-troop" (did you mean "kyiv-2021-04-13-troops"?)',
    ),
    kyivTold(
      "is not of a View that shows a statement, of its claim if it opens one",
      `${kyivs} In this atlas [Moscow has said nothing](none:?voice=moscow). In this atlas [no town speaks](none:?claim=russian-troops&region=edge).`,
      'none:?voice=moscow shows "shoigu-2021-04-14-troops" (narrow it, or leave the sentence out)',
    ),
    kyivTold(
      "is of a View that can be read",
      `${kyivs} In this atlas [there is nothing](none:?voice=kiyv). In this atlas [there is nothing](none:?said=2021-04-14/2021-04-14&voice=kyiv). In this atlas [nothing](none:voice=kyiv).`,
      'none:?voice=kiyv unknown voice "kiyv" (did you mean "kyiv"?)',
      "none:?said=2021-04-14/2021-04-14&voice=kyiv is not how the address bar has it (write ?voice=kyiv&said=2021-04-14/2021-04-14)",
      'none:voice=kyiv "voice=kyiv" is not the query of a View (write ?region=…, as in the address bar)',
    ),
    kyivTold("may search", `${kyivs} In this atlas [nobody speaks of tanks](none:?q=tanks).`),
  ]);
});

describe("a step's View", () => {
  testBroken([
    ...[
      ["claim=russian-troops", '"claim=russian-troops" is not the query of a View (write ?region=…, as in the address bar)'],
      ["?claim=russian-troop", 'unknown claim "russian-troop" (did you mean "russian-troops"?)'],
      ["?known=2021", '"known=2021" cannot be read (copy it from the address bar)'],
      ["?voice=kyiv&region=square", "is not how the address bar has it (write ?region=square&voice=kyiv)"],
    ].map(([view = "", says = ""]) =>
      told(`is an address: ${view}`, '"?claim=russian-troops"', `"${view}"`, `${file}:6: steps.0.view: ${says}`),
    ),
    told("may be everything", '"?claim=russian-troops"', '"?"'),
    told(
      "shows the claim that it opens",
      '"?said=2021-04-14/2021-04-14"',
      '"?claim=russian-troops&stance=repeats"',
      `${second} the statement "shoigu-2021-04-14-troops" is hidden in the View of this step (widen the View, or name one that it shows)`,
      `${file}:9: steps.1.view: opens the claim "russian-troops" and hides all its statements (leave the filter or the claim out)`,
      `${file}:10: steps.1.point.0: the statement "shoigu-2021-04-14-troops" is hidden in the View of this step (widen the View, or name one that it shows)`,
    ),
    {
      when: "is pointed at where its step tells it",
      edits: [
        whole,
        [file, "point: [shoigu-2021-04-14-troops]", "point: [kyiv-2021-04-13-troops, shoigu-2021-04-13-troops]"],
        [file, '"?said=2021-04-14/2021-04-14"', '"?claim=russian-troops"'],
      ],
      says: [
        `${file}:10: steps.1.point.0: the statement "kyiv-2021-04-13-troops" is not told in this step (tie a sentence to it, or do not point at it)`,
        `${file}:10: steps.1.point.1: unknown statement "shoigu-2021-04-13-troops" (did you mean "shoigu-2021-04-14-troops"?)`,
      ],
    },
  ]);
});

describe("a title of a story", () => {
  testBroken([
    told(
      "is true to every statement told",
      '"13 April 2021: two accounts"',
      '"15 April: “all of it” admitted, 50,000"',
      `${file}:1: title: has "all of it" in quotation marks, which stands so in no quotation of its statements (quote whole words as they stand, or leave the marks out)`,
      `${file}:1: title: ${otherDate("15 April", "2021-04-13, 2021-04-14")}`,
      `${file}:1: title: has the figure 50,000, which none of its statements has (write a figure as said, or leave it out)`,
      `${file}:1: title: uses the loaded word "admitted" (write "says" or "confirms")`,
    ),
    told(
      "and so is the standfirst",
      "Kyiv gives a number,",
      "Kyiv gives 50,000,",
      `${file}:2: standfirst: has the figure 50,000, which none of its statements has (write a figure as said, or leave it out)`,
    ),
    told(
      "of a step is true to those told there",
      '"40,000 troops"',
      '"15 April: “nothing of the kind”"',
      `${file}:4: steps.0.title: has "nothing of the kind" in quotation marks, which stands so in no quotation of its statements (quote whole words as they stand, or leave the marks out)`,
      `${file}:4: steps.0.title: ${otherDate("15 April", "2021-04-13")}`,
    ),
  ]);
});
