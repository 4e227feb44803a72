import { isWithdrawn } from "../../../domain/atlas.ts";
import { nearestOf } from "../../../domain/parse/nearest.ts";
import { idsOf, problemAt, type Records } from "../../../domain/parse/records.ts";
import type { Problem } from "../../../domain/problem.ts";
import { queryOf } from "../../../scene/address.ts";
import { addressRead } from "../../../scene/story/address-rules.ts";
import { type StoryPlace, storyIn } from "../../../scene/story/story-address.ts";

/** Finds starting points whose address opens no View and no story, or not the intended one. */
export function problemsOfStarts(records: Records): readonly Problem[] {
  const voices: ReadonlySet<string> = new Set(records.voices.map((it) => it.content.id));
  const claims: ReadonlySet<string> = new Set(
    records.statements.flatMap((it) => (isWithdrawn(it.content) ? [] : [it.content.claim])),
  );
  const regions = idsOf(records, "region");
  const groups = records.figures.flatMap((it) => it.content.groups ?? []);
  const known = new Map([
    ["claim", claims],
    ["region", regions],
    ["voice", voices],
    ["group", new Set(groups.map((it) => it.id))],
  ]);
  const ids = {
    voices: records.voices.map((it) => it.content),
    hasClaim: (id: string) => claims.has(id),
    hasRegion: (id: string) => regions.has(id),
    figures: { groups, regions: [] },
    withdrawnFrom: (id: string) => records.statements.flatMap(({ content }) => (content.claim === id ? [content] : [])),
  };
  return records.atlas.flatMap((head) =>
    head.content.starts.flatMap(({ address }, index) => {
      // A text that is not a query at all has already been reported.
      if (!address.startsWith("?")) return [];
      const at = (message: string) => problemAt(head, `starts.${index}.address`, message);
      const story = storyIn(address);
      if (story) return messagesOfStory(records, address, story).map(at);
      const { view, unread, unlike } = addressRead(address, { ...ids, language: records.language, head: head.content }, known);
      if (unread.length === 0 && queryOf(view) === "") {
        return [at("opens home, where it stands (choose something, such as ?region=…)")];
      }
      return [...unread, ...unlike].map(at);
    }),
  );
}

/** What is wrong with the address of a story, or of a step of it. */
function messagesOfStory(records: Records, address: string, { story: id, step }: StoryPlace): readonly string[] {
  const stories = idsOf(records, "story");
  if (!stories.has(id)) {
    const nearest = nearestOf(id, stories);
    return [`unknown story "${id}" (${nearest === undefined ? "name one that is recorded" : `did you mean "${nearest}"?`})`];
  }
  const query = `?story=${id}${step === undefined ? "" : `&step=${step}`}`;
  if (query !== address) return [`is not how the address bar has it (write ${query})`];
  // Of a story that could not be read the steps are not known.
  const steps = records.stories.find((it) => it.content.id === id)?.content.steps.length ?? Infinity;
  return (step ?? 1) > steps ? [`the story "${id}" has no step ${step} (its last is ${steps})`] : [];
}
