import type { ComponentChild } from "preact";
import { drawCluster } from "../../drawing/overlay/cluster.ts";
import { drawShapes } from "../../drawing/overlay/shapes.ts";
import { trustedMarkup } from "../../drawing/trusted.ts";
import type { EmbedContent, Row } from "../../scene/embed/content.ts";
import { bestRows } from "../../scene/layout/form/block.ts";
import { type ClusterForm, clusterSpaces, ownOf, ringsOf, rowOf } from "../../scene/layout/form/cluster.ts";
import { type GlyphWidths, textWidth } from "../../scene/layout/text-width.ts";
import type { Cluster } from "../../scene/on-map/cluster.ts";
import { pathTo } from "../../scene/page-path.ts";
import { pagePalette } from "../../scene/palette.ts";
import type { EmbedWords } from "../../words/words.ts";
import { Shape } from "../signs/shape.tsx";
import { useWords } from "../use-words.ts";

/** What text and rings need to be set. */
export type Setting = {
  readonly glyphWidths: GlyphWidths;
  /** Number of persons for the largest ring, if the atlas fixes it. */
  readonly most: number | undefined;
};

type BoxesProps = {
  readonly content: EmbedContent;
  readonly setting: Setting;
  readonly base: string;
};

/** Who speaks about the place, or which places are spoken about, and the place's numbers: over the lower edge of a wide map, below a narrow one. */
export function EmbedBoxes({ content: { kind, rows, cluster }, setting, base }: BoxesProps) {
  if (kind === "claim" || rows.list.length === 0) return null;
  const most = Math.min(fields.voice.across, Math.max(...rows.list.map((it) => it.shapes.length)));
  return (
    <>
      <section class={`box rows-of-${rows.list[0]?.kind === "voice" ? "voices" : "places"}`}>
        <h2>{rows.title}</h2>
        <Rows rows={rows.list} setting={setting} base={base} />
      </section>
      {kind === "region" && cluster && (
        <section class="box numbers">
          <Numbers cluster={cluster} setting={setting} widest={ringsBeside - most * fields.voice.cell} />
        </section>
      )}
    </>
  );
}

/** Spacing and size of shapes, and the maximum side by side, beyond which they become bars. CSS pixels. */
const fields = {
  voice: { cell: 7.6, shape: 6.4, across: 18 },
  place: { cell: 5.8, shape: 5.1, across: 18 },
} as const;
/** Width left for rings in a text column, beside names without shapes. */
const ringsBeside = 425;
/** Maximum number of shapes in a row; if one has more, all rows become bars. */
const mostShapes = 78;
/** Width of a column of place rows in the narrowest article. */
const narrowColumn = 286;

function Rows({ rows, setting, base }: { readonly rows: readonly Row[]; readonly setting: Setting; readonly base: string }) {
  const most = Math.max(...rows.map((it) => it.shapes.length));
  return (
    <ul class="rows">
      {rows.map((row) => {
        const inside = (
          <>
            <span class="name">{row.name}</span>{" "}
            {most > mostShapes ? (
              <span class="bar" style={{ width: `${Math.round((100 * row.shapes.length) / most)}px` }} />
            ) : (
              <RowShapes row={row} setting={setting} />
            )}{" "}
            <span class="count">{row.shapes.length}</span>
          </>
        );
        return (
          <li
            key={row.id}
            class={row.kind === "voice" ? `voice-${row.id}` : undefined}
            data-block={row.kind === "place" ? row.id : undefined}
          >
            {row.kind === "place" ? <a href={base + pathTo("regions/", row.id)}>{inside}</a> : inside}
          </li>
        );
      })}
    </ul>
  );
}

const nameStyle = { face: "sans-600", size: 13, spacing: 0 } as const;

function RowShapes({ row, setting }: { readonly row: Row; readonly setting: Setting }) {
  const { cell, shape, across } = fields[row.kind === "voice" ? "voice" : "place"];
  const count = row.shapes.length;
  const room = narrowColumn - textWidth(row.name, nameStyle, setting.glyphWidths) - 34;
  const lines =
    row.kind === "voice"
      ? Math.ceil(count / across)
      : Math.max(count > 20 && count < across * 2 ? 3 : bestRows(count), Math.ceil(count / Math.max(6, Math.floor(room / cell))));
  const columns = Math.ceil(count / lines);
  const [width, height] = [columns * cell, lines * cell];
  return (
    <svg
      class="row-shapes"
      width={Math.ceil(width)}
      height={Math.ceil(height)}
      aria-hidden="true"
      dangerouslySetInnerHTML={{
        __html: trustedMarkup(drawShapes(row.shapes, { left: 0, top: 0, columns, cell, size: shape }, pagePalette)),
      }}
    />
  );
}

