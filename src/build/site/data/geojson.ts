import { correctionOf, isWithdrawn } from "../../../domain/atlas.ts";
import { lastDayOf } from "../../../domain/partial-date.ts";
import type { RegionGeometry, RegionId } from "../../../domain/region.ts";
import { placesOf, type Statement, shownEvidenceOf } from "../../../domain/statement.ts";
import { speakerOf } from "../../../scene/card/entry.ts";
import { passageOf } from "../../../scene/card/passage.ts";
import { headingOf, sayingOf } from "../../../scene/citing/saying.ts";
import { sentenceOf } from "../../../scene/citing/sentence.ts";
import type { Edition } from "../../../words/edition.ts";
import type { SiteWords } from "../../../words/words.ts";

/**
 * The statements whose places are drawn, as an RFC 7946 FeatureCollection (longitude, latitude, WGS 84): a Feature for each place of each
 * statement, with the region's outline or line, or the point of a settlement named as one. A vague place is the line or area it refers to,
 * never a point.
 */
export function statementsGeoJson({ atlas, words }: Edition<SiteWords>, geometries: ReadonlyMap<RegionId, RegionGeometry>) {
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
    .flatMap((statement) => {
      const drawn = placesOf(atlas.claimOf(statement.claim), statement).flatMap((mention) => {
        const geometry = mention.id === undefined ? undefined : geometryOf(mention.id, mention.precision);
        return mention.id === undefined || !geometry ? [] : [{ ...mention, id: mention.id, geometry }];
      });
      const properties = propertiesOf({ atlas, words }, statement);
      // A place named twice counts once.
      return [...new Map(drawn.map((it) => [it.id, it.geometry]))].map(([id, geometry]) => {
        const mentions = drawn.filter((it) => it.id === id);
        const all = (key: "asSaid" | "wording" | "precision" | "role") => [...new Set(mentions.map((it) => it[key]))].join("; ");
        return {
          type: "Feature" as const,
          id: `${statement.id}/${id}`,
          geometry,
          properties: {
            ...properties,
            place: id,
            placeAsSaid: all("asSaid"),
            placeWording: all("wording"),
            precision: all("precision"),
            role: all("role"),
          },
        };
      });
    });
  return { type: "FeatureCollection" as const, features };
}

/** Every Feature says who speaks, with which verb, when, and the source, since it may be seen on its own. */
function propertiesOf({ atlas, words }: Edition<SiteWords>, statement: Statement) {
  const { id, claim, asserters, stance, saidOn, quantities = [] } = statement;
  const saying = sayingOf({ atlas, words }, statement);
  const correction = correctionOf(atlas, statement);
  const evidence = shownEvidenceOf(statement);
  const source = atlas.sourceOf(evidence.source);
  const [asserter] = asserters;
  const passage = passageOf(source, evidence);
  return {
    statement: id,
    claim,
    title: headingOf(words, saying),
    sentence: sentenceOf({ atlas, words }, statement),
    speakers: asserters.map((it) => speakerOf(atlas, it).name).join("; "),
    voice: asserter ? speakerOf(atlas, asserter).voice : "",
    verb: saying.verb,
    stance,
    proposition: saying.proposition,
    figures: quantities.map((it) => it.asSaid).join("; "),
    figureWording: quantities.map((it) => it.wording).join("; "),
    ...(correction === undefined ? {} : { correctedOn: correction.saidOn }),
    saidOn,
    lastDay: lastDayOf(saidOn),
    publisher: source.publisher,
    ...(passage === undefined ? {} : { passage }),
  };
}
