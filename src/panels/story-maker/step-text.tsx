import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { longestStep } from "../../domain/parse/texts/story-file.ts";
import type { Tie } from "../../domain/story/sentences.ts";
import type { StoryStep } from "../../domain/story/story.ts";
import { withPointAt } from "../../scene/story/draft/draft.ts";
import { isFound, type StatementAtHand } from "../../scene/story/draft/statements-at-hand.ts";
import {
  markupOf,
  rewritten,
  type Stretch,
  type TiedText,
  tieAt,
  tieable,
  tiedTextOf,
  withoutTie,
  withTie,
} from "../../scene/story/draft/tied-text.ts";
import type { StoryMakerWords } from "../../words/words.ts";
import { Shape } from "../signs/shape.tsx";
import { useWords } from "../use-words.ts";
import { inOneLine, Messages } from "./field.tsx";

type Props = {
  readonly step: StoryStep;
  readonly messages: readonly string[];
  readonly statements: readonly StatementAtHand[];
  readonly statementOf: (id: string) => StatementAtHand | undefined;
  /** The query of what the page shows, if that is nothing that is recorded. */
  readonly none: string | undefined;
  readonly onChange: (change: (step: StoryStep) => StoryStep, stroke?: string) => void;
  readonly say: (text: string) => void;
};

/** The sentences of a step, what their words rest on, and the statements at hand. */
export function StepText({ step, messages, statements, statementOf, none, onChange, say }: Props) {
  const words = useWords<StoryMakerWords>();
  const { storyMaker } = words;
  const area = useRef<HTMLTextAreaElement>(null);
  const selected = useSignal<Stretch>({ from: 0, to: 0 });
  const text = tiedTextOf(step.text);
  const wordCount = text.plain.split(/\s+/).filter((it) => it !== "").length;
  const within = tieAt(text, selected.value);
  const stretch = tieable(text, selected.value);
  const wordsOf = ({ from, to }: Stretch) => text.plain.slice(from, to);
  const nameOf = (it: StatementAtHand) => storyMaker.statement(it.speaker, it.verb, it.text, it.date);

  const become = (next: TiedText, stroke?: string) => onChange((it) => ({ ...it, text: markupOf(next) }), stroke);
  const select = () => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = area.current ?? {};
    selected.value = { from, to };
  };
  const tie = (to: Tie) => {
    const target = within ?? stretch;
    if (!target) return;
    become(withTie(text, selected.value, to));
    say(storyMaker.tiedNow(wordsOf(target)));
  };
  const insert = (quoted: string, statement: string) => {
    const { from, to } = within ? { from: within.to, to: within.to } : selected.value;
    const space = from > 0 && !/\s$/.test(text.plain.slice(0, from)) ? " " : "";
    const plain = `${text.plain.slice(0, from)}${space}${quoted}${text.plain.slice(to)}`;
    const start = from + space.length;
    const end = start + quoted.length;
    become(withTie(rewritten(text, plain), { from: start, to: end }, { kind: "statements", statements: [statement] }));
    selected.value = { from: end, to: end };
    say(storyMaker.tiedNow(quoted));
  };
  return (
    <div class="maker-text">
      <div class="maker-field">
        <label for="draft-text">{storyMaker.text}</label>
        <textarea
          id="draft-text"
          ref={area}
          rows={7}
          value={text.plain}
          aria-invalid={messages.length > 0}
          aria-describedby="draft-text-words draft-text-problems"
          onInput={({ currentTarget }) => {
            become(rewritten(text, inOneLine(currentTarget.value)), "text");
            select();
          }}
          onSelect={select}
          onKeyUp={select}
          onPointerUp={select}
        />
        <p class="maker-note" id="draft-text-words">
          {storyMaker.words(wordCount, longestStep)}
        </p>
        <Messages id="draft-text-problems" messages={messages} />
      </div>
      <h4>{storyMaker.ties}</h4>
      {text.ties.length === 0 && <p class="maker-note">{storyMaker.noTies}</p>}
      <ul class="maker-ties">
        {text.ties.map((it, index) => (
          <li key={`${it.from} ${wordsOf(it)}`}>
            <bdi>{storyMaker.tied(wordsOf(it))}</bdi>
            <button
              type="button"
              aria-label={storyMaker.untieNamed(wordsOf(it))}
              onClick={() => {
                become(withoutTie(text, index));
                say(storyMaker.untiedNow(wordsOf(it)));
                area.current?.focus();
              }}
            >
              {storyMaker.untie}
            </button>
            <Target
              tie={it.tie}
              {...{ step, statementOf, nameOf }}
              onPoint={(statement, isPointed) => onChange((now) => withPointAt(now, statement, isPointed))}
            />
          </li>
        ))}
      </ul>
      <AtHand
        {...{ statements, nameOf, tie, insert, none }}
        hint={
          within?.tie.kind === "statements"
            ? storyMaker.joins(wordsOf(within))
            : stretch
              ? storyMaker.selected(wordsOf(stretch))
              : storyMaker.noTies
        }
        isBarred={!within && !stretch}
      />
    </div>
  );
}

