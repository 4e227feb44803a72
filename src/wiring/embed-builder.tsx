import { WordsProvider } from "../panels/use-words.ts";
import { pathTo } from "../scene/page-path.ts";
import type { Edition } from "../words/edition.ts";
import { claimCatalogue } from "../words/en/catalogues/claim.ts";
import { embedCatalogue } from "../words/en/catalogues/embed.ts";
import { frameCatalogue } from "../words/en/catalogues/frame.ts";
import { builderTexts } from "../words/en/embed/builder.ts";
import type { BuilderWords, Words } from "../words/words.ts";
import { withSocial } from "./social-words.ts";
import "../panels/styles/dialog.css";
import { heightByWidth } from "../embed/frame-height.ts";
import { type EmbeddedAt, snippetsOf, storyEmbeddedAt, viewEmbeddedAt } from "../embed/snippet.ts";
import { EmbedDialog, type Embedded, type EmbeddedStory } from "../panels/embed/embed-dialog.tsx";
import { headlineOf, headlineText } from "../scene/embed/headline.ts";
import { socialOf } from "../scene/pages/page-social.ts";
import { staticPageOf } from "../scene/pages/static-page.ts";
import { sceneOf } from "../scene/scene.ts";
import { withClaim } from "../scene/view.ts";
import { copyText, type DialogRequest, openDialog } from "./dialogs.ts";

/** Opens the embed builder for what the page shows, its camera included. */
export function open(base: Words, { data: { atlas }, store }: DialogRequest): void {
  const words = withBuilder(base);
  const [scene, shown] = [store.scene.peek(), store.view.peek()];
  const { hiddenClaim } = scene;
  // An embed shows what the page shows.
  const view = hiddenClaim ? withClaim(shown, undefined) : shown;
  const root = new URL("./", document.baseURI).href;
  const heading = headlineText(words, headlineOf({ atlas, words }, scene));
  const pictureText = socialOf({ atlas, words }, sceneOf({ atlas, words }, staticPageOf(atlas, view).view)).text;
  const placeOf = (embedded: Embedded): EmbeddedAt => {
    if (embedded.kind === "story") return storyEmbeddedAt(root, embedded.story.page, embedded.theme);
    return viewEmbeddedAt(root, { ...embedded, page: staticPageOf(atlas, embedded.view) });
  };
  openDialog((onClose) => (
    <WordsProvider value={words}>
      <EmbedDialog
        view={view}
        borders={scene.borders}
        heading={heading}
        isClaimLeftOut={hiddenClaim !== undefined}
        helpAddress={root + pathTo("embed/help/")}
        stories={storiesIn({ atlas, words })}
        addressOf={(embedded) => placeOf(embedded).embed}
        snippetsFor={(embedded, size) =>
          snippetsOf(words, {
            root,
            at: placeOf(embedded),
            size,
            siteName: atlas.head.title,
            ...(embedded.kind === "view"
              ? { heading, pictureText }
              : { heading: embedded.story.heading, pictureText: embedded.story.heading }),
          })
        }
        sizeFor={(width, measured) => ({ width, ...heightByWidth(measured, width) })}
        copy={copyText}
        onClose={onClose}
      />
    </WordsProvider>
  ));
}

/** The stories of an atlas, each followed by its steps. */
function storiesIn({ atlas, words }: Edition<BuilderWords>): readonly EmbeddedStory[] {
  return atlas.stories.flatMap(({ id, title, steps }) => [
    { page: pathTo("stories/", id), name: words.builder.subjectStory(title), heading: title },
    ...steps.map((it, index) => ({
      page: pathTo("stories/", `${id}/${index + 1}`),
      name: words.builder.subjectStep(index + 1, it.title),
      heading: words.builder.stepOf(it.title, title),
    })),
  ]);
}

/** The page's words, and those of this dialog. */
function withBuilder(words: Words): BuilderWords {
  const { locale } = words;
  return {
    ...withSocial(words),
    ...claimCatalogue(locale),
    ...builderTexts(locale),
    ...frameCatalogue(),
    ...embedCatalogue(locale),
  };
}
