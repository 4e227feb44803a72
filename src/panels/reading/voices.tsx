import type { VoiceId } from "../../domain/actor.ts";
import { notchOutline, pathAt, shapes } from "../../scene/palette.ts";
import type { Scene, VoiceChoice } from "../../scene/scene.ts";
import { isPlaceless, type Step, withVoice } from "../../scene/view.ts";
import { Shape } from "../signs/shape.tsx";
import { useWords } from "../use-words.ts";

type VoicesProps = { readonly scene: Scene; readonly change: (step: Step) => void };

/** Cell size of a row of shapes, the shape's size, the number that fits its column, and the longest bar. Drawing units. */
const [cell, size, mostInRow, longest] = [10, 8.4, 12, 104];

/** The voices as both filter and legend: each one’s shape and name, and how many statements choosing it would list. */
export function Voices({ scene, change }: VoicesProps) {
  const words = useWords();
  const { voices, view, speaking, timeline } = scene;
  const isPlace = view.region !== undefined && !isPlaceless(view.region);
  const rows = voices.filter((it) => !isPlace || it.count > 0 || it.isChosen);
  const most = Math.max(1, ...rows.map((it) => it.count));
  const hasShapes = isPlace && most <= mostInRow;
  const order = voices.map((it) => it.id);
  const isNarrowed = view.voices.length > 0;
  const joint = new Set(
    timeline.days.flatMap((it) => it.statements.filter((statement) => statement.isJoint).map((statement) => statement.id)),
  );
  const jointOf = (voice: VoiceId) =>
    speaking.find((it) => it.voice === voice)?.statements.filter((it) => joint.has(it)).length ?? 0;
  return (
    <fieldset class="voices" aria-label={words.reading.whoSpeaks}>
      {!isPlace && (
        <p class="voices-head">
          <b>{words.reading.whoSpeaks}</b> <span>{words.reading.chooseVoices}</span>
        </p>
      )}
      {rows.map((it) => (
        <button
          key={it.id}
          type="button"
          class={`voice-row voice-${it.id}`}
          aria-pressed={it.isChosen}
          aria-label={words.reading.voiceShows(it.name, it.count)}
          disabled={it.count === 0 && !it.isChosen}
          data-dim={isNarrowed && !it.isChosen ? "" : undefined}
          onClick={() => change((current) => withVoice(current, it.id, order))}
        >
          <Shape of={it} /> <span class="name">{it.name}</span>
          {hasShapes ? <ShapeRow choice={it} joint={jointOf(it.id)} /> : <BarOf count={it.count} most={most} />}{" "}
          <span class="count">{words.common.number(it.count)}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** One shape for each statement; joint ones are notched and come last. */
function ShapeRow({ choice: { id, shape, count }, joint }: { readonly choice: VoiceChoice; readonly joint: number }) {
  const { outline, hollow } = shapes[shape];
  const all = Array.from({ length: count }, (_, index) => [(index + 0.5) * cell, cell / 2] as const);
  return (
    <svg class="row-shapes" viewBox={`0 0 ${mostInRow * cell} ${cell}`} aria-hidden="true">
      <path class={`shape voice-${id}${hollow ? " hollow" : ""}`} d={pathAt(all, outline(size / 10))} />
      {joint > 0 && <path class="notch" d={pathAt(all.slice(-joint), notchOutline(size / 10))} />}
    </svg>
  );
}

function BarOf({ count, most }: { readonly count: number; readonly most: number }) {
  return (
    <svg class="bar" viewBox={`0 0 ${longest} 9`} preserveAspectRatio="xMinYMid" aria-hidden="true">
      <path d={`M0 0h${Math.round((count / most) * longest)}v9H0z`} />
    </svg>
  );
}
