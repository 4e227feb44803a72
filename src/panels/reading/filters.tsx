import type { Choice, Scene } from "../../scene/scene.ts";
import { chosenIn, hasFilters, type Step, withoutFilters, withPicked, withSaid } from "../../scene/view.ts";
import { dayInWords } from "../../words/date.ts";
import { english } from "../../words/english.ts";
import { reading, timelineWords } from "../../words/reading/reading.ts";

type FilterProps = { readonly scene: Scene; readonly change: (step: Step) => void };

/** Filters by place, stance and days, behind one link; each choice shows how many statements it would give. */
export function Filters({ scene, change }: FilterProps) {
  const { view } = scene;
  // A chosen place, or a single voice, is already cleared by the back link.
  const isBackEnough =
    !hasFilters(withoutFilters(view, ["region", "voices"])) && Number(view.region !== undefined) + view.voices.length < 2;
  const more = chosenIn(view, ["said", ...scene.filters.map((it) => it.name)]);
  return (
    <section class="filters" aria-label={english.filters}>
      <details class="more-filters">
        <summary>
          <span>{reading.filterBy}</span>
          {more > 0 && !isBackEnough && <b> {english.chosen(more)}</b>}
        </summary>
        {scene.filters.map(({ name, legend, choices }) => (
          <fieldset key={name}>
            <legend>{legend}</legend>
            <div class="chips">
              {choices.map((it) => (
                <Chip
                  key={it.id}
                  choice={it}
                  region={name === "region" ? it.id : undefined}
                  onPick={() => change((current) => withPicked(current, name, it.id))}
                />
              ))}
            </div>
          </fieldset>
        ))}
        {scene.timeline.days.length > 0 && (
          <fieldset class="days">
            <legend>{timelineWords.title}</legend>
            <DaySelect scene={scene} end="from" change={change} />
            <DaySelect scene={scene} end="to" change={change} />
          </fieldset>
        )}
      </details>
      {scene.isNarrowed && !isBackEnough && (
        <button type="button" class="clear" onClick={() => change(withoutFilters)}>
          {english.clear}
        </button>
      )}
    </section>
  );
}

type ChipProps = { readonly choice: Choice<string>; readonly region: string | undefined; readonly onPick: () => void };

function Chip({ choice, region, onPick }: ChipProps) {
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={choice.isChosen}
      data-region={region}
      disabled={choice.count === 0 && !choice.isChosen}
      onClick={onPick}
    >
      {choice.name} <span class="count">{choice.count}</span>
    </button>
  );
}

function DaySelect({ scene, end, change }: FilterProps & { readonly end: "from" | "to" }) {
  const { days } = scene.timeline;
  const [first = "", last = ""] = [days[0]?.day, days.at(-1)?.day];
  const { said } = scene.view;
  const value = said?.[end] ?? (end === "from" ? first : last);
  const onChange = (day: string) =>
    change((view) => {
      const range = { from: first, to: last, ...view.said, [end]: day };
      return withSaid(view, range.from === first && range.to === last ? undefined : range);
    });
  return (
    <label>
      {end === "from" ? english.from : english.until}{" "}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {!days.some((it) => it.day === value) && <option value={value}>{dayInWords(value)}</option>}
        {days.map((it) => (
          <option key={it.day} value={it.day}>
            {dayInWords(it.day)} ({it.count})
          </option>
        ))}
      </select>
    </label>
  );
}
