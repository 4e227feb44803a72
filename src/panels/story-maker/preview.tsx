import { useSignal } from "@preact/signals";
import { render } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Atlas } from "../../domain/atlas.ts";
import { trustedMarkup } from "../../drawing/trusted.ts";
import type { ToldStep, ToldStory } from "../../scene/story/told.ts";
import type { StoryMakerWords } from "../../words/words.ts";
import { Choices } from "../dialog/choices.tsx";
import { StoryBar } from "../story/story-bar.tsx";
import { StoryStep } from "../story/story-step.tsx";
import { useWords, WordsProvider } from "../use-words.ts";
import type { DrawnStep } from "./workshop.ts";

/** The widths a story is looked at in, and the height of each window, in CSS pixels. */
const windows = { desktop: [1000, 700], column: [640, 1140], phone: [360, 760] } as const;
type Width = keyof typeof windows;

/** A document that other markup is put into; one value for ever, because a frame loads again with each new one. */
const blank = trustedMarkup("<!doctype html>");

type Props = {
  readonly atlas: Atlas;
  readonly told: ToldStory;
  /** The step shown, counted from 0. */
  readonly current: number;
  readonly draw: (step: ToldStep) => DrawnStep;
  /** Called once the map of a step is in the page. */
  readonly onDrawn: (map: HTMLElement) => void;
  readonly goTo: (index: number) => void;
};

/**
 * A step as the story's page shows it, in a window of its own of the width chosen. What is written is set as text there, by the components
 * of the story's page; nothing of it is ever read as markup or as an address.
 */
export function Preview(props: Props) {
  const { storyMaker } = useWords<StoryMakerWords>();
  const width = useSignal<Width>("desktop");
  return (
    <section class="maker-preview" aria-label={storyMaker.preview}>
      <Choices
        legend={storyMaker.width}
        name="story-width"
        chosen={width.value}
        choices={(Object.keys(windows) as Width[]).map((it) => [it, storyMaker.widths[it]])}
        onChoose={(it) => {
          width.value = it;
        }}
      />
      {props.current < 0 ? <p>{storyMaker.previewEmpty}</p> : <Window {...props} width={width.value} />}
    </section>
  );
}

function Window({ atlas, told, current, draw, onDrawn, goTo, width }: Props & { readonly width: Width }) {
  const words = useWords<StoryMakerWords>();
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const inside = useSignal<Inside | undefined>(undefined);
  const [across, down] = windows[width];

  useLayoutEffect(() => {
    const fit = () => {
      if (!frame.current || !room.current) return;
      const scale = Math.min(1, room.current.clientWidth / across);
      Object.assign(frame.current.style, { width: `${across}px`, height: `${down}px`, transform: `scale(${scale})` });
      room.current.style.height = `${down * scale}px`;
    };
    const observer = new ResizeObserver(fit);
    if (room.current) observer.observe(room.current);
    fit();
    return () => observer.disconnect();
  }, [across, down]);

  const opened = inside.value;
  const step = told.steps[current];
  useLayoutEffect(() => {
    if (!opened || !step) return;
    const mark = words.storyMaker.draftMark(atlas.head.title);
    const { shared, posters, style } = draw(step);
    opened.sheet.replaceSync(style);
    render(
      <WordsProvider value={words}>
        <main class="story" id="story">
          <header class="story-head">
            <h1>{told.title}</h1>
            <p class="lede">{told.standfirst}</p>
          </header>
          <div dangerouslySetInnerHTML={{ __html: trustedMarkup(shared) }} />
          <ol class="steps" id="steps">
            {told.steps.map((it, index) => (
              <StoryStep
                key={it.number}
                {...{ atlas, mark }}
                step={it}
                steps={told.steps.length}
                poster={index === current ? (posters[0] ?? "") : ""}
                base="./"
                state={index === current ? "current" : index === current - 1 ? "before" : index === current + 1 ? "after" : "far"}
              />
            ))}
          </ol>
          <StoryBar story={told} guide={{ current: current + 1, goTo: (number) => goTo(number - 1) }} />
        </main>
      </WordsProvider>,
      opened.document.body,
    );
    const map = opened.document.querySelector<HTMLElement>(`#map-${current + 1}`);
    if (map) onDrawn(map);
  }, [opened, told, current, width]);
  return (
    <div class="frame-preview" ref={room}>
      <iframe
        ref={frame}
        title={words.storyMaker.previewOf(words.storyMaker.widths[width])}
        srcdoc={blank}
        onLoad={({ currentTarget }) => {
          inside.value = insideOf(currentTarget, words.storyMaker.preview);
        }}
      />
    </div>
  );
}

type Inside = { readonly document: Document; readonly sheet: CSSStyleSheet };

/** The window of a frame, made to look like this page: its language, colours and style sheets. Links open outside. */
function insideOf({ contentDocument, contentWindow }: HTMLIFrameElement, title: string): Inside | undefined {
  if (!contentDocument || !contentWindow) return undefined;
  const { documentElement: root, head } = contentDocument;
  const { lang, dir, dataset } = document.documentElement;
  contentDocument.title = title;
  Object.assign(root, { lang, dir });
  root.dataset["story"] = "page";
  if (dataset["theme"] !== undefined) root.dataset["theme"] = dataset["theme"];
  root.style.setProperty("--steps", "1");
  const links = contentDocument.createElement("base");
  links.target = "_blank";
  const styles = [...document.querySelectorAll("link[rel=stylesheet], head > style")];
  head.append(links, ...styles.map((it) => contentDocument.importNode(it, true)));
  const sheet = new (contentWindow as Window & typeof globalThis).CSSStyleSheet();
  contentDocument.adoptedStyleSheets = [sheet];
  return { document: contentDocument, sheet };
}
