import { narrowingKeys } from "./scene/fields/keys.ts";
import { within } from "./wiring/page.ts";

// The script of a page for one claim or place, which always shows all of it. If the address asks for less, the page says so, and its link
// to the map keeps the request, even if it was HTML-escaped (`&amp;`) or encoded twice, as the map would read it.
const narrowing = new RegExp(`(?:[?&;]|%26)(?:${narrowingKeys.join("|")})(?:=|%3D)`, "i");
const asked = location.search + location.hash;
if (narrowing.test(asked)) {
  within(document, "#narrowed").hidden = false;
  const link = within(document, ".open-map a") as HTMLAnchorElement;
  // The first of a repeated key counts: the page's own.
  link.href += `&${asked.slice(1)}`;
}