type TargetProps = {
  readonly tie: Tie;
  readonly step: StoryStep;
  readonly statementOf: Props["statementOf"];
  readonly nameOf: (statement: StatementAtHand) => string;
  readonly onPoint: (statement: string, isPointed: boolean) => void;
};

/** What words rest on. */
function Target({ tie, step, statementOf, nameOf, onPoint }: TargetProps) {
  const { storyMaker } = useWords<StoryMakerWords>();
  const named = (id: string) => {
    const statement = statementOf(id);
    return statement ? nameOf(statement) : storyMaker.unknown(id);
  };
  if (tie.kind === "none") return <p class="maker-target">{storyMaker.isNone(tie.query)}</p>;
  if (tie.kind === "unanswered") return <p class="maker-target">{storyMaker.isUnanswered(named(tie.statement))}</p>;
  return (
    <>
      {tie.statements.map((id) => {
        const statement = statementOf(id);
        return (
          <p key={id} class="maker-target">
            {statement && <Shape of={statement} />} {named(id)}
            <label>
              <input
                type="checkbox"
                aria-label={storyMaker.pointNamed(named(id))}
                checked={step.point?.includes(id) ?? false}
                onChange={({ currentTarget }) => onPoint(id, currentTarget.checked)}
              />{" "}
              {storyMaker.point}
            </label>
          </p>
        );
      })}
    </>
  );
}

type AtHandProps = {
  readonly statements: readonly StatementAtHand[];
  readonly nameOf: (statement: StatementAtHand) => string;
  readonly hint: string;
  readonly isBarred: boolean;
  readonly none: string | undefined;
  readonly tie: (to: Tie) => void;
  readonly insert: (quoted: string, statement: string) => void;
};

/** The statements of the step's View, each with the ways to tie words to it. */
function AtHand({ statements, nameOf, hint, isBarred, none, tie, insert }: AtHandProps) {
  const { storyMaker, placeWording } = useWords<StoryMakerWords>();
  const search = useSignal("");
  const found = statements.filter((it) => isFound(it, search.value));
  const button = (text: string, name: string | undefined, run: () => void, barred = isBarred) => (
    <button type="button" aria-label={name} aria-disabled={barred} onClick={() => !barred && run()}>
      {text}
    </button>
  );
  return (
    <section class="maker-at-hand" aria-label={storyMaker.atHand(statements.length)}>
      <h4>{storyMaker.atHand(statements.length)}</h4>
      <p class="maker-note">
        <bdi>{hint}</bdi>
      </p>
      <label>
        {storyMaker.find}{" "}
        <input
          type="search"
          value={search.value}
          onInput={({ currentTarget }) => {
            search.value = currentTarget.value;
          }}
        />
      </label>
      <ul>
        {found.map((it) => {
          const name = nameOf(it);
          const { id, quotation } = it;
          return (
            <li key={id}>
              <p>
                <Shape of={it} /> {name}
              </p>
              {quotation !== undefined && <blockquote dir="auto">{quotation}</blockquote>}
              <p class="maker-row">
                {button(storyMaker.tie, storyMaker.tieNamed(name), () => tie({ kind: "statements", statements: [id] }))}
                {quotation !== undefined &&
                  !/[[\]]/.test(quotation) &&
                  button(storyMaker.quote, storyMaker.quoteNamed(name), () => insert(placeWording.quoted(quotation), id), false)}
                {it.isUnanswered &&
                  button(storyMaker.unanswered, storyMaker.unansweredNamed(name), () =>
                    tie({ kind: "unanswered", statement: id }),
                  )}
              </p>
            </li>
          );
        })}
      </ul>
      <p class="maker-row">
        {button(
          storyMaker.none,
          undefined,
          () => none !== undefined && tie({ kind: "none", query: none }),
          isBarred || none === undefined,
        )}
      </p>
      <p class="maker-note">{storyMaker.noneNote}</p>
    </section>
  );
}
