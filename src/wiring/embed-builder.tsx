import "../panels/look/dialog.css";
import { render } from "preact";
import type { Atlas } from "../domain/atlas.ts";
import { embedAddressOf, snippetsOf } from "../embed/snippet.ts";
import { EmbedDialog } from "../panels/embed/embed-dialog.tsx";
import { headlineOf, headlineText } from "../scene/embed/content.ts";
import { socialOf } from "../scene/pages/social.ts";
import { staticPageOf } from "../scene/pages/static-page.ts";
import { type Scene, sceneOf } from "../scene/scene.ts";
import type { View } from "../scene/view.ts";
import { byId } from "./page.ts";

/** Opens the builder of embeds for what the page shows, `view` with where the map looks. */
export function openEmbedBuilder(atlas: Atlas, scene: Scene, view: View): void {
  const root = new URL("./", document.baseURI).href;
  const heading = headlineText(headlineOf(scene));
  const pictureText = socialOf(atlas, sceneOf(atlas, staticPageOf(view).view)).text;
  const before = document.activeElement;
  render(
    <EmbedDialog
      view={view}
      heading={heading}
      helpAddress={`${root}embed/help/`}
      addressOf={(embedded, options) => embedAddressOf(root, embedded, options)}
      snippetsFor={(embedded, options, size) =>
        snippetsOf({ root, view: embedded, options, heading, siteName: atlas.head.title, size, pictureText })
      }
      copy={copy}
      onClose={() => {
        render(null, byId("dialogs"));
        if (before instanceof HTMLElement) before.focus();
      }}
    />,
    byId("dialogs"),
  );
}

/** Puts a text on the clipboard; `false` where the browser refuses. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
