import type { VoiceId } from "../../domain/actor.ts";
import { type Atlas, makesOwnClaim } from "../../domain/atlas.ts";
import type { ClaimId } from "../../domain/claim.ts";
import { type Position, positionOf, type Region } from "../../domain/region.ts";
import type { StatementId } from "../../domain/statement.ts";
import { voices } from "../../domain/vocabulary.ts";
import { type BoundingBox, cornersOf } from "../camera/mercator.ts";
import { type Filtered, type Traits, traitsOf, voiceShown } from "../filters.ts";
import { bordersOf } from "../ground/borders.ts";
import { isPlaceless, type View } from "../view.ts";

/** Who speaks about a region, and in which statements; a joint statement stands with each of its voices. */
export type Speaking = { readonly voice: VoiceId; readonly statements: readonly [StatementId, ...StatementId[]] };

/** A statement as one shape: that of its voice, notched where others make it with that one. */
export type StatementShape = {
  readonly id: StatementId;
  readonly claim: ClaimId;
  readonly voice: VoiceId;
  readonly isJoint: boolean;
};

/** A colour of something spoken of: a voice's where it is one voice's alone, else that of bands. Never that of several. */
export type Tone = VoiceId | "band";

/** Sourced wording for an area where control differs from the recognised border. */
export type Status = Required<Pick<Region, "id" | "name">> & {
  readonly status: string;
  readonly source: string;
  readonly pattern: NonNullable<Region["pattern"]> | undefined;
};

/** The areas where control differs, with the wording that stands beside them. */
export function statusesOf(atlas: Atlas): readonly Status[] {
  return atlas.regions.flatMap(({ id, name, status, pattern }) =>
    status ? [{ id, name, status: status.label, source: status.source, pattern }] : [],
  );
}

/** A region as shown. It brings in a voice's colour only by the statements named with it. */
export type RegionState = Pick<Region, "id" | "name" | "kind" | "parent" | "role" | "pattern"> & {
  /** Its name where room is scarce, and in the heading of its block. */
  readonly short: string;
  readonly isTinted: boolean;
  /** Whether its name is written on the map. */
  readonly isNamed: boolean;
  /** Sourced wording for a disputed outline; of a line of control as the view of the borders draws it. */
  readonly status?: string;
  /** `chosen`: its claims are listed; `lit`: the open claim speaks of it; `gone`: another one does, and nothing is drawn of it but the ground. */
  readonly state: "plain" | "chosen" | "lit" | "gone";
  /** Who speaks of it in the statements shown; beside a region that is chosen, in those that pass all other filters. */
  readonly speaking: readonly Speaking[];
  /** The same statements, each once, in the order of the voices. */
  readonly shapes: readonly StatementShape[];
  /** The colour of the soft band along a border, or of the hatch over a sea that a claim speaks of; absent where there is none. */
  readonly tone?: Tone;
  readonly bbox: BoundingBox;
  /** What of it a picture has to show. */
  readonly core: BoundingBox;
  /** Where its name is written. */
  readonly label: Position;
};

/** The regions with who speaks of each. */
export function regionStatesOf(
  atlas: Atlas,
  view: View,
  filtered: Pick<Filtered, "admitted" | "anywhere">,
): readonly RegionState[] {
  const all = traitsOf(atlas);
  const admitted = all.filter((it) => filtered.admitted.has(it.statement.id));
  const chosen = view.region === undefined || isPlaceless(view.region) ? undefined : view.region;
  const beside = chosen === undefined ? admitted : all.filter((it) => filtered.anywhere.has(it.statement.id));
  const own = admitted.filter((it) => it.statement.claim === view.claim);
  const lit = new Set<string>(own.flatMap((it) => it.where));
  const isOpen = own.length > 0;
  const alone = voiceAlone(view, admitted);
  const { lines } = bordersOf(atlas, view.borders);
  return atlas.regions.map((region): RegionState => {
    const { id, kind, bbox } = region;
    const status = region.status?.label ?? lines.find((it) => it.id === id)?.label;
    const isHere = (it: Traits) => it.where.some((where) => where === id);
    const here = (isOpen ? own : beside).filter(isHere);
    const tone = isOpen ? claimTone(atlas, view, here) : admitted.some(isHere) ? (alone ?? "band") : undefined;
    const hasTone = kind === "border" || (kind === "sea" && isOpen);
    return {
      id,
      kind,
      name: region.name,
      short: region.short ?? region.name,
      ...(region.parent === undefined ? {} : { parent: region.parent }),
      ...(region.role === undefined ? {} : { role: region.role }),
      ...(region.pattern === undefined ? {} : { pattern: region.pattern }),
      isTinted: region.tint ?? false,
      isNamed: region.named ?? true,
      ...(status === undefined ? {} : { status }),
      state: chosen === id ? "chosen" : isOpen ? (lit.has(id) ? "lit" : "gone") : "plain",
      speaking: speakingIn(here),
      shapes: shapesOf(here, view),
      ...(hasTone && tone ? { tone } : {}),
      bbox,
      core: region.core ? cornersOf(region.core) : bbox,
      label: positionOf(region.label),
    };
  });
}

/** Who speaks in some statements, in the order of the voices. */
export function speakingIn(traits: readonly Traits[]): readonly Speaking[] {
  return voices.flatMap((voice) => {
    const [first, ...rest] = traits.filter((it) => it.voices.includes(voice)).map((it) => it.statement.id);
    return first === undefined ? [] : [{ voice, statements: [first, ...rest] as const }];
  });
}

/** Statements as shapes, in the order of the voices they are shown in. */
export function shapesOf(traits: readonly Traits[], view: Pick<View, "voices">): readonly StatementShape[] {
  const shown = traits.map((it) => ({
    id: it.statement.id,
    claim: it.statement.claim,
    voice: voiceShown(it, view),
    isJoint: it.voices.length > 1,
  }));
  return voices.flatMap((voice) => shown.filter((it) => it.voice === voice));
}

/** The voice that alone is left among the statements shown, as after a choice of one or a search. */
export function voiceAlone(view: Pick<View, "voices">, traits: readonly Traits[]): VoiceId | undefined {
  const [voice, ...others] = new Set(traits.flatMap((it) => (view.voices.length > 0 ? voiceShown(it, view) : it.voices)));
  return others.length > 0 ? undefined : voice;
}

/** The colour of a place in an open claim: that of who makes the claim about it, where it is one voice. */
function claimTone(atlas: Atlas, view: View, traits: readonly Traits[]): Tone | undefined {
  const making = traits.filter((it) => makesOwnClaim(atlas, it.statement));
  return traits.length === 0 ? undefined : (voiceAlone(view, making.length > 0 ? making : traits) ?? "band");
}
