import type { Locator, Page } from "playwright-core";

/** One thing a reader does: what is pressed or filled in, and with what. */
type Step = { readonly at: (page: Page) => Locator; readonly do?: (at: Locator) => Promise<void> };

/** Something a reader does that makes the page load more. */
export type Act = {
  readonly name: string;
  /** The page, and what its address asks for. */
  readonly path: string;
  /** Done while everything still arrives. */
  readonly before?: readonly Step[];
  readonly steps: readonly Step[];
  /** What the reader then sees. */
  readonly seen: (page: Page) => Locator;
  /** What the page shows while a file is late, if it does not say so in a notice. */
  readonly waiting?: (page: Page) => Locator;
};

const press = (selector: string): Step => ({ at: (page) => page.locator(selector).first() });
const button = (name: string): Step => ({ at: (page) => page.getByRole("button", { name, exact: true }).first() });
const see = (selector: string) => (page: Page) => page.locator(selector).first();
const check = (name: RegExp): Step => ({
  at: (page) => page.getByRole("dialog").getByRole("checkbox", { name }),
  do: (at) => at.check(),
});

/** The page of the story that the site has. */
export const storyPath = "stories/two-speakers/";

const openClaim = press(".listing [data-claim] h3 a");
const openMenu = press(".masthead .menu-button");
const openExporter = [openMenu, button("Export image")];
const savePng: Step = {
  at: (page) => page.getByRole("dialog").getByRole("button", { name: "Download PNG" }),
};
const saved = see(".outcome:has-text('Handed to the browser')");
const drawing = "#stage svg.overlay:not(.fitted)";

/** Everything that loads something: of every file that is loaded on demand, one of these is the first to need it. */
export const acts: readonly Act[] = [
  {
    name: "opens the page",
    path: "",
    steps: [],
    seen: see("html:has(#theme:not(:disabled)) #list"),
    waiting: see("#list .claim"),
  },
  { name: "opens a claim", path: "", steps: [openClaim], seen: see(`html:has(#list .take-menu) ${drawing}`) },
  {
    name: "points at the map",
    path: "",
    steps: [{ at: see("#stage"), do: (at) => at.hover() }],
    seen: see("html[data-map=live]"),
    waiting: see("#stage svg.poster"),
  },
  { name: "chooses borders", path: "", steps: [press("[popovertarget=borders]")], seen: see("#borders input[type=radio]") },
  {
    name: "searches",
    path: "",
    steps: [{ at: see("#search"), do: (at) => at.fill("nato") }],
    seen: see("#clear-search:not([hidden])"),
    waiting: see("#list[aria-busy]"),
  },
  { name: "asks for figures", path: "", steps: [press("a[data-show=figures]")], seen: see("html[data-show=figures] #sheet svg") },
  {
    name: "saves a spreadsheet",
    path: "?show=table",
    steps: [button("Spreadsheet (.xlsx)")],
    seen: see("#sheet [role=status]:has-text('.xlsx')"),
    waiting: see("#sheet table"),
  },
  {
    name: "plays the days",
    path: "",
    steps: [press(".known:visible"), press("button.play:visible")],
    seen: see("button.play:has-text('■')"),
  },
  {
    name: "scrolls by key",
    path: "",
    steps: [{ at: see("body"), do: (at) => at.press("PageDown") }],
    seen: see("body"),
  },
  {
    name: "cites a statement",
    path: "",
    before: [openClaim],
    steps: [press("#list .take-menu"), press("#list [data-take=cite]")],
    seen: see("dialog textarea"),
  },
  { name: "builds an embed", path: "", steps: [openMenu, button("Embed")], seen: see("dialog .copyable") },
  {
    name: "saves a picture",
    path: "",
    steps: [...openExporter, savePng],
    seen: saved,
    waiting: see("dialog .dialog-waiting, dialog .outcome"),
  },
  {
    name: "adds a code to a picture",
    path: "",
    before: openExporter,
    steps: [check(/QR code/), savePng],
    seen: saved,
    waiting: see("dialog .outcome"),
  },
  {
    name: "saves a picture of a chart",
    path: "?show=figures",
    steps: [...openExporter, savePng],
    seen: saved,
    waiting: see("dialog .dialog-waiting"),
  },
  {
    name: "saves a picture of what was searched for",
    path: "?q=nato",
    steps: [...openExporter, savePng],
    seen: saved,
    waiting: see("dialog .dialog-waiting"),
  },
  {
    name: "follows a link to what the filters hide",
    path: "?claim=nato-forces-near-russia&said=2021-02-01/2021-02-02",
    steps: [],
    seen: see("[data-notice=hidden]:has-text('Show this claim')"),
  },
  {
    name: "follows a link that is in part unknown",
    path: "?region=atlantis",
    steps: [],
    seen: see("[data-notice=dropped]:has-text('atlantis')"),
  },
  {
    name: "makes a story",
    path: "",
    steps: [openMenu, button("Make a story")],
    seen: see("dialog.maker textarea"),
    waiting: see("dialog .dialog-waiting"),
  },
  {
    name: "takes the pictures of a story away",
    path: storyPath,
    steps: [press("#take-away summary"), press("#take-away [data-take=steps]")],
    seen: see("#take-away [role=status]:has-text('Handed to the browser')"),
    waiting: see("#take-away [role=status]:has-text('Making')"),
  },
  {
    name: "explores an embed",
    path: "embed/",
    steps: [press("#explore")],
    seen: see("html[data-map=live]"),
    waiting: see("#explore:has-text('Loading')"),
  },
  { name: "opens an embed of another View", path: "embed/?v=1&voice=moscow", steps: [], seen: see("#strip button") },
  { name: "opens an embed of a search", path: "embed/?v=1&q=nato", steps: [], seen: see("#strip button") },
  {
    name: "opens an embed of a narrower chart",
    path: "embed/figures/battalion-groups/?v=1&voice=moscow",
    steps: [],
    // Of its figures none is Moscow's.
    seen: see("#chart:not(:has(svg))"),
  },
];
