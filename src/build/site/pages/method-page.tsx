import type { ComponentChildren } from "preact";
import type { Atlas } from "../../../domain/atlas.ts";
import { type MethodSection, piecesOf } from "../../../domain/parse/texts/method-file.ts";
import { isDay } from "../../../domain/partial-date.ts";
import { comparedOf } from "../../../domain/statement.ts";
import { Legend } from "../../../panels/map/legend.tsx";
import { useWords } from "../../../panels/use-words.ts";
import { headingOf, sayingOf } from "../../../scene/citing/saying.ts";
import { bordersOf } from "../../../scene/ground/borders.ts";
import { statusesOf, statusKeyOf } from "../../../scene/on-map/region-state.ts";
import { hasBands, ringKeyOf } from "../../../scene/on-map/ring-key.ts";
import { pathTo } from "../../../scene/page-path.ts";
import { sceneOf } from "../../../scene/scene.ts";
import { wholeView, withClaim } from "../../../scene/view.ts";
import type { ExampleDates } from "../../../words/en/site/method.ts";
import type { SiteWords } from "../../../words/words.ts";
import { licencesPath } from "../../hosting/licences.ts";
import { datasetLinkedData } from "../data/linked-data.ts";
import { rendered } from "../rendered.tsx";
import { MapFrame } from "./map-frame.tsx";
import { Masthead } from "./masthead.tsx";
import { ExampleOfClaim, FileTable, RegionTable, VerbTable, VoiceTable } from "./method-tables.tsx";
import type { Page, PageRequest, RenderInputs } from "./render-inputs.ts";

/** The page that explains how the atlas is made and how to read it. */
export function methodPage(words: SiteWords, { renderInputs, method, contact, files, origin, base }: PageRequest): Page {
  const { atlas } = renderInputs;
  const ownBorders = method.sections?.borders;
  const saysBorders = ownBorders !== undefined || speaksOfBorders(renderInputs);
  const sections: Readonly<Record<MethodSection, ComponentChildren>> = {
    records: <Records atlas={atlas} method={method} base={base} />,
    drawn: <Drawn renderInputs={renderInputs} method={method} base={base} />,
    borders: <Borders atlas={atlas} paragraphs={ownBorders} base={base} />,
    clocks: <Paragraphs of={words.method.clocks} />,
    unknown: <Unknown paragraphs={method.sections?.unknown} base={base} />,
    corrections: <Corrections contact={contact} origin={origin} base={base} />,
    data: <Data atlas={atlas} files={files} base={base} />,
    licences: <Licences atlas={atlas} base={base} />,
  };
  const ids = (Object.keys(words.method.headings) as MethodSection[]).filter((it) => it !== "borders" || saysBorders);
  const body = rendered(
    words,
    <>
      <Masthead atlas={atlas} base={base} />
      <main class="single text">
        <h1>{words.method.heading}</h1>
        <p class="text-lead">{words.method.lead}</p>
        <nav class="contents" aria-label={words.method.contents}>
          <ul>
            {ids.map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{words.method.headings[id]}</a>
              </li>
            ))}
          </ul>
        </nav>
        {ids.map((id) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{words.method.headings[id]}</h2>
            {sections[id]}
            {!placed.includes(id) && <Own paragraphs={method.sections?.[id]} base={base} />}
          </section>
        ))}
        <p>
          <a href={base}>{words.method.back}</a>
        </p>
      </main>
    </>,
  );
  const linkedData = datasetLinkedData(atlas, files, words.method.dataLead(atlas.head), origin);
  const title = words.pages.titled(words.method.title, atlas.head.title);
  return { title, description: words.method.description(saysBorders), body, linkedData };
}

/** Whether there is anything to say of borders: whose they are, what the patterns beside them mean, or that the base map has some. */
function speaksOfBorders({ atlas, detail }: Pick<RenderInputs, "atlas" | "detail">): boolean {
  const hasLines = () => {
    const drawn = detail(1, 1).ground.get("borders");
    return drawn !== undefined && !("coordinates" in drawn && drawn.coordinates.length === 0);
  };
  return atlas.head.borders !== undefined || statusesOf(atlas).length > 0 || hasLines();
}

/** Sections that have the atlas's own paragraphs among the general ones; in the others they follow. */
const placed: readonly MethodSection[] = ["borders", "unknown"];

type OwnTextProps = { readonly paragraphs: readonly string[] | undefined; readonly base: string };
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
  const words = useWords<SiteWords>();
  const standing = atlas.claims.filter((it) => atlas.hasClaim(it.id));
  const statements = standing.flatMap((it) => atlas.statementsAbout(it.id));
  const sources = new Set(statements.flatMap((it) => it.evidence.map(({ source }) => source)));
  return (
    <>
      <Paragraphs of={[words.method.claim(method.examples?.baselines ?? []), words.method.statement]} />
      <ExampleOfClaim atlas={atlas} statements={statements} base={base} />
      <Paragraphs of={[words.method.stance]} />
      <VerbTable atlas={atlas} statements={statements} base={base} />
      <Paragraphs of={[words.method.source, words.method.voice(atlas.voices.length)]} />
      <VoiceTable atlas={atlas} statements={statements} />
      <p>{words.method.statements(statements.length, standing.length, sources.size)}</p>
      <p>{words.method.compared(comparedOf(statements))}</p>
    </>
  );
}

