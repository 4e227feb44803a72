import { type Atlas, isWithdrawn } from "../../../domain/atlas.ts";
import { lastDayOf } from "../../../domain/partial-date.ts";
import type { RegionGeometry, RegionId } from "../../../domain/region.ts";
import { placesOf, type Statement, shownEvidenceOf } from "../../../domain/statement.ts";
import { headingOf, sayingOf } from "../../../scene/citing/saying.ts";
import { sentenceOf } from "../../../scene/citing/sentence.ts";
import { speakerOf } from "../../../scene/entry.ts";
import { passageOf } from "../../../scene/passage.ts";

/**
 * The statements whose places are drawn, as a FeatureCollection of RFC 7946 (longitude, latitude, WGS 84): a Feature for each place of
 * each statement, with the region's outline or line, or the point of a settlement named as one. A vague place is the line or area that
 * its words mean, never a point.
 */
export function statementsGeoJson(atlas: Atlas, geometries: ReadonlyMap<RegionId, RegionGeometry>) {
  const settlements = new Map(atlas.places.map((it) => [it.id, it]));
  const geometryOf = (id: string, precision: string) => {
    const settlement = settlements.get(id);
    if (settlement)
      return precision === "exact" || precision === "settlement"
        ? { type: "Point" as const, coordinates: settlement.at }
        : undefined;
    return geometries.get(id);
  };
  const features = atlas.statements
    .filter((it) => !isWithdrawn(it))
    .flatMap((statement) =>
      placesOf(atlas.claimOf(statement.claim), statement).flatMap(({ id, asSaid, precision, role }) => {
        const geometry = id === undefined ? undefined : geometryOf(id, precision);
        if (id === undefined || !geometry) return [];
        return {
          type: "Feature" as const,
          id: `${statement.id}/${id}`,
          geometry,
          properties: { ...propertiesOf(atlas, statement), place: id, placeAsSaid: asSaid, precision, role },
        };
      }),
    );
  return { type: "FeatureCollection" as const, features };
}

/** Every Feature says who speaks, with which verb, when, and where it was read: it may be looked at alone. */
function propertiesOf(atlas: Atlas, statement: Statement) {
  const { id, claim, asserters, stance, saidOn, quantities = [] } = statement;
  const saying = sayingOf(atlas, statement);
  const evidence = shownEvidenceOf(statement);
  const source = atlas.sourceOf(evidence.source);
  const [asserter] = asserters;
  const passage = passageOf(source, evidence);
  return {
    statement: id,
    claim,
    title: headingOf(saying),
    sentence: sentenceOf(atlas, statement),
    speakers: asserters.map((it) => speakerOf(atlas, it).name).join("; "),
    voice: asserter ? speakerOf(atlas, asserter).voice : "",
    verb: saying.verb,
    stance,
    proposition: saying.proposition,
    figures: quantities.map((it) => it.asSaid).join("; "),
    saidOn,
    lastDay: lastDayOf(saidOn),
    publisher: source.publisher,
    ...(passage === undefined ? {} : { passage }),
  };
}
