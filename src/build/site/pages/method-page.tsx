import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Atlas } from "../../../domain/atlas.ts";
import { comparedOf } from "../../../domain/statement.ts";
import { Legend } from "../../../panels/map/legend.tsx";
import { headingOf, sayingOf } from "../../../scene/citing/saying.ts";
import { bordersOf } from "../../../scene/ground/borders.ts";
import { statusesOf } from "../../../scene/on-map/region-state.ts";
import { sceneOf } from "../../../scene/scene.ts";
import { wholeView, withClaim } from "../../../scene/view.ts";
import { legendWords } from "../../../words/legend.ts";
import { methodWords as words } from "../../../words/site/method.ts";
import type { Contact } from "../contact.ts";
import type { OpenFile } from "../data/linked-data.ts";
import { MapFrame } from "./map-frame.tsx";
import { Masthead } from "./masthead.tsx";
import type { Material, Page } from "./material.ts";
import { ExampleOfClaim, FileTable, RegionTable, VerbTable, VoiceTable } from "./method-tables.tsx";

type MethodRequest = {
  readonly material: Material;
  readonly contact: Contact | undefined;
  readonly files: readonly OpenFile[];
  /** The site's address, if known: only then is there a feed. */
  readonly origin: string | undefined;
};

type SectionId = keyof typeof words.headings;

const base = "../";

/** Claims for the example, of which the first that still exists is drawn: a soft band with a planned number, then a number said to be present. */
const drawnExamples = ["nato-forces-near-russia", "russian-troops-crimea"];

/** The page that explains how the atlas is made and how to read it, at `method/`. */
export function methodPage({ material, contact, files, origin }: MethodRequest): Page {
  const { atlas } = material;
  const sections: Readonly<Record<SectionId, ComponentChildren>> = {
    records: <Records atlas={atlas} />,
    drawn: <Drawn material={material} />,
    borders: <Borders atlas={atlas} />,
    clocks: <Paragraphs of={words.clocks} />,
    unknown: <Unknown />,
    corrections: <Corrections contact={contact} origin={origin} />,
    data: <Data files={files} />,
    licences: <Terms of={[...words.licences, ...typefacesOf(atlas)]} />,
  };
  const ids = Object.keys(words.headings) as SectionId[];
  const body = renderToString(
    <>
      <Masthead head={atlas.head} base={base} />
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
          </section>
        ))}
        <p>
          <a href={base}>{words.back}</a>
        </p>
      </main>
    </>,
  );
  return { title: `${words.title} · ${atlas.head.title}`, description: words.description, body };
}

function Records({ atlas }: { readonly atlas: Atlas }) {
  const standing = atlas.claims.filter((it) => atlas.hasClaim(it.id));
  const statements = standing.flatMap((it) => atlas.statementsAbout(it.id));
  const sources = new Set(statements.flatMap((it) => it.evidence.map(({ source }) => source)));
  return (
    <>
      <Paragraphs of={[words.claim, words.statement]} />
      <ExampleOfClaim atlas={atlas} statements={statements} base={base} />
      <Paragraphs of={[words.stance]} />
      <VerbTable atlas={atlas} statements={statements} base={base} />
      <Paragraphs of={[words.source, words.voice]} />
      <VoiceTable atlas={atlas} statements={statements} />
      <p>{words.statements(statements.length, standing.length, sources.size)}</p>
      <p>{words.compared(comparedOf(statements))}</p>
    </>
  );
}

function Drawn({ material }: { readonly material: Material }) {
  const { atlas } = material;
  const example = drawnExamples.find(atlas.hasClaim);
  return (
    <>
      <Paragraphs of={[words.rings, words.apart, words.sweep]} />
      {example !== undefined && <ExampleMap material={material} claim={example} />}
      <details class="legend-box" open>
        <summary>{legendWords.heading}</summary>
        <Legend statuses={statusesOf(atlas)} lines={bordersOf(atlas).lines} base={base} />
      </details>
      <RegionTable atlas={atlas} />
    </>
  );
}

function ExampleMap({ material, claim }: { readonly material: Material; readonly claim: string }) {
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
        {words.example} <a href={`${base}claims/${claim}/`}>{headingOf(sayingOf(atlas, atlas.statementOf(card.lead.id)))}</a>
      </figcaption>
    </figure>
  );
}

function Borders({ atlas }: { readonly atlas: Atlas }) {
  return (
    <>
      <Paragraphs of={words.borders} />
      <ul>
        {statusesOf(atlas).map((it) => (
          <li key={it.id}>
            {atlas.regionOf(it.id).name}: {it.status} ({it.source})
          </li>
        ))}
      </ul>
      <p>{words.viewsLead}</p>
      {atlas.borderViews.map(({ id, name, label, meaning }) => (
        <section key={id}>
          <h3>{name}</h3>
          <p>
            {label}. {meaning}
          </p>
          <ul>
            {bordersOf(atlas, id).lines.map((it) => (
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

function Unknown() {
  return (
    <>
      <p>{words.unknownLead}</p>
      <ul>
        {words.unknown.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </>
  );
}

function Corrections({ contact, origin }: Pick<MethodRequest, "contact" | "origin">) {
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
        <a href={`${base}changes/`}>{words.changes}</a>
      </p>
    </>
  );
}

function Data({ files }: { readonly files: readonly OpenFile[] }) {
  return (
    <>
      <p>{words.dataLead}</p>
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
