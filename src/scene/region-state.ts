import type { VoiceId } from "../domain/actor.ts";
import type { Atlas } from "../domain/atlas.ts";
import { type Position, positionOf, type Region, type RegionId } from "../domain/region.ts";
import type { StatementId } from "../domain/statement.ts";
import { voices } from "../domain/vocabulary.ts";
import type { BoundingBox } from "./camera/mercator.ts";
import { traitsOf } from "./filters.ts";
import { bordersOf } from "./ground/borders.ts";
import type { View } from "./view.ts";

/** Who speaks about a region, and in which statements. */
export type Speaking = { readonly voice: VoiceId; readonly statements: readonly [StatementId, ...StatementId[]] };

/** Sourced wording for an area where control differs from the recognised border. */
export type Status = { readonly id: RegionId; readonly status: string; readonly source: string };

/** The areas where control differs, with the wording that stands beside them. */
export function statusesOf(atlas: Atlas): readonly Status[] {
  return atlas.regions.flatMap(({ id, name, status }) =>
    status ? [{ id, name, status: status.label, source: status.source }] : [],
  );
}

/** A region as shown. It brings in a voice's colour only by the statements named with it. */
export type RegionState = {
  readonly id: RegionId;
  readonly name: string;
  readonly kind: Region["kind"];
  /** Sourced wording for a disputed outline; of a line of control as the view of the borders draws it. */
  readonly status?: string;
  /** `chosen`: its claims are listed; `lit`: the open claim speaks of it; `faded`: another one does. */
  readonly state: "plain" | "chosen" | "lit" | "faded";
  readonly speaking: readonly Speaking[];
  /** Voices whose soft band runs along it: those that speak of a border, all of them or only the open claim's. */
  readonly sweeps: readonly VoiceId[];
  readonly bbox: BoundingBox;
  /** Where its name is written, and where else something that speaks of it may stand. */
  readonly label: Position;
  readonly stands: readonly Position[];
};

/** The regions with who speaks of each among the admitted statements. */
export function regionStatesOf(atlas: Atlas, view: View, admitted: ReadonlySet<StatementId>): readonly RegionState[] {
  const shown = traitsOf(atlas).filter((it) => admitted.has(it.statement.id));
  const litRegions = new Set<string>(shown.filter((it) => it.statement.claim === view.claim).flatMap((it) => it.where));
  const { lines } = bordersOf(atlas, view.borders);
  return atlas.regions.map((region) => {
    const status = region.status?.label ?? lines.find((it) => it.id === region.id)?.label;
    const here = shown.filter((it) => it.where.includes(region.id));
    const sweeping = litRegions.has(region.id) ? here.filter((it) => it.statement.claim === view.claim) : here;
    return {
      id: region.id,
      name: region.name,
      kind: region.kind,
      ...(status === undefined ? {} : { status }),
      state: view.region === region.id ? "chosen" : litRegions.has(region.id) ? "lit" : litRegions.size > 0 ? "faded" : "plain",
      speaking: voices.flatMap((voice) => {
        const [first, ...rest] = here.filter((it) => it.voice === voice).map((it) => it.statement.id);
        return first === undefined ? [] : [{ voice, statements: [first, ...rest] as const }];
      }),
      sweeps: region.kind === "border" ? voices.filter((voice) => sweeping.some((it) => it.voice === voice)) : [],
      bbox: region.bbox,
      label: positionOf(region.label),
      stands: region.stands.map(positionOf),
    };
  });
}
