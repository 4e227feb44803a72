import type { VoiceSign } from "../../domain/actor.ts";
import { type Bin, type BinShape, type TimelineForm, timelineCell } from "../../scene/clocks/bins.ts";
import { notchOutline, pathAt, shapes } from "../../scene/palette.ts";
import { useWords } from "../use-words.ts";
import { height, rounded } from "./measures.ts";

/** Height of the tallest bar; its number is above it, and above that the line of help. */
const highest = 32;

type BinProps = {
  readonly bin: Bin;
  readonly form: TimelineForm;
  readonly isFirst: boolean;
  readonly onPick: (extend: boolean) => void;
};

/** A bin of the timeline as a button: its stack of shapes, or a bar with its number. */
export function BinMark({ bin, form: { hasBars, most }, isFirst, onPick }: BinProps) {
  const words = useWords();
  const half = hasBars ? 9 : Math.max((bin.columns * timelineCell.cell) / 2 + 0.5, 3.5);
  return (
    <g
      class="day"
      role="button"
      tabindex={isFirst ? 0 : -1}
      aria-pressed={bin.isChosen}
      aria-label={words.timeline.binName(bin.text, bin.lit, bin.all)}
      data-bin={bin.from}
      data-day={bin.from === bin.to ? bin.from : undefined}
      transform={bin.shift === 0 ? undefined : `translate(${bin.shift})`}
      onClick={(event) => onPick(event.shiftKey)}
    >
      <rect class="reach" x={-half} y={-height} width={2 * half} height={height} />
      {hasBars ? <Bar bin={bin} most={most} /> : <Stack bin={bin} />}
    </g>
  );
}

function Bar({ bin: { lit, all }, most }: { readonly bin: Bin; readonly most: number }) {
  const heightOf = (count: number) => rounded((count / most) * highest);
  return (
    <>
      <path class="bar out" d={`M-7 0v${-heightOf(all)}h14v${heightOf(all)}z`} />
      {lit > 0 && <path class="bar" d={`M-7 0v${-heightOf(lit)}h14v${heightOf(lit)}z`} />}
      {lit > 0 && (
        <text class="bar-number" y={-heightOf(all) - 4}>
          {lit}
        </text>
      )}
    </>
  );
}

/** One voice's shapes form one path; those hidden by the filters form another. */
function Stack({ bin }: { readonly bin: Bin }) {
  const signs = [...new Map(bin.shapes.map((it) => [it.voice, it])).values()];
  return [true, false].flatMap((isAdmitted) =>
    signs.map((sign) => {
      const voiceShapes = bin.shapes.filter((it) => it.voice === sign.voice && it.isAdmitted === isAdmitted);
      return voiceShapes.length === 0 ? null : (
        <Shapes key={`${sign.voice} ${isAdmitted}`} of={sign} voiceShapes={voiceShapes} isAdmitted={isAdmitted} />
      );
    }),
  );
}

type ShapesProps = { readonly of: VoiceSign; readonly voiceShapes: readonly BinShape[]; readonly isAdmitted: boolean };

function Shapes({ of: { voice, shape: name }, voiceShapes, isAdmitted }: ShapesProps) {
  const { outline, hollow } = shapes[name];
  const { cell, shape } = timelineCell;
  const scale = shape / 10;
  const at = ({ column, row }: BinShape) => [column * cell, -(row + 0.5) * cell - 1] as const;
  const joint = voiceShapes.filter((it) => it.isJoint);
  return (
    <>
      <path
        class={`shape voice-${voice}${hollow ? " hollow" : ""}${isAdmitted ? "" : " out"}`}
        d={pathAt(voiceShapes.map(at), outline(scale))}
      />
      {joint.length > 0 && <path class="notch" d={pathAt(joint.map(at), notchOutline(scale))} />}
    </>
  );
}