function Drawn({ renderInputs, method, base }: Pick<PageRequest, "renderInputs" | "method" | "base">) {
  const words = useWords<SiteWords>();
  const { atlas } = renderInputs;
  const { drawn = [], units } = method.examples ?? {};
  const example = drawn.find(atlas.hasClaim);
  const rings = ringKeyOf(atlas);
  const hasRings = rings.counted.length > 0;
  const bands = hasBands(atlas) ? `${words.method.sweep(atlas.head.signs)} ` : "";
  const paragraphs = [words.method.keptSeparate(hasRings, units), bands + words.method.places];
  return (
    <>
      <Paragraphs of={hasRings ? [words.method.rings, ...paragraphs] : paragraphs} />
      {example !== undefined && <ExampleMap renderInputs={renderInputs} base={base} claim={example} />}
      <details class="legend-box" open>
        <summary>{words.legend.heading}</summary>
        <Legend statuses={statusKeyOf(atlas)} lines={bordersOf(atlas).lines} rings={rings} atlas={atlas} base={base} />
      </details>
      {atlas.regions.length > 0 && <RegionTable atlas={atlas} />}
    </>
  );
}

type ExampleMapProps = Pick<PageRequest, "renderInputs" | "base"> & { readonly claim: string };

function ExampleMap({ renderInputs, base, claim }: ExampleMapProps) {
  const words = useWords<SiteWords>();
  const { atlas } = renderInputs;
  const scene = sceneOf({ atlas, words }, withClaim(wholeView, claim));
  const card = scene.open;
  if (!card) throw new Error(`no card of claim: ${claim}`);
  return (
    <figure>
      <div class="map">
        <MapFrame renderInputs={renderInputs} scene={scene} base={base} kind="picture" />
      </div>
      <figcaption>
        {words.method.example}{" "}
        <a href={base + pathTo("claims/", claim)}>
          {headingOf(words, sayingOf({ atlas, words }, atlas.statementOf(card.lead.id)))}
        </a>
      </figcaption>
    </figure>
  );
}

function Borders({ atlas, paragraphs, base }: OwnTextProps & { readonly atlas: Atlas }) {
  const words = useWords<SiteWords>();
  const statuses = statusesOf(atlas);
  const views = atlas.head.borders?.views ?? [];
  return (
    <>
      <Paragraphs of={[views.length > 0 ? words.method.someoneDisputes : words.method.noViews]} />
      <Own paragraphs={paragraphs} base={base} />
      {statuses.length > 0 && (
        <>
          <p>{words.method.statusesLead}</p>
          <ul>
            {statuses.map((it) => (
              <li key={it.id}>
                {atlas.regionOf(it.id).name}: {it.status} ({it.source})
              </li>
            ))}
          </ul>
        </>
      )}
      {views.length > 0 && <p>{words.method.viewsLead}</p>}
      {views.map((view) => (
        <section key={view.id}>
          <h3>{view.name}</h3>
          <p>{words.borders.describeInFull(view)}</p>
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

function Unknown({ paragraphs = [], base }: OwnTextProps) {
  const words = useWords<SiteWords>();
  return (
    <>
      <p>{words.method.unknownLead}</p>
      <ul>
        {[...paragraphs, words.method.uneven].map((it) => (
          <li key={it}>
            <Linked text={it} base={base} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Corrections({ contact, origin, base }: Pick<PageRequest, "contact" | "origin" | "base">) {
  const words = useWords<SiteWords>();
  return (
    <>
      <Paragraphs of={words.method.corrections(origin === undefined ? undefined : words.method.feed)} />
      {contact === undefined ? (
        <p>{words.method.noContact}</p>
      ) : (
        <p>
          {words.method.contact} <a href={contact.address}>{contact.text}</a>.
        </p>
      )}
      <p>
        <a href={base + pathTo("changes/")}>{words.method.changes}</a>
      </p>
    </>
  );
}

function Data({ atlas, files, base }: { readonly atlas: Atlas } & Pick<PageRequest, "files" | "base">) {
  const words = useWords<SiteWords>();
  const { head } = atlas;
  return (
    <>
      <p>{words.method.dataLead(head)}</p>
      <FileTable files={files} base={base} />
      <p>{words.method.spreadsheets(head.period.from.slice(0, 7))}</p>
      <p>{words.method.fieldsLead}</p>
      <Terms of={words.method.fields(exampleDatesOf(atlas))} />
      <p>{words.method.schema}</p>
    </>
  );
}

/** Dates as the records of this atlas might have them, around the day of its article. */
function exampleDatesOf({ head, sourceOf }: Atlas): ExampleDates {
  const { published = "" } = sourceOf(head.article);
  const day = isDay(published) ? published : head.period.from;
  const before = (days: number) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
  return { day, month: day.slice(0, 7), about: `${before(4)}~`, between: `[${before(4)}..${before(2)}]` };
}

function Licences({ atlas, base }: { readonly atlas: Atlas } & Pick<PageRequest, "base">) {
  const words = useWords<SiteWords>();
  return (
    <>
      <Terms of={[...words.method.licences(atlas.head.licence, atlas.credits), ...typefacesOf(words, atlas)]} />
      <p>
        <a href={base + licencesPath}>{words.method.notices}</a>
      </p>
    </>
  );
}

function typefacesOf(words: SiteWords, { head: { fonts = [] } }: Atlas) {
  return fonts.map(({ script, family, licence }) => words.method.typefaceFor(script, family, licence));
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
