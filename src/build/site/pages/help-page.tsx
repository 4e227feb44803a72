import { embedKeys } from "../../../scene/fields/keys.ts";
import type { HelpSection } from "../../../words/en/embed/help.ts";
import type { SiteWords } from "../../../words/words.ts";
import { rendered } from "../rendered.tsx";
import type { Page, PageRequest } from "./render-inputs.ts";

/** The keys by which an address chooses what an embed shows; the view of the borders is explained by itself. */
const viewKeys = [...embedKeys.filter((it) => it !== "borders"), "theme"];

/** The help page for editors, with those of its pictures that the atlas has; they are in the same folder. */
export function embedHelpPage(words: SiteWords, { renderInputs, pictures, base }: PageRequest): Page {
  const { title: siteName, borders } = renderInputs.atlas.head;
  const body = rendered(
    words,
    <>
      <header class="masthead">
        <p class="title">
          <a href={base}>{siteName}</a>
        </p>
      </header>
      <main class="single help">
        <h1>{words.help.title}</h1>
        <p class="help-lead">{words.help.lead}</p>
        {words.help.sections(borders).map((it) => (
          <Section key={it.id} section={it} pictures={pictures} />
        ))}
        <p>{words.help.developers}</p>
        <p>
          <a href={base}>{words.help.back}</a>
        </p>
      </main>
    </>,
  );
  return { title: words.pages.titled(words.help.title, siteName), description: words.help.description, body, pictures };
}

type SectionProps = { readonly section: HelpSection; readonly pictures: readonly string[] };

function Section({ section: { id, heading, paragraphs, terms, picture }, pictures }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {paragraphs.map((it) => (
        <p key={it}>{it}</p>
      ))}
      {terms && (
        <dl>
          {terms.map(([term, meaning]) => (
            <div key={meaning}>
              <dt>{typeof term === "string" ? term : term(viewKeys)}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
      {picture && pictures.includes(picture.file) && (
        <a class="help-picture" href={picture.file}>
          <img src={picture.file} alt={picture.text} width={picture.width} height={picture.height} loading="lazy" />
        </a>
      )}
    </section>
  );
}
