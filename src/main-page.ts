import { within } from "./wiring/page.ts";

// The script of a page of one claim or one place, which shows all there is of it: where the address asks for less, the page says so, and
// its way to the map takes that along, also written into HTML (`&amp;`) or encoded once more, as the map reads it.
const narrowing = /(?:[?&;]|%26)(?:claim|region|voice|stance|said|known|q|borders|show|group|at)(?:=|%3D)/i;
const asked = location.search + location.hash;
if (narrowing.test(asked)) {
  within(document, "#narrowed").hidden = false;
  const link = within(document, ".open-map a") as HTMLAnchorElement;
  // The first of a repeated key counts: the page's own.
  link.href += `&${asked.slice(1)}`;
}
