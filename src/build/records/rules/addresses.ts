import { type Placed, problemAt, type Records } from "../../../domain/parse/records.ts";
import { addressForm } from "../../../domain/parse/text.ts";
import type { Problem } from "../../../domain/problem.ts";

/** An address of the records, with its place. */
type Written = { readonly placed: Placed<unknown>; readonly path: string; readonly address: string };

/** Finds addresses that no browser opens, or that lead elsewhere than they seem to, and sources that are the front page of a site. */
export function problemsOfAddresses(records: Records): readonly Problem[] {
  const pages = pagesIn(records);
  const problems = (list: readonly Written[], faultOf: (address: string) => string | undefined) =>
    list.flatMap(({ placed, path, address }) => {
      const fault = addressForm.test(address) ? faultOf(address) : undefined;
      return fault === undefined ? [] : [problemAt(placed, path, fault)];
    });
  return [...problems([...pages, ...othersIn(records)], faultOfAddress), ...problems(pages, faultOfPage)];
}

/** Finds pages at names kept for examples, pages given in the form for phones, and pages under which two sources that are both cited were read. */
export function doubtfulAddresses(records: Records): readonly Problem[] {
  const cited = new Set(records.statements.flatMap(({ content }) => content.evidence.map((it) => it.source)));
  const pages = pagesIn(records).filter(({ address }) => URL.canParse(address));
  const first = new Map<string, string>();
  return pages.flatMap(({ placed, path, address }) => {
    const url = new URL(address);
    const id = (placed as Records["sources"][number]).content.id;
    const problems: Problem[] = [];
    if (isExample(url))
      problems.push(
        problemAt(
          placed,
          path,
          `leads nowhere: names such as ${url.hostname} are kept for examples (delete what rests on it, or give the page that was read)`,
        ),
      );
    if (isAmp(url))
      problems.push(problemAt(placed, path, "is a page for phones, AMP (give the page's own address, if it has another)"));
    const key = `${url.host.replace(/^www\./, "")}${url.pathname.replace(/\/$/, "")}${url.search}`;
    const other = first.get(key);
    if (cited.has(id) && other !== undefined)
      problems.push(problemAt(placed, path, `is the address of ${other} too (cite one source for one page)`));
    else if (cited.has(id)) first.set(key, id);
    return problems;
  });
}

function pagesIn({ sources }: Records): readonly Written[] {
  return sources.flatMap((placed) =>
    placed.content.address === undefined ? [] : [{ placed, path: "address", address: placed.content.address }],
  );
}

function othersIn({ sources, borders, atlas }: Records): readonly Written[] {
  const written: readonly (readonly [placed: Placed<unknown>, path: string, address: string | undefined])[] = [
    ...sources.flatMap((it) => (it.content.archives ?? []).map((address, index) => [it, `archives.${index}`, address] as const)),
    ...borders.flatMap((it) =>
      Object.entries(it.content.views).map(
        ([view, { document }]) => [it, `views.${view}.document.address`, document.address] as const,
      ),
    ),
    ...atlas.map((it) => [it, "licence.address", it.content.licence?.address] as const),
  ];
  return written.flatMap(([placed, path, address]) => (address === undefined ? [] : [{ placed, path, address }]));
}

/** What to say of an address that looks like one, and is none or leads elsewhere. Parsed as browsers do (WHATWG URL). */
export function faultOfAddress(address: string): string | undefined {
  if (address.includes("\\")) return "holds a backslash, which a browser reads as the end of the host (write /)";
  if (!URL.canParse(address)) return "is not an address that a browser can open (copy it from the address bar)";
  const { username, password, hostname } = new URL(address);
  if (username !== "" || password !== "" || /^https?:\/\/[^/?#]*@/.test(address))
    return "holds a name or password before the host (leave out all that stands before @)";
  if (hostname.endsWith(".")) return `has a dot after the host (write ${hostname.slice(0, -1)})`;
  if (address.includes("&amp;")) return "holds &amp; (write &)";
  return undefined;
}

function faultOfPage(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname, search, hash } = new URL(address);
  return pathname === "/" && search === "" && hash === ""
    ? "is the front page of a site, which changes (give the address of the page that was read)"
    : undefined;
}

/** Whether nothing can be at a name: its ending is kept for examples (RFC 2606, section 2). */
function isExample({ hostname }: URL): boolean {
  return hostname.endsWith(".example");
}

function isAmp({ hostname, pathname, search }: URL): boolean {
  return (
    hostname.startsWith("amp.") || /\/amp(\/|$)|\.amp(\.html)?$/i.test(pathname) || /[?&](amp|outputType=amp)\b/.test(search)
  );
}
