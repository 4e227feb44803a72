import type { pageKinds } from "../../scene/pages/page-kinds.ts";
import { changesPage, withdrawnEmbed, withdrawnPage } from "./pages/changes-page.tsx";
import { chartEmbed } from "./pages/chart-embed-page.tsx";
import { mapEmbed } from "./pages/embed-pages.tsx";
import { embedHelpPage } from "./pages/help-page.tsx";
import { listPage } from "./pages/list/list-page.tsx";
import { methodPage } from "./pages/method-page.tsx";
import { claimPage, readerPage, regionPage } from "./pages/pages.tsx";
import { storyEmbed, storyPage } from "./pages/story/story-page.tsx";
import type { PageMakers } from "./site-pages.ts";

/** What makes the pages of each kind. */
export const pageMakers: PageMakers<(typeof pageKinds)[number]> = {
  "": { page: readerPage, embed: mapEmbed },
  "claims/": { page: claimPage, embed: mapEmbed, withdrawn: { page: withdrawnPage, embed: withdrawnEmbed } },
  "list/": { page: listPage },
  "regions/": { page: regionPage, embed: mapEmbed },
  "figures/": { embed: chartEmbed },
  "stories/": { page: storyPage, embed: storyEmbed },
  "method/": { page: methodPage },
  "changes/": { page: changesPage },
  "embed/help/": { page: embedHelpPage },
};
