import type { ComponentChildren, Ref } from "preact";
import { useEffect, useMemo, useReducer, useRef } from "preact/hooks";
import type { Atlas } from "../../domain/atlas.ts";
import { pathTo } from "../../scene/page-path.ts";
import { listedIn, narrowingOf, portionAfter, portionSize, saidFirst } from "../../scene/reading/portions.ts";
import type { PortionsWords } from "../../words/words.ts";
import { whenIdle } from "../idle.ts";
import { useWords } from "../use-words.ts";
import { Claims } from "./claims.tsx";
import { picked } from "./closed-card.tsx";
import { Days } from "./days.tsx";
import type { PortionsShownProps } from "./statements.tsx";

/** How many cards come at a time, so that none of the times is long. */
const pieceSize = 10;

/** How far a list has come: kept while a claim is open in its place, and begun anew for other statements. */
export type Progress = {
  /** What is listed. */
  of: string | undefined;
  /** How many cards are there, and how many are to come there. */
  here: number;
  wanted: number;
  /** The place in the list of the card that gets the focus once it is there. */
  focus: number | undefined;
};

/** The list as a page has it at first. */
export function firstProgress(): Progress {
  return { of: undefined, here: portionSize, wanted: portionSize, focus: undefined };
}

type PortionsProps = PortionsShownProps & {
  readonly atlas: Atlas;
  readonly progress: Progress;
  readonly announce: (text: string) => void;
};

/** A long list, of which a portion is there, and another comes when it is asked for or the reader nears its end. */
export function Portions({ scene, base, onPick, isByDay, atlas, progress, announce }: PortionsProps) {
  const words = useWords<PortionsWords>();
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const end = useRef<HTMLParagraphElement>(null);
  const total = isByDay ? scene.admitted.size : scene.order.length;
  const of = `${isByDay} ${total} ${narrowingOf(scene.view)}`;
  if (progress.of !== of) {
    const here = progress.of === undefined ? portionSize : pieceSize;
    Object.assign(progress, { of, here, wanted: portionSize, focus: undefined });
  }
  const wanted = Math.min(progress.wanted, total);
  const here = Math.min(progress.here, wanted);
  const showMore = (isAsked: boolean) => {
    if (isAsked) progress.focus = wanted;
    progress.wanted = wanted + portionSize;
    announce(words.portions.listed(Math.min(progress.wanted, total), total, isByDay));
    draw(0);
  };
  useEffect(() => {
    const cards = end.current?.parentElement?.querySelectorAll<HTMLElement>(".card");
    if (progress.focus !== undefined && progress.focus < here) {
      cards?.[progress.focus]?.querySelector("a")?.focus();
      progress.focus = undefined;
    }
    if (here < wanted)
      return whenIdle(() => {
        progress.here = here + pieceSize;
        draw(0);
      });
    const near = [cards?.[here - pieceSize], end.current].filter((it) => it instanceof HTMLElement);
    const isLast = wanted === total;
    if (isLast || near.length === 0) return undefined;
    const observer = new IntersectionObserver((seen) => {
      // The link stays under the finger, or the focus, of whoever is about to use it.
      if (seen.some((it) => it.isIntersecting) && !end.current?.contains(document.activeElement)) showMore(false);
    });
    for (const it of near) observer.observe(it);
    return () => observer.disconnect();
  });
  useEffect(() => {
    const finish = () => {
      progress.here = progress.wanted;
      draw(0);
    };
    addEventListener("beforeprint", finish);
    return () => removeEventListener("beforeprint", finish);
  }, [progress]);
  const said = isByDay ? saidFirst(atlas, scene, here) : [];
  const pieces = Array.from({ length: Math.ceil(here / pieceSize) }, (_, index) => ({
    from: index * pieceSize,
    to: Math.min((index + 1) * pieceSize, here),
  }));
  const next = isByDay ? undefined : portionAfter(scene.view, wanted, total);
  const name = words.portions.showMore(Math.min(portionSize, total - wanted));
  return (
    <>
      {pieces.map(({ from, to }) => (
        <Piece key={from} of={`${of} ${to}`}>
          {() =>
            isByDay ? (
              <Days
                statements={said.slice(from, to)}
                after={said[from - 1]?.entry.day}
                base={base}
                year={scene.timeline.year}
                onPick={onPick}
              />
            ) : (
              <Claims {...listedIn(scene, { from, to })} base={base} onPick={onPick} />
            )
          }
        </Piece>
      ))}
      <Rest listed={wanted} total={total} isByDay={isByDay} at={end}>
        {next === undefined ? (
          <button type="button" onClick={() => showMore(true)}>
            {name}
          </button>
        ) : (
          <a href={base + pathTo("list/", next)} onClick={(event) => picked(event, () => showMore(true))}>
            {name}
          </a>
        )}
      </Rest>
    </>
  );
}

/** Part of a list; it is made anew only for other statements. */
function Piece({ of, children }: { readonly of: string; readonly children: () => ComponentChildren }) {
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what it shows follows from `of`
  return useMemo(() => <>{children()}</>, [of]);
}

type RestProps = {
  readonly listed: number;
  readonly total: number;
  readonly isByDay?: boolean;
  readonly at?: Ref<HTMLParagraphElement>;
  /** The way on. */
  readonly children: ComponentChildren;
};

/** Under part of a list: how much of it that is, and the way on. Nothing if it is all. */
export function Rest({ listed, total, isByDay = false, at = null, children }: RestProps) {
  const words = useWords<PortionsWords>();
  if (listed >= total) return null;
  return (
    <p class="rest" ref={at}>
      {words.portions.listed(listed, total, isByDay)} {children}
    </p>
  );
}
