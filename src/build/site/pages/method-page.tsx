import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Atlas, AtlasHead } from "../../../domain/atlas.ts";
import { type MethodSection, piecesOf } from "../../../domain/parse/texts/method-file.ts";
import { comparedOf } from "../../../domain/statement.ts";
import { Legend } from "../../../panels/map/legend.tsx";
import { headingOf, sayingOf } from "../../../scene/citing/saying.ts";
import { bordersOf } from "../../../scene/ground/borders.ts";
import { statusesOf } from "../../../scene/on-map/region-state.ts";
import { ringKeyOf } from "../../../scene/on-map/ring-key.ts";
import { pathTo } from "../../../scene/page-path.ts";
import { sceneOf } from "../../../scene/scene.ts";
import { wholeView, withClaim } from "../../../scene/view.ts";
import { bordersInFull } from "../../../words/borders.ts";
import { legendWords } from "../../../words/legend.ts";
import { methodWords as words } from "../../../words/site/method.ts";
import { datasetLinkedData } from "../data/linked-data.ts";
import { MapFrame } from "./map-frame.tsx";
import { Masthead } from "./masthead.tsx";
import type { Page, PageRequest } from "./material.ts";
import { ExampleOfClaim, FileTable, RegionTable, VerbTable, VoiceTable } from "./method-tables.tsx";

/** The page that explains how the atlas is made and how to read it. */
export function methodPage({ material, method, contact, files, origin, base }: PageRequest): Page {
  const { atlas } = material;
  const sections: Readonly<Record<MethodSection, ComponentChildren>> = {
    records: <Records atlas={atlas} method={method} base={base} />,
    drawn: <Drawn material={material} method={method} base={base} />,
    borders: <Borders atlas={atlas} own={method.sections?.borders} base={base} />,
    clocks: <Paragraphs of={words.clocks} />,
    unknown: <Unknown own={method.sections?.unknown} base={base} />,
    corrections: <Corrections contact={contact} origin={origin} base={base} />,
    data: <Data head={atlas.head} files={files} base={base} />,
    licences: <Terms of={[...words.licences(atlas.head.licence, atlas.credits), ...typefacesOf(atlas)]} />,
  };
  const ids = Object.keys(words.headings) as MethodSection[];
  const body = renderToString(
    <>
      <Masthead atlas={atlas} base={base} />
      <main class="single text">
        <h1>{words.heading}</h1>
        <p class="text-lead">{words.lead}</p>
        <nav class="contents" aria-label={words.contents}>
          <ul>
            {ids.map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{words.headings[id]}</a>
              </li>
            ))}
          </ul>
        </nav>
        {ids.map((id) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{words.headings[id]}</h2>
            {sections[id]}
            {!placed.includes(id) && <Own paragraphs={method.sections?.[id]} base={base} />}
          </section>
        ))}
        <p>
          <a href={base}>{words.back}</a>
        </p>
      </main>
    </>,
  );
  const linkedData = datasetLinkedData(atlas, files, words.dataLead(atlas.head), origin);
  return { title: `${words.title} · ${atlas.head.title}`, description: words.description, body, linkedData };
}

/** Sections that have the atlas's own paragraphs among the general ones; in the others they follow. */
const placed: readonly MethodSection[] = ["borders", "unknown"];

type OwnTextProps = { readonly own: readonly string[] | undefined; readonly base: string };
type OwnProps = { readonly paragraphs: readonly string[] | undefined; readonly base: string };

/** Paragraphs of the atlas's own. */
function Own({ paragraphs = [], base }: OwnProps) {
  return paragraphs.map((it) => (
    <p key={it}>
      <Linked text={it} base={base} />
    </p>
  ));
}

/** A text with its links to claims. */
function Linked({ text, base }: { readonly text: string; readonly base: string }) {
  return piecesOf(text).map(({ words: piece, claim }) =>
    claim === undefined ? (
      piece
    ) : (
      <a key={claim} href={base + pathTo("claims/", claim)}>
        {piece}
      </a>
    ),
  );
}

function Records({ atlas, method, base }: { readonly atlas: Atlas } & Pick<PageRequest, "method" | "base">) {
  const standing = atlas.claims.filter((it) => atlas.hasClaim(it.id));
  const statements = standing.flatMap((it) => atlas.statementsAbout(it.id));
  const sources = new Set(statements.flatMap((it) => it.evidence.map(({ source }) => source)));
  return (
    <>
      <Paragraphs of={[words.claim(method.examples?.baselines ?? []), words.statement]} />
      <ExampleOfClaim atlas={atlas} statements={statements} base={base} />
      <Paragraphs of={[words.stance]} />
      <VerbTable atlas={atlas} statements={statements} base={base} />
      <Paragraphs of={[words.source, words.voice(atlas.voices.length)]} />
      <VoiceTable atlas={atlas} statements={statements} />
      <p>{words.statements(statements.length, standing.length, sources.size)}</p>
      <p>{words.compared(comparedOf(statements))}</p>
    </>
  );
}

