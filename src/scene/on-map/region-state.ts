import type { VoiceId, VoiceSign } from "../../domain/actor.ts";
import { type Atlas, grouped, inVoiceOrder, makesOwnClaim, signOf } from "../../domain/atlas.ts";
import type { ClaimId } from "../../domain/claim.ts";
import { type Position, positionOf, type Region } from "../../domain/region.ts";
import type { StatementId } from "../../domain/statement.ts";
import { type BoundingBox, cornersOf } from "../camera/mercator.ts";
import { type Filtered, type Traits, traitsOf, voiceShown } from "../filters.ts";
import { bordersOf } from "../ground/borders.ts";
import { type VoiceColour, voiceColour } from "../palette.ts";
import { isPlaceless, type View } from "../view.ts";

/** Who speaks about a region, and in which statements; a joint statement is listed under each of its voices. */
export type Speaking = VoiceSign & { readonly statements: readonly [StatementId, ...StatementId[]] };

/** One statement as a shape: its voice's, notched if others made it jointly. */
export type StatementShape = VoiceSign & {
  readonly id: StatementId;
  readonly claim: ClaimId;
  readonly isJoint: boolean;
};

/** The colour of something spoken about: a voice's if only one voice speaks about it, else the neutral colour of bands. */
export type Tone = VoiceColour | "band";

/** Sourced wording for an area where control differs from the recognised border. */
export type Status = Required<Pick<Region, "id" | "name">> & {
  readonly status: string;
  readonly source: string;
  readonly pattern: NonNullable<Region["pattern"]> | undefined;
};

/** The areas where control differs, with the wording shown beside them. */
export function statusesOf(atlas: Atlas): readonly Status[] {
  return atlas.regions.flatMap(({ id, name, status, pattern }) =>
    status ? [{ id, name, status: status.label, source: status.source, pattern }] : [],
  );
}

/** The same for a key of the map: of areas with one pattern and one wording the first. */
export function statusKeyOf(atlas: Atlas): readonly Status[] {
  const statuses = statusesOf(atlas);
  const isSame = (a: Status, b: Status) => a.pattern !== undefined && a.pattern === b.pattern && a.status === b.status;
  return statuses.filter((it, index) => !statuses.slice(0, index).some((earlier) => isSame(earlier, it)));
}

/** A region as shown. It takes a voice's colour only from the statements listed with it. */
export type RegionState = Pick<Region, "id" | "name" | "kind" | "parent" | "role" | "pattern" | "fromZoom"> & {
  /** Its short name, for tight spaces and for the heading of its block. */
  readonly short: string;
  readonly isTinted: boolean;
  /** Whether the map labels it. */
  readonly isNamed: boolean;
  /** Sourced wording for a disputed outline; for a line of control, as the view of the borders draws it. */
  readonly status?: string;
  /**
   * `chosen`: its claims are listed; `lit`: the open claim mentions it; `gone`: the open claim mentions other places, so only the ground is
   * drawn.
   */
  readonly state: "plain" | "chosen" | "lit" | "gone";
  /** Who speaks about it in the visible statements; for places other than the chosen one, in those that pass all other filters. */
  readonly speaking: readonly Speaking[];
  /** The same statements, each once, in the order of the voices. */
  readonly shapes: readonly StatementShape[];
  /** The colour of the soft band along a border, or of the hatch on a sea mentioned by a claim; absent if there is none. */
  readonly tone?: Tone;
  readonly bbox: BoundingBox;
  /** The part a picture of it has to show. */
  readonly core: BoundingBox;
  /** Where its name is placed. */
  readonly label: Position;
};

