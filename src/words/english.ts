import type { Counted } from "../domain/quantity.ts";

const numbers = new Intl.NumberFormat("en-GB");

const nouns: Readonly<Record<Counted, string>> = {
  personnel: "troops",
  equipment: "pieces of equipment",
  aircraft: "aircraft",
  helicopters: "helicopters",
  ships: "ships",
  notices: "notices",
  "battalion-tactical-groups": "battalion tactical groups",
  formations: "formations",
  "ceasefire-violations": "ceasefire violations",
  other: "",
};

const orders = /\b(tens of thousands|hundreds of thousands|thousands|hundreds|dozens)\b/i;

const listed = (items: readonly string[], last: "and" | "or") =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;

const plural = (count: number, one: string, many: string) => `${numbers.format(count)} ${count === 1 ? one : many}`;

/** Every sentence of the map and its list, in English. Who speaks always stands beside what is said. */
export const english = {
  number: (value: number) => numbers.format(value),
  counted: (forces: string, of: Counted, when: "present" | "past" | "planned" | "forecast" | "unclear") =>
    [forces, nouns[of], when === "planned" || when === "forecast" ? when : ""].filter((it) => it !== "").join(" "),
  /** A status cut into lines at its semicolon or comma. */
  statusLines: (status: string) => status.split(/(?<=[;,]) /),
  wordFigure: (asSaid: string) => orders.exec(asSaid)?.[0] ?? asSaid,

  /** From the speaker to the page read; the day of the report where the page has one, the day of speech where it is another. */
  chain: (names: readonly string[], said: string, published: string | undefined) => {
    const [first = "", ...rest] = names;
    const last = rest.pop();
    const on = published === undefined ? "" : `, ${published}`;
    if (last === undefined) return `Published by ${first}${on === "" ? `, ${said}` : on}`;
    const spoken = said === published ? `Said by ${first}` : `Said by ${first}, ${said}`;
    return [spoken, ...rest.map((it) => `quoted by ${it}`), `reported by ${last}${on}`].join(" → ");
  },
  quotedAltered: "wording altered by the outlet",
  translated: "in translation",
  noAnswerRecorded: "No answer recorded here.",
  noAnswerFound: (date: string, places: readonly string[]) => `No answer found (searched on ${date}, ${places.join(", ")}).`,

  readPassage: "Read the passage",
  atPublisher: (publisher: string) => ` at ${publisher}`,
  alsoRead: "Also:",
  noPassage: (publisher: string) => `${publisher}: no page to link to`,
  moreOnClaim: (own: number, answers: number) =>
    [
      own > 0 ? plural(own, "further statement", "further statements") : "",
      answers > 0 ? plural(answers, "answer in another claim", "answers in other claims") : "",
    ]
      .filter((it) => it !== "")
      .join(", "),
  moreFilters: "By place, stance and day",
  chosen: (count: number) => `(${numbers.format(count)} chosen)`,
  stanceLead: (verb: string) => `${verb[0]?.toUpperCase()}${verb.slice(1)}:`,
  noAsserter: "No one asserts this in the pages read.",
  hiddenByFilters: (count: number) => `${plural(count, "statement is", "statements are")} outside this selection.`,

  claimTitle: (speaker: string, verb: string, proposition: string, title: string) =>
    `${speaker} ${verb}: ${proposition} · ${title}`,
  description: (statements: number, places: string, figures: string) =>
    `${plural(statements, "statement", "statements")} shown.${places === "" ? "" : ` By place: ${places}.`}${figures === "" ? "" : ` Figures on the map: ${figures}.`}`,
  listInFull: "The list beside the map says the same in full.",
  claimHeading: (speaker: string, verb: string, proposition: string) => `${speaker} ${verb}: ${proposition}`,
  listSection: "Statements",

  listHeading: "Who said what",
  inRegion: (region: string) => `${region}: who said what`,
  counts: (statements: number, claims: number) =>
    `${plural(statements, "statement", "statements")}, ${plural(claims, "claim", "claims")}`,
  tray: "No place given",
  trayNote: "The words name no place that a source gives the outline of, so nothing is drawn for these.",
  empty: "No statement passes these filters.",
  clear: "Clear the filters",
  filters: "Filter",
  whoSaysIt: "Who says it",
  whereAbout: "About where",
  stanceFacet: "How it stands to others",
  whenSaid: "When it was said",
  from: "From",
  until: "Until",

  mapName: "Map of who said what about the forces around Ukraine",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  home: "Show the whole map",
  noWebgl: "The live map cannot run here (WebGL is not available). The drawn map stays; picking, filters and the list work.",
  lostWebgl: "The browser took the live map away. The drawn map stays until it comes back.",
  mapFailed: "The live map could not be loaded. The drawn map stays; check the connection and use a zoom button to try again.",
  atlasFailed:
    "The records could not be loaded, so filters and picking do not work now. The list below is complete; reload the page to try again.",

  dropped: (parts: readonly string[]) => `This link was not understood in full: ${parts.join("; ")}. The rest is shown.`,
  droppedPart: ({ key, value, why }: { readonly key: string; readonly value: string; readonly why: "unknown" | "malformed" }) =>
    why === "unknown" ? `“${value}” is no ${key} of this atlas` : `“${key}=${value}” could not be read`,
  dismiss: "Close this message",

  legend: "How to read the map",
  legendRing: "Ring: a claimed number of troops, its area in proportion",
  legendPlanned: "planned or forecast",
  legendMoreThan: "“more than”",
  legendWords: "no number said",
  legendSweep: "Soft band: “near the border”, no place named; in the colour of who says it",
  legendShapes: "Shapes under a name: who speaks about the place, and how many statements",
  legendStatus: (status: string, source: string) => `${status} (${source})`,
  kilometres: (value: number) => `${numbers.format(value)} km`,
  legendControl: "Line of control, spring 2021 (generalised)",
  borderLabel: "Borders as recognised by UN General Assembly resolution 68/262",
  credit: "Map data: Natural Earth; some towns GeoNames (CC BY 4.0)",
  assertions: "Claims are assertions by the parties named.",

  explore: "Explore the map",
  exploring: "Loading the map …",
  noFullscreen: "The page around this map does not allow full screen.",
  wholeMap: "Open the whole map",
  moreClaims: (count: number) => `${plural(count, "more claim", "more claims")} on the whole map`,
  readAt: (publishers: readonly string[]) => {
    const shown = publishers.slice(0, 6);
    const others = publishers.length - shown.length;
    return `Read at ${listed(others === 0 ? shown : [...shown, plural(others, "other", "others")], "and")}.`;
  },
  whoSpeaks: "Who speaks:",
  ringsAre: "Rings: claimed numbers of troops, by area; soft bands: “near the border”.",
  headingByHost: "Heading by the page that shows this map.",
  narrowedToVoices: (names: readonly string[]) => `by ${listed(names, "or")}`,
  narrowedToStances: (stances: readonly string[]) =>
    `that ${listed(
      stances.map((it) => `“${it}”`),
      "or",
    )}`,
  narrowedToDays: (from: string, to: string) => (from === to ? `said on ${from}` : `said from ${from} to ${to}`),
  narrowed: (parts: readonly string[], shown: number, all: number) =>
    `Only statements ${parts.join(", ")} are shown: ${numbers.format(shown)} of ${numbers.format(all)}.`,
  linkBlocked: (address: string) => `The page around this map lets no link open. The address: ${address}`,
  lostInFrame: "The browser took the live map away. The drawn map is back; the button starts the live one again.",
  exploreFailed: "The map could not be loaded. The drawn map and the list stay; check the connection and try again.",
  viewFailed:
    "What this address asks for could not be loaded, so the map shows what the page came with. Check the connection and reload.",
  exportImage: "Export image",
  sheetFailed: "This view could not be loaded. The list stays; check the connection and try again.",
  dialogFailed: (dialog: "embed" | "export") =>
    `The ${dialog === "embed" ? "embed builder" : "picture builder"} could not be loaded. Check the connection and try again.`,
  twoFingers: "Use two fingers to move the map",
  wheelKey: (key: "Ctrl" | "⌘") => `Use ${key} + scroll to zoom the map`,
  leadIn: (speaker: string, verb: string) => `${speaker} ${verb}:`,
  cardCredit: "Map: Natural Earth, GeoNames (CC BY 4.0)",

  timeline: "Statements by the day they were said",
  dayCount: (day: string, count: number) => `${day}: ${plural(count, "statement", "statements")}`,
  announcedClaim: (speaker: string, verb: string, proposition: string) => `Opened: ${speaker} ${verb}: ${proposition}`,
  announcedRegion: (region: string, count: number) => `${region}: ${plural(count, "statement", "statements")}.`,
} as const;