function Drawn({ material, method, base }: Pick<PageRequest, "material" | "method" | "base">) {
  const { atlas } = material;
  const { drawn = [], units } = method.examples ?? {};
  const example = drawn.find(atlas.hasClaim);
  return (
    <>
      <Paragraphs of={[words.rings, words.apart(units), words.sweep(atlas.head.signs)]} />
      {example !== undefined && <ExampleMap material={material} base={base} claim={example} />}
      <details class="legend-box" open>
        <summary>{legendWords.heading}</summary>
        <Legend statuses={statusesOf(atlas)} lines={bordersOf(atlas).lines} rings={ringKeyOf(atlas)} atlas={atlas} base={base} />
      </details>
      <RegionTable atlas={atlas} />
    </>
  );
}

type ExampleMapProps = Pick<PageRequest, "material" | "base"> & { readonly claim: string };

function ExampleMap({ material, base, claim }: ExampleMapProps) {
  const { atlas } = material;
  const scene = sceneOf(atlas, withClaim(wholeView, claim));
  const card = scene.open;
  if (!card) throw new Error(`no card of claim: ${claim}`);
  return (
    <figure>
      <div class="map">
        <MapFrame material={material} scene={scene} base={base} kind="picture" />
      </div>
      <figcaption>
        {words.example}{" "}
        <a href={base + pathTo("claims/", claim)}>{headingOf(sayingOf(atlas, atlas.statementOf(card.lead.id)))}</a>
      </figcaption>
    </figure>
  );
}

function Borders({ atlas, own, base }: OwnTextProps & { readonly atlas: Atlas }) {
  const statuses = statusesOf(atlas);
  const views = atlas.head.borders?.views ?? [];
  return (
    <>
      <Paragraphs of={[views.length > 0 ? words.someoneDisputes : words.noViews]} />
      <Own paragraphs={own} base={base} />
      {statuses.length > 0 && (
        <>
          <p>{words.statusesLead}</p>
          <ul>
            {statuses.map((it) => (
              <li key={it.id}>
                {atlas.regionOf(it.id).name}: {it.status} ({it.source})
              </li>
            ))}
          </ul>
        </>
      )}
      {views.length > 0 && <p>{words.viewsLead}</p>}
      {views.map((view) => (
        <section key={view.id}>
          <h3>{view.name}</h3>
          <p>{bordersInFull(view)}</p>
          <ul>
            {bordersOf(atlas, view.id).lines.map((it) => (
              <li key={it.id}>
                {it.label} ({it.source})
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Unknown({ own = [], base }: OwnTextProps) {
  return (
    <>
      <p>{words.unknownLead}</p>
      <ul>
        {[...own, words.uneven].map((it) => (
          <li key={it}>
            <Linked text={it} base={base} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Corrections({ contact, origin, base }: Pick<PageRequest, "contact" | "origin" | "base">) {
  return (
    <>
      <Paragraphs of={words.corrections(origin === undefined ? undefined : words.feed)} />
      {contact === undefined ? (
        <p>{words.noContact}</p>
      ) : (
        <p>
          {words.contact} <a href={contact.address}>{contact.text}</a>.
        </p>
      )}
      <p>
        <a href={base + pathTo("changes/")}>{words.changes}</a>
      </p>
    </>
  );
}

function Data({ head, files, base }: { readonly head: AtlasHead } & Pick<PageRequest, "files" | "base">) {
  return (
    <>
      <p>{words.dataLead(head)}</p>
      <FileTable files={files} base={base} />
      <p>{words.spreadsheets}</p>
      <p>{words.fieldsLead}</p>
      <Terms of={words.fields} />
      <p>{words.schema}</p>
    </>
  );
}

function typefacesOf({ head: { fonts = [] } }: Atlas) {
  return fonts.map(({ script, family, licence }) => words.typefaceFor(script, family, licence));
}

function Paragraphs({ of }: { readonly of: readonly string[] }) {
  return of.map((it) => <p key={it}>{it}</p>);
}

function Terms({ of }: { readonly of: readonly (readonly [term: string, meaning: string])[] }) {
  return (
    <dl>
      {of.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
