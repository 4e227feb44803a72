import { expect, test } from "vitest";
import type { Quantity } from "../../src/domain/quantity.ts";
import { reviewedAtlas } from "./living-atlas.ts";

/**
 * Each metric of the research that counts ground forces, the claims it is recorded in, and what they hold of it, written out:
 * statement, figure, when, part, regions. A metric is one claim, but for rankings (a claim for each baseline) and for NATO
 * (nobody says that Shoigu's 40,000 are the exercise).
 */
const series: readonly { metric: string; of: readonly Quantity["of"][]; claims: readonly string[]; holds: readonly string[] }[] =
  [
    {
      metric: "Russian troops near Ukraine",
      of: ["personnel"],
      claims: ["russian-troops-around-ukraine"],
      holds: [
        "bakanov-2021-05-11-troops: about 100000 present, remaining of ukraine-russia-border+crimea",
        "borrell-2021-04-19-troops: more-than 150000+ present, total of ukraine-russia-border+crimea",
        "budanov-2021-04-14-troops: at-least 89000+ present, total of ukraine-russia-border",
        "budanov-2021-04-troops-forecast: 110000 forecast 2021-04-20, total of ukraine-russia-border",
        "deineko-2021-04-troops: 85000 present, total of ukraine-russia-border+crimea-line",
        "eeas-2021-04-19-troops: more-than 100000+ present, total of ukraine-russia-border+crimea",
        "kuleba-2021-04-20-hundreds-of-thousands: “over hundreds of thousands of Russian troops” present, total of ukraine-russia-border",
        "kuleba-2021-04-20-troops-forecast: more-than 120000+ forecast 2021-04-27~, total of ukraine-russia-border",
        "reuters-2021-04-20-troops: 80000 past, total of ukraine-russia-border",
        "reznikov-2022-01-troops: 126000 past 2021-04, total of no region",
        "taran-2021-04-14-troops: 110000 unclear, total of ukraine-russia-border",
        "us-officials-2021-05-05-troops: about 80000 present, remaining of ukraine-russia-border",
        "wall-street-journal-2021-04-20-troops: about 80000 present, total of ukraine-russia-border+crimea",
      ],
    },
    {
      metric: "Russian troops newly arrived",
      of: ["personnel"],
      claims: ["russian-build-up-around-ukraine"],
      holds: [
        "reuters-2021-04-20-newcomers: 50000 past, newcomers of ukraine-russia-border",
        "stoltenberg-2021-04-13-build-up: “thousands of combat-ready troops” present, newcomers of ukraine-russia-border",
        "us-official-2021-03-31-newcomers: about 4000 present, newcomers of ukraine-russia-border",
      ],
    },
    {
      metric: "Russian troops at the border with eastern Ukraine",
      of: ["personnel"],
      claims: ["russian-troops-eastern-border"],
      holds: [
        "mendel-2021-04-12-eastern-border-ap: 41000 present, total of ukraine-russia-border",
        "mendel-2021-04-12-eastern-border-reuters: more-than 40000+ present, total of ukraine-russia-border",
      ],
    },
    {
      metric: "growth of the Russian troops near Ukraine",
      of: ["personnel"],
      claims: ["russian-forces-near-ukraine-to-grow"],
      holds: ["mashovets-2021-04-12-double: times 2 forecast, total of ukraine-russia-border"],
    },
    {
      metric: "Russian troops in Crimea",
      of: ["personnel"],
      claims: ["russian-troops-crimea"],
      holds: [
        "khomchak-2021-03-30-crimea: about 32700 present, total of crimea",
        "mendel-2021-04-12-crimea-ap: 42000 present, total of crimea",
        "mendel-2021-04-12-crimea-reuters: more-than 40000+ present, total of crimea",
        "taran-2021-04-14-crimea: 42000 present, total of crimea",
      ],
    },
    {
      metric: "fighters of the corps in the Donbas",
      of: ["personnel"],
      claims: ["russian-corps-in-donbas"],
      holds: ["khomchak-2021-03-30-donbas: about 28000 present, total of donbas-ngca"],
    },
    {
      metric: "battalion tactical groups",
      of: ["battalion-tactical-groups"],
      claims: ["russian-battalion-groups-near-ukraine"],
      holds: [
        "budanov-2021-04-battalion-groups: 56 forecast 2021-04-20, total of ukraine-russia-border",
        "khomchak-2021-03-30-battalion-groups: 28 present 2021-03-30, total of ukraine-russia-border+crimea",
        "taran-2021-04-14-battalion-groups: 56 unclear, total of ukraine-russia-border",
      ],
    },
    {
      metric: "more battalion tactical groups to come",
      of: ["battalion-tactical-groups"],
      claims: ["more-russian-battalion-groups-near-ukraine"],
      holds: [
        "budanov-2021-04-more-battalion-groups: 9 forecast 2021-04-20, newcomers of ukraine-russia-border",
        "khomchak-2021-03-30-more-battalion-groups: up-to -25 forecast, newcomers of ukraine-russia-border",
      ],
    },
    {
      metric: "troops a newsroom makes of battalion tactical groups",
      of: ["personnel"],
      claims: ["russian-troops-in-battalion-groups"],
      holds: ["bbc-2021-04-08-troops-in-battalion-groups: 20000–25000 present, total of ukraine-russia-border+crimea"],
    },
    {
      metric: "NATO's troops near Russia, or in DEFENDER-Europe 21",
      of: ["personnel"],
      claims: ["nato-forces-near-russia", "defender-europe-21-forces"],
      holds: [
        "csis-2021-04-defender-europe-21: about 30000 present, no scope",
        "kirby-2021-05-03-defender-europe-21: about 28000 present, no scope",
        "shoigu-2021-04-13-nato-forces: 40000 planned, no scope",
        "us-army-2021-03-17-defender-europe-21: more-than 30000+ planned, no scope",
      ],
    },
    {
      metric: "NATO's equipment near Russia",
      of: ["equipment"],
      claims: ["nato-forces-near-russia"],
      holds: ["shoigu-2021-04-13-nato-forces: 15000 planned, no scope"],
    },
    {
      metric: "exercises in April",
      of: ["other"],
      claims: ["russian-winter-training-checks"],
      holds: [
        "russian-defence-ministry-2021-04-06-exercises: 4048 planned 2021-04, no scope",
        "russian-defence-ministry-2021-04-06-exercises: 812 planned 2021-04, no scope",
      ],
    },
    {
      metric: "NATO's reconnaissance",
      of: ["other"],
      claims: ["nato-reconnaissance-grows"],
      holds: [
        "shoigu-2021-04-13-reconnaissance: more than last year present, no scope",
        "shoigu-2021-04-13-reconnaissance: times 2 than last year present, no scope",
      ],
    },
    {
      metric: "rank",
      of: ["personnel", "other"],
      claims: [
        "russian-troops-most-since-2014",
        "russian-build-up-largest-since-donbas-outbreak",
        "russian-build-up-largest-since-crimea-annexation",
        "russian-forces-mirror-2014",
        "russian-build-up-bigger-than-2014",
        "russian-deployment-largest-ever",
      ],
      holds: [
        "blinken-2021-04-11-most-since-2014: largest than 2014 when Russia first invaded present, no scope",
        "borrell-2021-04-19-largest-ever: largest than ever present, no scope",
        "kirby-2021-04-19-bigger-than-2014: more than 2014 present, no scope",
        "kyiv-2021-04-13-largest-since-donbas-outbreak: largest than the outbreak of a pro-Russian insurgency in the eastern Donbass region in 2014 present, no scope",
        "psaki-2021-04-08-most-since-2014: largest than 2014 present, no scope",
        "stoltenberg-2021-04-13-largest-since-crimea: largest than the illegal annexation of Crimea in 2014 present, no scope",
        "wolters-2021-04-13-mirrors-2014: equal than 2014 present, no scope",
      ],
    },
  ];

