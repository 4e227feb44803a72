import type { Atlas } from "../../domain/atlas.ts";
import { statusesOf } from "../../scene/on-map/region-state.ts";
import type { Scene } from "../../scene/scene.ts";
import { PatternSample } from "../signs/sample.tsx";
import { useWords } from "../use-words.ts";

/** Under the map of a step: whose borders it draws, whom it is credited to, and what its patterns mean. */
export function StepKey({ scene: { borders }, atlas }: { readonly scene: Scene; readonly atlas: Atlas }) {
  const words = useWords();
  const { shown } = borders;
  const parts = [
    ...(shown ? [words.key.borders(shown)] : []),
    ...(atlas.credits.length > 0 ? [words.key.credit(atlas.credits)] : []),
  ];
  return (
    <figcaption>
      <p>{parts.join(" · ")}</p>
      <ul class="statuses">
        {statusesOf(atlas).map((it) => (
          <li key={it.id}>
            <PatternSample pattern={it.pattern} /> {it.status}
          </li>
        ))}
      </ul>
    </figcaption>
  );
}
