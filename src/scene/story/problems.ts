import type { Atlas } from "../../domain/atlas.ts";
import { type LoadedWord, loadedIn } from "../../domain/parse/language/loaded-words.ts";
import { verbsIn } from "../../domain/parse/language/verbs.ts";
import { longestStep } from "../../domain/parse/texts/story-file.ts";
import type { Problem } from "../../domain/problem.ts";
import type { StatementId } from "../../domain/statement.ts";
import { withoutQuoted } from "../../domain/story/quotation-marks.ts";
import { type Sentence, sentencesOf, tiedIn } from "../../domain/story/sentences.ts";
import type { Story, StoryStep } from "../../domain/story/story.ts";
import { atlasKnownOn } from "../clocks/known.ts";
import { type Finder, filteredBy } from "../filters.ts";
import type { View } from "../view.ts";
import { addressRead, type Known } from "./address-rules.ts";
import { unsaidIn } from "./as-said.ts";
import { isNamedIn, namesOf } from "./speakers.ts";
import { excerptOf, sentenceTold, type Telling, titleTold } from "./telling.ts";
import { referenceMessages, shownIn, type TieGround, tieMessagesOf } from "./ties.ts";

/** What a story is read against: an atlas, the loaded words of its language, and what finds words in it. */
export type StoryGround = {
  readonly atlas: Atlas;
  readonly loadedWords: readonly LoadedWord[];
  /** Without it, a View that searches shows everything. */
  readonly finder?: Finder;
};

/** A problem in a story, by its path in the record, such as `steps.2.text`. */
export type StoryProblem = Pick<Problem, "path" | "message">;

/**
 * Finds everything in a story that does not rest on the statements of an atlas. Rules that need to know a language hold where it is known:
 * the verbs of saying and the names of speakers, its calendar, its number words.
 */
export function problemsOfStory(ground: StoryGround, story: Story): readonly StoryProblem[] {
  const { atlas } = ground;
  const known = knownIn(atlas);
  const title = (path: string, text: string, steps: readonly StoryStep[]) =>
    titleMessages(ground, text, steps).map((message) => ({ path, message }));
  return [
    ...title("title", story.title, story.steps),
    ...title("standfirst", story.standfirst, story.steps),
    ...story.steps.flatMap((step, index) => [
      ...title(`steps.${index}.title`, step.title, [step]),
      ...problemsOfStep({ ...ground, known }, step).map(({ path, message }) => ({ path: `steps.${index}.${path}`, message })),
    ]),
  ];
}

/** Messages for a title, which has to be true to all statements told in its steps, if these are known. */
function titleMessages(ground: StoryGround, text: string, steps: readonly StoryStep[]): readonly string[] {
  const tied = tiedIn(steps.flatMap((it) => sentencesOf(it.text)));
  const statements = tied.flatMap((id) => ground.atlas.findStatement(id) ?? []);
  const telling = titleTold(text, statements);
  return statements.length === tied.length ? wordingOf(ground, telling) : loadedMessages(ground, telling);
}

function problemsOfStep(ground: StoryGround & TieGround, step: StoryStep): readonly StoryProblem[] {
  const { atlas, finder, known } = ground;
  const sentences = sentencesOf(step.text);
  const { view, unread, unlike } = addressRead(step.view, atlas, known);
  const { admitted } = filteredBy(atlasKnownOn(atlas, view.known), view, finder);
  const tied = new Set(tiedIn(sentences));
  return [
    ...[...new Set([...tooLong(sentences), ...sentences.flatMap((it) => messagesOf(ground, it, admitted))])].map((message) => ({
      path: "text",
      message,
    })),
    ...[...unread, ...unlike, ...(unread.length === 0 ? hiddenClaim(ground, view) : [])].map((message) => ({
      path: "view",
      message,
    })),
    ...(step.point ?? []).flatMap((id, index) => {
      const untied = `the statement "${id}" is not told in this step (tie a sentence to it, or do not point at it)`;
      const messages = referenceMessages(atlas, id, admitted);
      return (messages.length === 0 && !tied.has(id) ? [untied] : messages).map((message) => ({
        path: `point.${index}`,
        message,
      }));
    }),
  ];
}