/** Reports of the OSCE mission by day of issue: violations in the Donetsk and in the Luhansk region. */
const reports: readonly (readonly [day: string, donetsk: number, luhansk: number])[] = [
  ["2021-03-10", 128, 26],
  ["2021-03-19", 113, 0],
  ["2021-03-20", 29, 34],
  ["2021-03-25", 89, 0],
  ["2021-03-26", 493, 1],
  ["2021-03-27", 74, 149],
  ["2021-04-01", 1, 40],
  ["2021-04-03", 594, 427],
  ["2021-04-07", 55, 2],
  ["2021-04-21", 279, 3],
  ["2021-04-22", 276, 0],
  ["2021-04-23", 488, 6],
  ["2021-04-24", 374, 2],
  ["2021-04-28", 217, 148],
];

function rowsOf(claims: readonly string[], of: readonly Quantity["of"][]): readonly string[] {
  return reviewedAtlas.statements
    .filter((it) => claims.includes(it.claim))
    .flatMap(({ id, quantities = [] }) =>
      quantities.flatMap((it) => (of.includes(it.of) ? [`${id}: ${pictureOf(it)} ${whenOf(it)}, ${scopeOf(it)}`] : [])),
    )
    .sort();
}

function pictureOf({ asSaid, value, min, max, bound, comparator }: Quantity): string {
  if (comparator) {
    const times = comparator.times === undefined ? "" : ` ${comparator.times}`;
    return `${comparator.relation}${times}${comparator.since === undefined ? "" : ` than ${comparator.since}`}`;
  }
  const figure =
    value ?? (min === undefined ? (max === undefined ? `“${asSaid}”` : `-${max}`) : `${min}${max ? `–${max}` : "+"}`);
  return `${bound === undefined ? "" : `${bound} `}${figure}`;
}