/** The regions, with who speaks about each; those are lit that the open claim mentions or, if given, that some statements do. */
export function regionStatesOf(
  atlas: Atlas,
  view: View,
  filtered: Pick<Filtered, "admitted" | "anywhere">,
  pointed?: ReadonlySet<StatementId>,
): readonly RegionState[] {
  const all = traitsOf(atlas);
  const admitted = all.filter((it) => filtered.admitted.has(it.statement.id));
  const chosen = view.region === undefined || isPlaceless(view.region) ? undefined : view.region;
  const beside = chosen === undefined ? admitted : all.filter((it) => filtered.anywhere.has(it.statement.id));
  const openStatements = admitted.filter(({ statement }) =>
    pointed ? pointed.has(statement.id) : statement.claim === view.claim,
  );
  const lit = new Set<string>(openStatements.flatMap((it) => it.where));
  const isOpen = openStatements.length > 0;
  const here = grouped(isOpen ? openStatements : beside, (it) => it.where);
  const spoken = new Set<string>(admitted.flatMap((it) => it.where));
  const alone = voiceAlone(view, admitted);
  const { lines } = bordersOf(atlas, view.borders);
  return atlas.regions.map((region): RegionState => {
    const { id, kind, bbox } = region;
    const status = region.status?.label ?? lines.find((it) => it.id === id)?.label;
    const said = here.get(id) ?? [];
    const tone = isOpen ? claimTone(atlas, view, said) : spoken.has(id) ? toneOf(alone) : undefined;
    const hasTone = kind === "border" || (kind === "sea" && isOpen);
    return {
      id,
      kind,
      name: region.name,
      short: region.short ?? region.name,
      ...(region.parent === undefined ? {} : { parent: region.parent }),
      ...(region.role === undefined ? {} : { role: region.role }),
      ...(region.pattern === undefined ? {} : { pattern: region.pattern }),
      fromZoom: region.fromZoom,
      isTinted: region.tint ?? false,
      isNamed: region.named ?? true,
      ...(status === undefined ? {} : { status }),
      state: chosen === id ? "chosen" : isOpen ? (lit.has(id) ? "lit" : "gone") : "plain",
      speaking: speakingIn(atlas, said),
      shapes: shapesOf(atlas, said, view),
      ...(hasTone && tone ? { tone } : {}),
      bbox,
      core: region.core ? cornersOf(region.core) : bbox,
      label: positionOf(region.label),
    };
  });
}

/** Who speaks in a set of statements, in the order of the voices. */
export function speakingIn(atlas: Atlas, traits: readonly Traits[]): readonly Speaking[] {
  const said = grouped(traits, (it) => it.voices);
  return atlas.voices.flatMap(({ id, shape }) => {
    const [first, ...rest] = (said.get(id) ?? []).map((it) => it.statement.id);
    return first === undefined ? [] : [{ voice: id, shape, statements: [first, ...rest] as const }];
  });
}

/** Statements as shapes, in the order of the voices they are shown in. */
export function shapesOf(atlas: Atlas, traits: readonly Traits[], view: Pick<View, "voices">): readonly StatementShape[] {
  const shown = traits.map((it) => ({
    id: it.statement.id,
    claim: it.statement.claim,
    ...signOf(atlas, voiceShown(it, view)),
    isJoint: it.voices.length > 1,
  }));
  return inVoiceOrder(atlas, shown);
}

/** The only voice left among the visible statements, for instance after choosing one or searching. */
export function voiceAlone(view: Pick<View, "voices">, traits: readonly Traits[]): VoiceId | undefined {
  const [voice, ...others] = new Set(traits.flatMap((it) => (view.voices.length > 0 ? voiceShown(it, view) : it.voices)));
  return others.length > 0 ? undefined : voice;
}

/** The colour of a place in an open claim: that of the voice making the claim about it, if there is only one. */
function claimTone(atlas: Atlas, view: View, traits: readonly Traits[]): Tone | undefined {
  const making = traits.filter((it) => makesOwnClaim(atlas, it.statement));
  return traits.length === 0 ? undefined : toneOf(voiceAlone(view, making.length > 0 ? making : traits));
}

function toneOf(alone: VoiceId | undefined): Tone {
  return alone === undefined ? "band" : voiceColour(alone);
}
