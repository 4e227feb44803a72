import { describe, expect, test } from "vitest";
import { contactOf } from "../../../src/build/site/contact.ts";
import { statementsGeoJson } from "../../../src/build/site/data/geojson.ts";
import { claimLinkedData, datasetLinkedData, linkedDataElement } from "../../../src/build/site/data/linked-data.ts";
import { frozenAtlas, frozenGeometries } from "../../fixtures/atlas/frozen-atlas.ts";
import { atlasWith, claimWith, regionWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { inEnglish } from "../../fixtures/in-english.ts";

const origin = "https://site.example/map/";

describe("the linked data of a claim's page", () => {
  test("name every statement that stands by speaker and verb, as a Claim and never a review of one", () => {
    for (const { id } of frozenAtlas.claims.filter((it) => frozenAtlas.hasClaim(it.id))) {
      const data = claimLinkedData(inEnglish(frozenAtlas), id, origin);
      expect(data["@graph"].length).toBe(frozenAtlas.statementsAbout(id).length);
      for (const it of data["@graph"]) {
        expect(it["@type"]).toBe("Claim");
        expect(it.author.length).toBeGreaterThan(0);
        expect(it.author.some(({ name }) => it.name.startsWith(`${name} `))).toBe(true);
        expect(it.description).toMatch(/(reported|published) by .+\)\.$/);
        expect([...(it.firstAppearance ?? []), ...(it.appearance ?? [])].length).toBeGreaterThan(0);
      }
      expect(JSON.stringify(data)).not.toMatch(/ClaimReview|"\w*[rR]ating\w*":|"text":/);
    }
  });

  test("give only days that are known, and addresses where the site's is", () => {
    const atlas = atlasWith({ statements: [statementWith({ saidOn: "[2021-04-09..2021-04-11]" })] });
    const [claim] = claimLinkedData(inEnglish(atlas), "troops", undefined)["@graph"];
    expect(claim).not.toHaveProperty("datePublished");
    expect(claim).not.toHaveProperty("url");
    expect(claim?.appearance?.[0]).toMatchObject({ url: "https://daily.example/article", datePublished: "2021-04-14" });
  });

  test("cannot end their element", () => {
    expect(linkedDataElement({ name: "</script><script>" }).match(/<\/?script/g)).toEqual(["<script", "</script"]);
  });

  test("of the data as a whole are a Dataset with its files", () => {
    const files = [{ path: "data/atlas.json", mediaType: "application/json", size: 12 }];
    const data = datasetLinkedData(frozenAtlas, files, "Who said what.", origin);
    expect(data).toMatchObject({
      "@type": "Dataset",
      distribution: [{ contentUrl: `${origin}data/atlas.json`, contentSize: "12 B" }],
    });
  });
});

describe("the statements as GeoJSON", () => {
  const { type, features } = statementsGeoJson(inEnglish(frozenAtlas), frozenGeometries);

  test("have a feature for each drawn place, which says who speaks, when and where it was read", () => {
    expect(type).toBe("FeatureCollection");
    expect(new Set(features.map((it) => it.id)).size).toBe(features.length);
    for (const { properties } of features) {
      expect(properties.title).toContain(`${properties.speakers.split("; ")[0]} ${properties.verb}: ${properties.proposition}`);
      expect([properties.saidOn, properties.publisher, properties.sentence].every((it) => it.length > 1)).toBe(true);
    }
    const drawn = frozenAtlas.statements.filter((it) =>
      (it.places ?? frozenAtlas.claimOf(it.claim).places).some(
        (place) => place.id !== undefined && frozenAtlas.hasRegion(place.id),
      ),
    );
    expect(new Set(features.map((it) => it.properties.statement)).size).toBeGreaterThanOrEqual(drawn.length);
  });

  test("have no point for what the words leave vague", () => {
    for (const { geometry, properties } of features)
      if (geometry.type === "Point") expect(["exact", "settlement"]).toContain(properties.precision);
    const place = { role: "located", asSaid: "near the town", wording: "source", id: "town" } as const;
    const of = (precision: "vague-phrase" | "settlement") =>
      statementsGeoJson(inEnglish(atlasWith({ claims: [claimWith({ places: [{ ...place, precision }] })] })), new Map()).features;
    expect(of("vague-phrase")).toEqual([]);
    expect(of("settlement").map((it) => it.geometry)).toEqual([{ type: "Point", coordinates: [34.2, 45.8] }]);
  });

  test("leave a withdrawn record out", () => {
    const revisions = [{ on: "2026-11-26", kind: "withdrawn" as const, what: "All.", why: "Wrong." }];
    const outline = frozenGeometries.get("crimea");
    if (!outline) throw new Error("no outline of Crimea");
    const of = (statement: ReturnType<typeof statementWith>) =>
      statementsGeoJson(
        inEnglish(atlasWith({ regions: [regionWith()], statements: [statement] })),
        new Map([["square", outline]]),
      ).features;
    expect(of(statementWith()).length).toBe(1);
    expect(of(statementWith({ revisions }))).toEqual([]);
  });
});

describe("the contact for corrections", () => {
  test("is an e-mail address, an address of the web, or none", () => {
    expect(contactOf("corrections@example.org")).toEqual({
      text: "corrections@example.org",
      address: "mailto:corrections@example.org",
    });
    expect(contactOf("https://example.org/corrections")?.address).toBe("https://example.org/corrections");
    expect(contactOf(undefined)).toBe(undefined);
    expect(contactOf(" ")).toBe(undefined);
  });

  test.each(["example", "http://example.org", "a@b", "javascript:alert(1)", "a@example.org?subject=x", "https://a b"])(
    "is not “%s”, and says so",
    (setting) => {
      expect(() => contactOf(setting)).toThrow(/CORRECTIONS_CONTACT is .* \(give an e-mail address/);
    },
  );
});