function whenOf({ when }: Quantity): string {
  return when.date === undefined ? when.kind : `${when.kind} ${when.date}`;
}

function scopeOf({ scope }: Quantity): string {
  return scope ? `${scope.part} of ${scope.regions.join("+") || "no region"}` : "no scope";
}

test.each(series)("what is recorded of $metric", ({ of, claims, holds }) => {
  expect(rowsOf(claims, of)).toEqual(holds);
});

test("each metric is one claim, but for the rankings and NATO's troops; no claim mixes two of one kind", () => {
  const claimsOf = (holds: readonly string[]) => [
    ...new Set(holds.map((row) => reviewedAtlas.statementOf(row.slice(0, row.indexOf(":"))).claim)),
  ];
  const several = series.filter((it) => claimsOf(it.holds).length > 1).map((it) => it.metric);
  expect(several).toEqual(["NATO's troops near Russia, or in DEFENDER-Europe 21", "rank"]);
  const kinds = series.flatMap((it) => claimsOf(it.holds).map((claim) => `${claim} ${it.of.join()}`));
  expect(kinds).toEqual([...new Set(kinds)]);
});

test("troops of Russia near Ukraine and battalion tactical groups are counted in no other claim, but for exercises", () => {
  const listed = new Set(series.flatMap((it) => it.claims));
  for (const { id, claim, quantities = [] } of reviewedAtlas.statements) {
    if (reviewedAtlas.claimOf(claim).about.act === "exercise") continue;
    const counts = quantities.some(
      (it) => it.of === "battalion-tactical-groups" || (it.of === "personnel" && it.forces.includes("russia")),
    );
    if (counts) expect(listed, id).toContain(claim);
  }
});

test("the reports of the OSCE mission are one claim, a statement for each day of issue, with the two regions apart", () => {
  const statements = reviewedAtlas.statements.filter((it) => it.quantities?.some(({ of }) => of === "ceasefire-violations"));
  expect(new Set(statements.map((it) => it.claim))).toEqual(new Set(["ceasefire-violations-donbas"]));
  const recorded = statements.map(({ saidOn, quantities = [] }) => [saidOn, ...quantities.map((it) => it.value)]);
  expect(recorded.sort()).toEqual(reports);
  for (const { quantities = [] } of statements) {
    expect(quantities.map((it) => it.scope)).toEqual([
      { regions: ["donbas"], asSaid: "Donetsk region", part: "total" },
      { regions: ["donbas"], asSaid: "Luhansk region", part: "total" },
    ]);
  }
});

test("the mission's numbers are of the day before the report, and of nobody's forces", () => {
  for (const { saidOn, quantities = [] } of reviewedAtlas.statementsAbout("ceasefire-violations-donbas")) {
    const eve = new Date(Date.parse(`${saidOn}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    for (const it of quantities) expect([it.when.kind, it.when.date, it.forces]).toEqual(["past", eve, []]);
  }
  expect(reviewedAtlas.claimOf("ceasefire-violations-donbas").note).toMatch(/does not say who fired/);
});
