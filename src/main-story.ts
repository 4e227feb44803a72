import type { StoryPageData } from "./build/site/page-data.ts";
import { createFrame } from "./embed/frame.ts";
import { attachLinks } from "./embed/links.ts";
import { byId, pageDataText } from "./wiring/page.ts";
import { guide } from "./wiring/story/guide.ts";
import { takeAway } from "./wiring/story/take-away.ts";

// The script of a story's page, and of its embed: everything is in the page before it runs.
const theme = new URLSearchParams(location.search).get("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
if (window.parent !== window) {
  const { openThroughHost } = createFrame(window);
  attachLinks({ window, openThroughHost, onBlocked: notifyBlocked });
}
// The page of a single step has nothing to go through.
const bar = document.querySelector<HTMLElement>("#story-bar");
if (bar) guide(byId("story"), bar);
const box = document.querySelector<HTMLElement>("#take-away");
if (box) takeAway(box, JSON.parse(pageDataText()) as StoryPageData);

/** Says where a link leads that the page around does not let open; the sentence is in the page. */
function notifyBlocked(address: string): void {
  const notice = byId("link-blocked");
  notice.textContent = (notice.dataset["text"] ?? "").replace("{address}", address);
  notice.hidden = false;
}
