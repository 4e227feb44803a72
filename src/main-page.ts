import { within } from "./wiring/page.ts";

// The script of a page of one claim or one place, which shows all there is of it: where the address asks for less, the page says so, and
// its way to the map takes that along.
const narrowing = ["claim", "region", "voice", "stance", "said", "known", "q", "borders", "show", "group", "at"];
const query = new URLSearchParams(location.search);
if (narrowing.some((key) => query.has(key))) {
  within(document, "#narrowed").hidden = false;
  const link = within(document, ".open-map a") as HTMLAnchorElement;
  // The first of a repeated key counts: the page's own.
  link.href += `&${location.search.slice(1)}`;
}
