import type { ComponentChildren } from "preact";
import { type Atlas, makesOwnClaim, voiceOfStatement } from "../../../domain/atlas.ts";
import type { Statement } from "../../../domain/statement.ts";
import { stances } from "../../../domain/vocabulary.ts";
import { Shape } from "../../../panels/signs/shape.tsx";
import { useWords } from "../../../panels/use-words.ts";
import { sentenceOf } from "../../../scene/citing/sentence.ts";
import { pathTo } from "../../../scene/page-path.ts";
import type { SiteWords } from "../../../words/words.ts";
import type { OpenFile } from "../data/linked-data.ts";

type ExampleProps = {
  readonly atlas: Atlas;
  /** Statements that were not withdrawn. */
  readonly statements: readonly Statement[];
  /** Path from the page to the site's root. */
  readonly base: string;
};

type TableProps = { readonly caption: string; readonly head: readonly string[]; readonly children: ComponentChildren };

/** A table that scrolls sideways on a narrow screen. */
function Table({ caption, head, children }: TableProps) {
  return (
    // Scrolling elements must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keyboard has to reach it
    <div class="table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((it) => (
              <th key={it} scope="col">
                {it}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function Example({ atlas, statement, base }: { readonly atlas: Atlas; readonly statement: Statement; readonly base: string }) {
  const words = useWords<SiteWords>();
  return <a href={base + pathTo("claims/", statement.claim)}>{sentenceOf({ atlas, words }, statement)}</a>;
}

/** A claim as somebody makes it, with a number. */
export function ExampleOfClaim({ atlas, statements, base }: ExampleProps) {
  const words = useWords<SiteWords>();
  const isTelling = ({ quantities = [] }: Statement) => quantities.length > 1 && quantities.some((it) => it.of === "personnel");
  const example = statements.find((it) => makesOwnClaim(atlas, it) && isTelling(it)) ?? statements[0];
  if (!example) return null;
  return (
    <p class="example">
      {words.method.exampleOf.claim} <Example atlas={atlas} statement={example} base={base} />
    </p>
  );
}

/** Every verb, when it is used, and how often the records use it. */
export function VerbTable({ atlas, statements, base }: ExampleProps) {
  const words = useWords<SiteWords>();
  const { caption, verb, when, example } = words.method.verbs;
  return (
    <Table caption={caption} head={[verb, when, example]}>
      {stances.map((stance) => {
        const found = statements.find((it) => it.stance === stance && makesOwnClaim(atlas, it) === (stance === "asserts"));
        return (
          <tr key={stance}>
            <th scope="row">{words.stances.verbs[stance]}</th>
            <td>{words.method.uses[stance]}</td>
            <td>{found ? <Example atlas={atlas} statement={found} base={base} /> : words.method.noExample}</td>
          </tr>
        );
      })}
    </Table>
  );
}

/** Who belongs to each voice, with its shape and its number of statements. */
export function VoiceTable({ atlas, statements }: Omit<ExampleProps, "base">) {
  const words = useWords<SiteWords>();
  const { caption, voice, who, count } = words.method.voices;
  return (
    <Table caption={caption} head={[voice, who, count]}>
      {atlas.voices.map(({ id, shape, name, meaning }) => (
        <tr key={id}>
          <th scope="row" class={`voice-${id}`}>
            <Shape of={{ voice: id, shape }} /> {name}
          </th>
          <td>{meaning}</td>
          <td class="number">{words.common.number(statements.filter((it) => voiceOfStatement(atlas, it) === id).length)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** Where the outlines come from, and the known errors of each. */
export function RegionTable({ atlas }: { readonly atlas: Atlas }) {
  const words = useWords<SiteWords>();
  return (
    <details>
      <summary>{words.method.exactness}</summary>
      <Table caption={words.method.exactness} head={[words.method.region, words.method.regionSource, words.method.regionError]}>
        {atlas.regions.map(({ id, name, source, knownError }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>
              {source.title} ({source.licence})
            </td>
            <td>{knownError}</td>
          </tr>
        ))}
      </Table>
    </details>
  );
}

/** The open files for download. */
export function FileTable({ files, base }: { readonly files: readonly OpenFile[]; readonly base: string }) {
  const words = useWords<SiteWords>();
  const { caption, file, format, size, holds } = words.method.dataTable;
  return (
    <Table caption={caption} head={[file, format, size, holds]}>
      {files.map((it) => (
        <tr key={it.path}>
          <th scope="row">
            <a href={base + it.path} download="">
              {it.path.replace(/^.*\//, "")}
            </a>
          </th>
          <td>{words.method.files.get(it.path)?.format}</td>
          <td class="number">{words.method.size(it.size)}</td>
          <td>{words.method.files.get(it.path)?.holds}</td>
        </tr>
      ))}
    </Table>
  );
}