function messagesOf(ground: StoryGround & TieGround, sentence: Sentence, admitted: ReadonlySet<StatementId>): readonly string[] {
  const { atlas } = ground;
  const ties = tieMessagesOf(ground, sentence, admitted);
  const telling = sentenceTold(atlas, sentence);
  const excerpted = (messages: readonly string[]) => messages.map((it) => `${excerptOf(sentence)} ${it}`);
  // What it has to be true to is not known yet.
  if (ties.length > 0) return [...ties, ...excerpted(loadedMessages(ground, telling))];
  return [...attribution(atlas, sentence, telling), ...excerpted([...stoppedLetters(telling), ...wordingOf(ground, telling)])];
}

/** The stop of such letters may end a sentence, and nobody can tell whether the next is tied. */
function stoppedLetters({ text }: Telling): readonly string[] {
  const letters = /(?<!\p{L})(?:\p{Lu}\.){2,}/u.exec(withoutQuoted(text))?.[0];
  return letters === undefined
    ? []
    : [`has "${letters}" with stops (write ${letters.replaceAll(".", "")}: a stop ends a sentence)`];
}

/** Messages for a sentence that does not say who says it. */
function attribution(atlas: Atlas, sentence: Sentence, { text }: Telling): readonly string[] {
  const verbs = verbsIn(atlas.language);
  const told = sentence.pieces.flatMap(({ tie }) => (tie?.kind === "statements" ? tie.statements : []));
  if (!verbs || told.length === 0) return [];
  const bare = withoutQuoted(text);
  const excerpt = excerptOf(sentence);
  const unnamed = [...new Set(told)].flatMap((id) => {
    const names = namesOf(atlas, atlas.statementOf(id));
    if (names.some((it) => isNamedIn(bare, it))) return [];
    return [`${excerpt} does not say whose statement "${id}" is (name ${names.slice(0, 4).join(", or ")})`];
  });
  if (verbs.test(bare)) return unnamed;
  return [...unnamed, `${excerpt} has no plain verb of saying (write who says, denies, answers or reports it)`];
}

function wordingOf(ground: StoryGround, telling: Telling): readonly string[] {
  return [...unsaidIn(ground.atlas, telling), ...loadedMessages(ground, telling)];
}

/** Messages for loaded words; those that are quoted are the speaker's. */
function loadedMessages({ loadedWords }: StoryGround, { text }: Telling): readonly string[] {
  return loadedIn(withoutQuoted(text), loadedWords);
}

function tooLong(sentences: readonly Sentence[]): readonly string[] {
  const text = sentences.flatMap(({ pieces }) => pieces.map((it) => it.text)).join("");
  const words = text.split(/\s+/).filter((it) => it !== "").length;
  if (words <= longestStep) return [];
  return [`has ${words} words (leave some out, or make two steps: at most ${longestStep} each)`];
}

/** A View that opens a claim and hides all that is said of it would tell the reader so. */
function hiddenClaim(ground: TieGround, view: View): readonly string[] {
  if (view.claim === undefined || shownIn(ground, view).size > 0) return [];
  return [`opens the claim "${view.claim}" and hides all its statements (leave the filter or the claim out)`];
}

function knownIn(atlas: Atlas): Known {
  const idsOf = (items: readonly { readonly id: string }[]) => new Set(items.map((it) => it.id));
  return new Map([
    ["claim", idsOf(atlas.claims.filter((it) => atlas.hasClaim(it.id)))],
    ["region", idsOf(atlas.regions)],
    ["voice", idsOf(atlas.voices)],
    ["group", idsOf(atlas.figures.groups)],
  ]);
}
