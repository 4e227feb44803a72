import type { VoiceSign } from "../../domain/actor.ts";
import type { Atlas } from "../../domain/atlas.ts";
import type { ClaimId, Mention } from "../../domain/claim.ts";
import type { Place } from "../../domain/place.ts";
import type { Wording } from "../../domain/quantity.ts";
import type { RegionId } from "../../domain/region.ts";
import type { Source } from "../../domain/source.ts";
import { isInQuotation, placesOf, type Statement, type StatementId, shownEvidenceOf } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { Words } from "../../words/words.ts";
import type { Entry } from "../card/entry.ts";
import { settlementOf } from "../places.ts";

/** The words a statement uses for a place, as shown on the map; the full phrase, at one of the places it names. */
export type PlaceWords = VoiceSign & {
  readonly statement: StatementId;
  readonly claim: ClaimId;
  /** The region or settlement they name. */
  readonly at: { readonly kind: "region"; readonly region: RegionId } | { readonly kind: "settlement"; readonly place: Place };
  readonly text: string;
  /** Whether they are part of an exact quotation of the speaker: only then are they in quotation marks, italics and the voice’s colour. */
  readonly isQuoted: boolean;
  /** Whose wording it is: the reporting outlet’s, or a translation. */
  readonly whose?: string;
  /** Who speaks, with the verb. */
  readonly saying: string;
  /** Where and when it was said. */
  readonly source: string;
};

/** Maximum number of place quotations on one map. */
export const mostWords = 4;

/** The words for the places of a statement, each string once, in the order the statement names them. */
export function placeWordsOf(
  { atlas, words: texts }: Edition,
  statement: Statement,
  entry: Pick<Entry, "speakers" | "firstVerb">,
): readonly PlaceWords[] {
  const seen = new Set<string>();
  const mentions = placesOf(atlas.claimOf(statement.claim), statement);
  return mentions.flatMap((mention): readonly PlaceWords[] => {
    const at = placeOf(atlas, mention);
    if (!at || seen.has(mention.asSaid)) return [];
    seen.add(mention.asSaid);
    const evidence = statement.evidence.find((it) => it.source === mention.source) ?? shownEvidenceOf(statement);
    const { publisher } = atlas.sourceOf(evidence.source);
    const isSpeakers = mention.wording === "speaker" || mention.wording === "translation";
    const isQuoted = isSpeakers && isInQuotation(evidence, mention.asSaid);
    const whose =
      isQuoted && mention.wording === "speaker" ? undefined : whoseOf(texts, mention.wording, atlas.sourceOf(evidence.source));
    return [
      {
        statement: statement.id,
        claim: statement.claim,
        voice: entry.speakers[0].voice,
        shape: entry.speakers[0].shape,
        at,
        text: isQuoted ? texts.placeWording.quoted(typeset(mention.asSaid)) : typeset(mention.asSaid),
        isQuoted,
        ...(whose === undefined ? {} : { whose }),
        saying: texts.placeWording.saying(entry.speakers[0].name, entry.firstVerb),
        source: texts.placeWording.source(publisher, texts.dates.short(statement.saidOn, atlas.head.period)),
      },
    ];
  });
}

function whoseOf(texts: Words, wording: Wording, { publisher, kind }: Source): string {
  if (wording === "translation") return texts.placeWording.translated;
  if (wording === "table") return texts.placeWording.table(publisher);
  return kind === "government" || kind === "institution" ? texts.placeWording.official : texts.placeWording.reported(publisher);
}

/** Replaces apostrophes, however a page typed them, with typographic ones. */
function typeset(words: string): string {
  return words.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, "’");
}

function placeOf(atlas: Atlas, mention: Mention): PlaceWords["at"] | undefined {
  const place = settlementOf(atlas, mention);
  if (place) return { kind: "settlement", place };
  return mention.id !== undefined && atlas.hasRegion(mention.id) ? { kind: "region", region: mention.id } : undefined;
}
