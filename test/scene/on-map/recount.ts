import type { VoiceId } from "../../../src/domain/actor.ts";
import type { Atlas } from "../../../src/domain/atlas.ts";
import { lastDayOf } from "../../../src/domain/partial-date.ts";
import type { Statement } from "../../../src/domain/statement.ts";
import { isPlaceless, type View, wholeView, withClaim, withRegion } from "../../../src/scene/view.ts";

// Read from the records, without the help of the code under test.

/** The regions a statement’s words name; where none is drawn, why. */
export function whereIn(atlas: Atlas, statement: Statement): readonly string[] {
  const places = statement.places ?? atlas.claims.find((it) => it.id === statement.claim)?.places ?? [];
  const ids = places.flatMap(({ id }) => (id !== undefined && atlas.regions.some((it) => it.id === id) ? [id] : []));
  return ids.length > 0 ? [...new Set(ids)] : [places.length > 0 ? "undrawn" : "none"];
}

/** The voices of a statement, the first speaker’s first. */
export function voicesIn(atlas: Atlas, { id, asserters }: Statement): readonly VoiceId[] {
  const spoken = asserters.flatMap((it) => atlas.actors.find((actor) => actor.id === (it.actor ?? it.onBehalfOf))?.voice ?? []);
  if (spoken.length === 0) throw new Error(`nobody says: ${id}`);
  return [...new Set(spoken)];
}

/** The statements that pass the filters of a View that does not search. */
export function passing(atlas: Atlas, view: View): readonly Statement[] {
  const { voices, stances, region, said, known } = view;
  return atlas.statements.filter((it) => {
    const day = lastDayOf(it.saidOn);
    return (
      (voices.length === 0 || voicesIn(atlas, it).some((voice) => voices.some((chosen) => chosen === voice))) &&
      (stances.length === 0 || stances.includes(it.stance)) &&
      (region === undefined || whereIn(atlas, it).includes(region)) &&
      (said === undefined || (said.from <= day && day <= said.to)) &&
      (known === undefined || day <= known)
    );
  });
}

/** The View whose statements are counted at the places of the map: beside a region that is chosen what passes all other filters. */
export function besideOf(view: View): View {
  const { region, ...anywhere } = view;
  return region === undefined || isPlaceless(region) ? view : anywhere;
}

/** Whether someone of the same side put other words in the place of a statement’s, as far as is known. */
export function isCorrected(atlas: Atlas, statement: Statement, known?: string): boolean {
  return atlas.statements.some(
    (it) =>
      it.stance === "corrects" &&
      it.targets?.includes(statement.id) &&
      voicesIn(atlas, it)[0] === voicesIn(atlas, statement)[0] &&
      it.revisions?.at(-1)?.kind !== "withdrawn" &&
      (known === undefined || lastDayOf(it.saidOn) <= known),
  );
}

/** Whether it makes its own claim: asserts it, or answers others only. */
export function makesIn(atlas: Atlas, { claim, stance, targets = [] }: Statement): boolean {
  const own = new Set([claim, ...atlas.statements.filter((it) => it.claim === claim).map((it) => it.id)]);
  return stance === "asserts" || !targets.some((it) => own.has(it));
}

/** Home, every claim, region and voice, and every day on which something was said. */
export function viewsOf(atlas: Atlas): readonly View[] {
  const days = [...new Set(atlas.statements.map((it) => lastDayOf(it.saidOn)))];
  return [
    wholeView,
    ...atlas.claims.map((it) => withClaim(wholeView, it.id)),
    ...atlas.regions.map((it) => withRegion(wholeView, it.id)),
    ...atlas.voices.map((it): View => ({ ...wholeView, voices: [it.id] })),
    ...days.flatMap((day): View[] => [
      { ...wholeView, said: { from: day, to: day } },
      { ...wholeView, known: day },
    ]),
  ];
}