/** Radius of the largest ring, and the room for its outline's thickness. */
const largestRing = 18;

type NumbersProps = {
  readonly cluster: Cluster;
  readonly setting: Setting;
  /** The room for rings in a wide article. */
  readonly widest: number;
};

/** Numbers from several speakers side by side: rings if they fit, else one row of numbers. */
function Numbers({ cluster, setting, widest }: NumbersProps) {
  const words = useWords<EmbedWords>();
  const wide = ringsWithin(words, cluster, setting, widest);
  const narrow = oneRowOf(cluster, setting);
  const more = cluster.more + cluster.rings.length - wide.rings.length;
  const notes = [...cluster.notes, ...(more > 0 ? [words.pair.moreNumbers[cluster.rest](more)] : [])];
  const name = cluster.rings.map((it) => words.pair.ringNames(it.figure, it.speaker, it.details)).join("; ");
  return (
    <>
      <h2>{cluster.title}</h2>
      <Drawn form={wide} className="rings" name={name} />
      <Drawn form={narrow} className="row-of-numbers" name={name} />
      {notes.length > 0 && <p class="ring-notes">{notes.join(" ")}</p>}
    </>
  );
}

/** A claim's numbers from several speakers, in date order, one per line. */
export function NumberLines({ cluster }: { readonly cluster: Cluster }) {
  const words = useWords<EmbedWords>();
  return (
    <>
      <h2>{cluster.title}</h2>
      <ul class="number-lines">
        {cluster.rings.map((it) => (
          <li key={`${it.statement} ${it.figure}`} class={`voice-${it.voice}`} data-mark={it.statement}>
            <Shape of={it} /> {words.pair.number<ComponentChild>(<b>{it.figure}</b>, it.speaker, it.details)}
          </li>
        ))}
      </ul>
      {cluster.more > 0 && <p class="ring-notes">{words.pair.moreNumbers[cluster.rest](cluster.more)}</p>}
    </>
  );
}

/** A cluster's numbers in one row: the latest that fit. */
function oneRowOf(cluster: Cluster, { glyphWidths }: Setting): ClusterForm {
  const [first, ...rest] = cluster.rings;
  const form = rowOf({ cluster, widest: narrowColumn, glyphWidths });
  const [next, ...later] = rest;
  const isTooWide = form.rings.some((it) => it.row > 0);
  return isTooWide && next ? oneRowOf({ ...cluster, rings: [next, ...later] }, { glyphWidths, most: first.value }) : form;
}

/** A cluster's rings: the latest that fit. */
function ringsWithin(words: EmbedWords, cluster: Cluster, { glyphWidths, most }: Setting, widest: number): ClusterForm {
  const formOf = (count: number) => {
    const [first, ...rest] = cluster.rings.slice(-count);
    if (!first) throw new Error("a cluster without a ring");
    // Title and notes are in the page.
    const bare = { ...cluster, title: "", notes: [], rings: [first, ...rest] as const, more: 0 };
    const form = ringsOf(words, { cluster: bare, largest: largestRing, most, widest, glyphWidths });
    return { ...form, title: [], height: form.height - form.title.length * clusterSpaces.title };
  };
  const forms = Array.from({ length: cluster.rings.length }, (_, index) => formOf(cluster.rings.length - index));
  return forms.find((it) => it.width <= widest) ?? formOf(1);
}

/** The ring for one statement's number, without text. */
export function OwnRing({ cluster, setting: { glyphWidths, most } }: { readonly cluster: Cluster; readonly setting: Setting }) {
  const form = ownOf({ cluster, largest: 27, most, widest: 100, glyphWidths });
  const [first] = form.rings;
  if (!first) return null;
  const size = 2 * form.largest + 4;
  const alone: ClusterForm = {
    ...form,
    kind: "rings",
    title: [],
    notes: [],
    rings: [{ ...first, x: form.largest + 2, date: [] }],
    width: size,
    height: size,
  };
  return <Drawn form={alone} className="own-ring" />;
}

function Drawn({ form, className, name }: { readonly form: ClusterForm; readonly className: string; readonly name?: string }) {
  const role = name === undefined ? { "aria-hidden": true } : { role: "img" as const, "aria-label": name };
  return (
    <svg
      class={`overlay-words ${className}`}
      width={form.width}
      height={form.height}
      {...role}
      dangerouslySetInnerHTML={{ __html: trustedMarkup(drawCluster(form, [0, 0], { palette: pagePalette })) }}
    />
  );
}
