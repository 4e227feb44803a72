import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Atlas } from "../../domain/atlas.ts";
import type { StatementId } from "../../domain/statement.ts";
import {
  chartParts,
  isDrawable,
  mapParts,
  mostPixels,
  type PictureSize,
  presetNames,
  presetSizes,
  type Scale,
  scales,
  sideRange,
  sizeOf,
} from "../../scene/picture/spec.ts";
import { sideOf, withCallouts, withPart, withSize } from "../../scene/picture/spec-steps.ts";
import { type Theme, themes, type View, withCamera, withTheme } from "../../scene/view.ts";
import type { PictureWords } from "../../words/words.ts";
import { Choices } from "../dialog/choices.tsx";
import { useWords } from "../use-words.ts";
import type { Draft } from "./draft.ts";

/** Size, resolution, colours and parts of the picture. */
export function Options({ draft, atlas }: { readonly draft: Draft; readonly atlas: Pick<Atlas, "head" | "credits"> }) {
  const words = useWords<PictureWords>();
  const spec = draft.spec.value;
  const size = sizeOf(spec);
  const isMap = draft.picture.value.subject === "map";
  const always = { borders: atlas.head.borders !== undefined, credits: atlas.credits.length > 0 };
  const scaled = (scale: Scale) => words.exporter.scaled(scale, size.width * scale, size.height * scale);
  const tooLarge = scales.find((scale) => !isDrawable({ ...spec, scale }));
  return (
    <>
      <SizeOptions draft={draft} />
      <Choices
        legend={words.exporter.scale}
        name="figure-scale"
        chosen={String(spec.scale)}
        choices={scales.map((it) => [String(it), scaled(it), !isDrawable({ ...spec, scale: it })])}
        onChoose={(chosen) => {
          const scale = scales.find((it) => String(it) === chosen);
          if (scale) draft.changeSpec((it) => ({ ...it, scale }));
        }}
      >
        {tooLarge && (
          <p class="remark">{words.exporter.tooLarge(tooLarge, size.width * size.height * tooLarge ** 2, mostPixels)}</p>
        )}
      </Choices>
      <Choices<Theme>
        legend={words.exporter.colours}
        name="figure-theme"
        chosen={draft.view.value.theme ?? "light"}
        choices={themes.map((it) => [it, words.exporter[it]])}
        onChoose={(theme) => draft.changeView((it) => withTheme(it, theme))}
      />
      <fieldset>
        <legend>{words.exporter.parts}</legend>
        {(isMap ? mapParts : chartParts).map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={spec.parts.includes(part)}
              onChange={({ currentTarget: { checked } }) => draft.changeSpec((it) => withPart(it, part, checked))}
            />{" "}
            {words.exporter.partNames[part]}
          </label>
        ))}
        <p class="remark">{isMap ? words.exporter.partsNote(always) : words.exporter.chartPartsNote}</p>
      </fieldset>
    </>
  );
}

function SizeOptions({ draft }: { readonly draft: Draft }) {
  const words = useWords<PictureWords>();
  const { size } = draft.spec.value;
  const now = sizeOf({ size });
  // The text being typed into the fields, which may not be a valid size yet.
  const typed = useSignal<Readonly<Record<"width" | "height", string>> | undefined>(undefined);
  const chooseSize = (asked: PictureSize) => {
    typed.value = undefined;
    draft.changeSpec((it) => withSize(it, asked));
  };
  const ownSize = (): PictureSize => ({
    kind: "own",
    width: sideOf(typed.value?.width ?? "") ?? clamped(now.width),
    height: sideOf(typed.value?.height ?? "") ?? clamped(now.height),
  });
  const side = (name: "width" | "height") => (
    <label class="side">
      {words.exporter[name]}{" "}
      <input
        type="number"
        min={sideRange.min}
        max={sideRange.max}
        value={typed.value?.[name] ?? String(now[name])}
        onInput={({ currentTarget: { value } }) => {
          typed.value = { width: String(now.width), height: String(now.height), ...typed.value, [name]: value };
        }}
        onChange={() => chooseSize(ownSize())}
      />
    </label>
  );
  return (
    <Choices
      legend={words.exporter.size}
      name="figure-size"
      chosen={size.kind === "preset" ? size.preset : "own"}
      choices={[
        ...presetNames.map(
          (it) => [it, words.exporter.sized(words.exporter.presets[it], presetSizes[it].width, presetSizes[it].height)] as const,
        ),
        ["own", words.exporter.ownSize] as const,
      ]}
      onChoose={(id) => chooseSize(id === "own" ? ownSize() : { kind: "preset", preset: id })}
    >
      {size.kind === "own" && (
        <p class="own-size">
          {side("width")} {side("height")} <span class="remark">{words.exporter.sideRange(sideRange.min, sideRange.max)}</span>
        </p>
      )}
    </Choices>
  );
}

function clamped(side: number): number {
  return Math.min(sideRange.max, Math.max(sideRange.min, side));
}

type CalloutOptionsProps = {
  readonly draft: Draft;
  /** For a View: the name of each statement on one line, with its speaker. */
  readonly statementsOf: (view: View) => (id: StatementId) => string;
};

/** Which statements are explained in boxes, and how many do not fit. */
export function CalloutOptions({ draft, statementsOf }: CalloutOptionsProps) {
  const words = useWords<PictureWords>();
  const { callouts, parts } = draft.spec.value;
  const { shown, possible, hidden } = draft.picture.value.callouts;
  // The camera does not affect statements, so the names are only computed once.
  const shownView = JSON.stringify(withCamera(draft.view.value, undefined));
  const statementName = useMemo(() => statementsOf(draft.view.peek()), [shownView]);
  if (!parts.includes("callouts")) return null;
  const chosen = callouts ?? shown;
  const toggle = (id: StatementId, isChosen: boolean) =>
    draft.changeSpec((it) =>
      withCallouts(
        it,
        possible.filter((one) => (one === id ? isChosen : chosen.includes(one))),
      ),
    );
  return (
    <fieldset class="callout-options">
      <legend>{words.exporter.callouts}</legend>
      {possible.length === 0 ? (
        <p class="remark">{words.exporter.noCallouts}</p>
      ) : (
        <>
          <label>
            <input
              type="checkbox"
              checked={callouts === undefined}
              onChange={({ currentTarget: { checked } }) =>
                draft.changeSpec((it) => withCallouts(it, checked ? undefined : shown))
              }
            />{" "}
            {words.exporter.calloutsAuto}
          </label>
          <p class="remark" role="status">
            {words.exporter.calloutsShown(shown.length)} {hidden > 0 && words.exporter.calloutsHidden(hidden)}
          </p>
          <details>
            <summary>{words.exporter.calloutsList}</summary>
            {possible.map((id) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={({ currentTarget: { checked } }) => toggle(id, checked)}
                />{" "}
                <span>{statementName(id)}</span>
              </label>
            ))}
          </details>
        </>
      )}
    </fieldset>
  );
}
