import type { Atlas } from "../../domain/atlas.ts";
import type { MapDrawingRequest } from "../../drawing/map-drawing.ts";
import { type Box, grown } from "../../scene/layout/box.ts";
import type { Layout } from "../../scene/layout/request.ts";
import type { PictureWords } from "../../words/words.ts";
import { type CalloutContent, calloutOf, drawCallout, drawCalloutLeader } from "./callout.ts";
import { type PlacedBox, placeBoxes } from "./placement.ts";
import { pointsOf, targetsOf } from "./targets.ts";

type CalloutRequest = {
  readonly atlas: Atlas;
  readonly picture: MapDrawingRequest;
  readonly wanted: readonly CalloutContent[];
  readonly layout: Layout;
  readonly fixed: readonly Box[];
};

type PlacedCallout = PlacedBox & { readonly drawnBox: string; readonly drawnLeader: string };

/** The boxes of everything on the map except names. */
function standingIn({ blocks, words, cluster, inset }: Layout): readonly Box[] {
  return [...blocks, ...words, ...(cluster ? [cluster] : []), ...(inset ? [inset] : [])].map((it) => it.box);
}

/** Places the boxes around what they explain, clear of every mark and of the names of their subjects. */
export function arrangedCallouts(
  texts: PictureWords,
  { atlas, picture, wanted, layout, fixed }: CalloutRequest,
): readonly PlacedCallout[] {
  const { frame, camera, geography, glyphWidths, palette, scene } = picture;
  const width = Math.min(236, Math.max(150, frame.width * 0.36));
  const subjects = wanted.map((explained) => {
    const targets = targetsOf({ atlas, statement: atlas.statementOf(explained.entry.id), geography, layout, camera, frame });
    return { targets, callout: calloutOf(texts, explained, width, glyphWidths, targets.end.kind) };
  });
  const explaining = layout.labels.filter(({ label }) => !["country", "capital", "place"].includes(label.kind));
  const spoken = scene.regions.filter(
    (it) => it.tone !== undefined || (it.kind === "area" && (it.state === "lit" || it.state === "chosen")),
  );
  const { placed } = placeBoxes({
    room: grown({ left: 0, top: 0, right: frame.width, bottom: frame.height }, -10),
    subjects: subjects.map(({ targets, callout }) => ({
      id: callout.entry.id,
      width: callout.width,
      height: callout.height,
      targets: targets.points,
      ownObstacles: targets.ownObstacles,
    })),
    obstacles: [...standingIn(layout), ...explaining.map((it) => it.box), ...fixed],
    shy: spoken.flatMap((it) => {
      const geometry = geography.regions.get(it.id);
      return geometry ? pointsOf(geometry, camera, frame) : [];
    }),
  });
  return placed.flatMap((it) => {
    const subject = subjects.find(({ callout }) => callout.entry.id === it.id);
    if (!subject) return [];
    const drawnLeader = it.leader ? drawCalloutLeader(it.leader, subject.targets, it.id, palette) : "";
    return [{ ...it, drawnLeader, drawnBox: drawCallout(subject.callout, it.box, palette) }];
  });
}
