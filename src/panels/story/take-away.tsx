import { presetNames, presetSizes } from "../../scene/picture/spec.ts";
import type { SiteWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";

/** What takes a story along: its pictures, and its printed pages; shown once a script answers it. */
export function TakeAway() {
  const words = useWords<SiteWords>();
  return (
    <details class="take-away" id="take-away" hidden>
      <summary>
        <span aria-hidden="true">↓</span> <span class="of-line">{words.story.take}</span>
      </summary>
      <div class="take-box">
        <label>
          {words.story.takeSize}
          <select>
            {presetNames.map((it) => (
              <option key={it} value={it}>
                {words.exporter.sized(words.exporter.presets[it], presetSizes[it].width, presetSizes[it].height)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" data-take="steps">
          {words.story.takePictures}
        </button>
        <button type="button" data-take="long">
          {words.story.takeLong}
        </button>
        <button type="button" data-take="print">
          {words.story.print}
        </button>
        <p class="quiet">{words.story.printNote}</p>
        <div role="status" data-failed={words.story.takeFailed} />
      </div>
    </details>
  );
}
