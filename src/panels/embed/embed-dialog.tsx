import { useSignal } from "@preact/signals";
import type { BorderView } from "../../domain/border.ts";
import {
  type EmbedList,
  type EmbedOptions,
  type FrameSize,
  longestTitle,
  plainEmbed,
  type Snippets,
} from "../../scene/embed/options.ts";
import type { Borders, ShownView } from "../../scene/ground/borders.ts";
import { type Theme, themes, type View, withBorders, withCamera, withTheme } from "../../scene/view.ts";
import type { BuilderWords } from "../../words/words.ts";
import { Choices } from "../dialog/choices.tsx";
import { Copyable } from "../dialog/copyable.tsx";
import { DialogFrame } from "../dialog/dialog-frame.tsx";
import { useWords } from "../use-words.ts";
import { FrameMeasure, type Measured } from "./frame-measure.tsx";
import { FramePreview } from "./frame-preview.tsx";

/** A story that can be embedded, or one of its steps: its page from the site's root, and what the builder calls it. */
export type EmbeddedStory = { readonly page: string; readonly name: string; readonly heading: string };

export type EmbedDialogProps = {
  readonly view: View;
  readonly borders: Borders;
  /** What the map shows, with who says it. */
  readonly heading: string;
  /** Whether the filters hide the claim that the page was asked to open. */
  readonly isClaimLeftOut: boolean;
  readonly helpAddress: string;
  /** The stories, each followed by its steps. */
  readonly stories: readonly EmbeddedStory[];
  readonly addressOf: (embedded: Embedded) => string;
  readonly snippetsFor: (embedded: Embedded, size: FrameSize) => Snippets;
  /** The size of a frame for a given width, from measured heights at many widths. */
  readonly sizeFor: (width: number, measured: readonly Measured[]) => FrameSize;
  readonly copy: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** What is embedded: a View with options, or a story in some colours. */
export type Embedded =
  | { readonly kind: "view"; readonly view: View; readonly options: EmbedOptions }
  | { readonly kind: "story"; readonly story: EmbeddedStory; readonly theme: Theme | undefined };

/** Column widths in typical article pages, in CSS pixels: a phone's, a text column, a wide one. */
const columns = [320, 640, 1000] as const;
const [narrowest, widest] = [280, 1600];
const lists: readonly EmbedList[] = ["claim", "all", "none"];

/** The embed builder: options, a live preview in a column of the chosen width, and snippets to copy. */
export function EmbedDialog(props: EmbedDialogProps) {
  const words = useWords<BuilderWords>();
  const { view, borders, heading, isClaimLeftOut, helpAddress, stories, addressOf, snippetsFor, sizeFor, copy, onClose } = props;
  const page = useSignal<string>("");
  const options = useSignal<EmbedOptions>(plainEmbed);
  const theme = useSignal<Theme | undefined>(undefined);
  const shownBorders = useSignal<BorderView | undefined>(view.borders);
  // A zoom that suits this window seldom suits a column.
  const keepsCamera = useSignal(false);
  const ownTitle = useSignal("");
  const width = useSignal<number>(640);
  // The text being typed into the field, which may not be a valid width yet.
  const widthTyped = useSignal("640");
  const measured = useSignal<readonly Measured[]>([]);

  const placed = keepsCamera.value && view.show === undefined ? view : withCamera(view, undefined);
  const story = stories.find((it) => it.page === page.value);
  const embedded: Embedded = story
    ? { kind: "story", story, theme: theme.value }
    : {
        kind: "view",
        view: withBorders(withTheme(placed, theme.value), shownBorders.value),
        options: options.value,
      };
  const address = addressOf(embedded);
  const set = (changes: Partial<EmbedOptions>) => {
    options.value = { ...options.value, ...changes };
  };
  const setTitle = (kind: EmbedOptions["title"]["kind"]) =>
    set({ title: kind === "own" ? { kind, text: ownTitle.value } : { kind } });
  const setWidth = (asked: number) => {
    if (Number.isFinite(asked)) width.value = Math.min(widest, Math.max(narrowest, Math.round(asked)));
    widthTyped.value = String(width.value);
  };
  const isMeasured = measured.value.some(([at]) => at === width.value);
  const hasOpenClaim = view.claim !== undefined;
  const isChart = view.show === "figures";
  const defaultView = borders.choices.find((it) => it.isDefault) ?? borders.shown;
  const listNames: Readonly<Record<EmbedList, string>> = isChart
    ? { claim: words.builder.tableClosed, all: words.builder.tableOpen, none: words.builder.tableNone }
    : {
        claim: hasOpenClaim ? words.builder.listOpenClaim : words.builder.listFirstFew,
        all: words.builder.listAll,
        none: words.builder.listNone,
      };
  return (
    <DialogFrame
      kind="embed-dialog"
      title={story ? words.builder.embedStoryTitle : isChart ? words.builder.embedChartTitle : words.builder.embedTitle}
      onClose={onClose}
    >
      <div class="dialog-body">
        <form class="embed-options" onSubmit={(event) => event.preventDefault()}>
          {stories.length > 0 && (
            <label class="subject">
              {words.builder.subjectOption}{" "}
              <select
                value={page.value}
                onChange={(event) => {
                  page.value = event.currentTarget.value;
                }}
              >
                <option value="">{words.builder.subjectShown}</option>
                {stories.map((it) => (
                  <option key={it.page} value={it.page}>
                    {it.name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <p class="embedded">
            {words.builder.embedShows} <b>{story ? story.heading : heading}</b>
          </p>
          {!story && isClaimLeftOut && <p class="remark">{words.builder.claimLeftOut}</p>}
          {!story && (
            <Choices
              legend={words.builder.headingOption}
              name="embed-title"
              chosen={options.value.title.kind}
              choices={[
                ["ours", words.builder.headingOurs],
                ["own", words.builder.headingOwn],
                ["none", words.builder.headingNone],
              ]}
              onChoose={setTitle}
            >
              {options.value.title.kind === "own" && (
                <label class="own-title">
                  <span>{words.builder.headingOwnNote}</span>
                  <input
                    type="text"
                    maxLength={longestTitle}
                    value={ownTitle.value}
                    onInput={(event) => {
                      ownTitle.value = event.currentTarget.value;
                      setTitle("own");
                    }}
                  />
                </label>
              )}
            </Choices>
          )}
          {!story && (
            <Choices
              legend={isChart ? words.builder.tableOption : words.builder.listOption}
              name="embed-list"
              chosen={options.value.list}
              choices={lists.map((it) => [it, listNames[it]])}
              onChoose={(list) => set({ list })}
            />
          )}
          {!story && borders.choices.length > 0 && (
            <Choices
              legend={words.common.borders}
              name="embed-borders"
              chosen={shownBorders.value ?? defaultView?.id}
              choices={borders.choices.map((it) => [it.id, it.name])}
              onChoose={(it) => {
                shownBorders.value = it === defaultView?.id ? undefined : it;
              }}
            />
          )}
          <Choices
            legend={words.builder.themeOption}
            name="embed-theme"
            chosen={theme.value ?? "device"}
            choices={[
              ["device", words.builder.themeDevice],
              ["light", words.builder.themeLight],
              ["dark", words.builder.themeDark],
            ]}
            onChoose={(it) => {
              theme.value = themes.find((word) => word === it);
            }}
          />
          {story ? null : isChart ? (
            <p class="remark">{words.builder.chartOption}</p>
          ) : (
            <fieldset>
              <legend>{words.builder.mapOption}</legend>
              <label>
                <input
                  type="checkbox"
                  checked={options.value.isInteractive}
                  onChange={(event) => set({ isInteractive: event.currentTarget.checked })}
                />{" "}
                {words.builder.interactiveOption}
              </label>
              {view.at !== undefined && (
                <label>
                  <input
                    type="checkbox"
                    checked={keepsCamera.value}
                    onChange={(event) => {
                      keepsCamera.value = event.currentTarget.checked;
                    }}
                  />{" "}
                  {words.builder.cameraOption}
                </label>
              )}
            </fieldset>
          )}
          <fieldset>
            <legend>{words.builder.widthOption}</legend>
            {columns.map((it) => (
              <label key={it}>
                <input type="radio" name="width" checked={width.value === it} onChange={() => setWidth(it)} />{" "}
                {words.builder.pixels(it)}
              </label>
            ))}
            <label>
              {words.builder.widthOwn}{" "}
              <input
                type="number"
                min={narrowest}
                max={widest}
                value={widthTyped.value}
                onInput={(event) => {
                  widthTyped.value = event.currentTarget.value;
                }}
                onChange={(event) => setWidth(event.currentTarget.valueAsNumber)}
              />
            </label>
          </fieldset>
        </form>
        <FramePreview address={address} width={width.value} label={words.builder.previewAt(width.value)} />
        <FrameMeasure
          address={address}
          width={width.value}
          onMeasured={(it) => {
            measured.value = it;
          }}
        />
        <section class="snippets" aria-label={words.builder.snippetsSection}>
          {isMeasured ? (
            <CodeToCopy
              defaultView={defaultView}
              snippets={snippetsFor(embedded, sizeFor(width.value, measured.value))}
              copy={copy}
            />
          ) : (
            <p>{words.builder.measuring}</p>
          )}
          <p>
            <a href={helpAddress}>{words.builder.embedHelp}</a>
          </p>
        </section>
      </div>
    </DialogFrame>
  );
}

type CodeProps = Pick<EmbedDialogProps, "copy"> & { readonly snippets: Snippets; readonly defaultView: ShownView | undefined };

/** The three snippets, simplest first; pictures have the default view of the borders. */
function CodeToCopy({ snippets, defaultView, copy }: CodeProps) {
  const words = useWords<BuilderWords>();
  const { plain, exact, picture } = snippets;
  return (
    <>
      <Copyable title={words.builder.snippetPlain} note={words.builder.snippetPlainNote} text={plain} copy={copy} />
      <Copyable title={words.builder.snippetExact} note={words.builder.snippetExactNote} text={exact} copy={copy} />
      <Copyable
        title={words.builder.snippetPicture}
        note={words.builder.snippetPictureNote(defaultView)}
        text={picture}
        copy={copy}
      />
    </>
  );
}
