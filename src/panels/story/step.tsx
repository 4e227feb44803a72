import { pathTo } from "../../scene/page-path.ts";
import type { ReadAt, ToldPiece, ToldStep } from "../../scene/story/told.ts";
import type { StoryWords } from "../../words/words.ts";
import { Shape } from "../signs/shape.tsx";
import { useWords } from "../use-words.ts";

type Props = {
  readonly step: ToldStep;
  /** Path from the page to the site's root. */
  readonly base: string;
  /** Of a draft: whose it is not. */
  readonly mark?: string | undefined;
};

/** The sentences of a step, each with the voices it rests on, and where their statements were read. */
export function StepText({ step, base, mark }: Props) {
  const words = useWords<StoryWords>();
  const { number, title, sentences, readAt, query } = step;
  return (
    <div class="step-text">
      <h2 id={`title-${number}`} tabIndex={-1}>
        <span class="step-number">{number}</span> {title}
      </h2>
      {mark !== undefined && <p class="draft-mark">{mark}</p>}
      <div class="told">
        <p>
          {sentences.flatMap((pieces) => pieces.map((it, index) => <Piece key={`${index} ${it.text}`} piece={it} base={base} />))}
        </p>
      </div>
      {readAt.length > 0 && <ReadAtLine readAt={readAt} />}
      <p class="step-map-link">
        <a href={`${base}?${query}`}>{words.story.openOnMap}</a>
      </p>
    </div>
  );
}

function Piece({ piece: { text, tie, query }, base }: { readonly piece: ToldPiece; readonly base: string }) {
  if (tie) {
    const [first] = tie;
    // The signs never stand alone at the end of a line.
    const [start = ""] = text.split(" ");
    const signs = [...new Map(tie.map((it) => [it.voice, it])).values()];
    return (
      <a class={`tie voice-${first.voice}`} href={`${base}${pathTo("claims/", first.claim)}#${first.statement}`}>
        <span class="tie-start">
          {signs.map((it) => (
            <Shape key={it.voice} of={it} />
          ))}
          {start}
        </span>
        {text.slice(start.length)}
      </a>
    );
  }
  if (query !== undefined)
    return (
      <a class="tie" href={`${base}?${query}`}>
        {text}
      </a>
    );
  return <>{text}</>;
}

function ReadAtLine({ readAt }: { readonly readAt: readonly ReadAt[] }) {
  const words = useWords<StoryWords>();
  return (
    <p class="read-at">
      {words.story.readAt}{" "}
      {readAt.map(({ publisher, passage }, index) => (
        <>
          {index > 0 && ", "}
          {passage === undefined ? publisher : <a href={passage}>{publisher}</a>}
        </>
      ))}
    </p>
  );
}
