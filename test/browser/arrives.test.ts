import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openReader, publishedAtlas, site } from "./driver.ts";
import { standing as inRecords } from "./expected.ts";

const atlas = publishedAtlas();
const standing = atlas.statements.filter((it) => it.revisions?.at(-1)?.kind !== "withdrawn").map((it) => it.id);

describe("without any script", () => {
  test("the document has its title, the drawn map with every place spoken of, and a card for every claim, whose page has its statements", async () => {
    const reader = await openReader({ scripts: "off" });
    expect(await reader.title()).toContain(atlas.head.title);
    const places = atlas.regions.filter(
      ({ id, parent }) => parent === undefined && inRecords.some((it) => it.regions.includes(id)),
    );
    expect(await reader.blocks()).toEqual(expect.arrayContaining(places.map((it) => it.id)));
    const told = (await reader.cardLinks()).flatMap(([, to]) => {
      const html = readFileSync(join(site.folder, to, "index.html"), "utf8");
      return [...html.matchAll(/ data-statement="([^"]*)"/g)].map((it) => it[1] ?? "");
    });
    expect(told.sort()).toEqual([...standing].sort());
    expect([...(await reader.listedClaims())].sort()).toEqual(atlas.claims.map((it) => it.id).sort());
    expect((await reader.marks()).length).toBeGreaterThan(0);
    expect(Object.keys(await reader.standing()).length).toBeGreaterThan(10);
  });

  test("a sentence says what needs a script", async () => {
    const reader = await openReader({ scripts: "off" });
    expect(await reader.notices()).toEqual([expect.stringContaining("need JavaScript")]);
  });

  test("every link within the site leads to a page that is there", async () => {
    for (const [isInFolder, folder] of [
      [false, site.folder],
      [true, site.living.folder],
    ] as const) {
      const reader = await openReader({ scripts: "off", isInFolder });
      const links = (await reader.links()).map((it) => it.to).filter((it) => it.startsWith("./"));
      const own = new Set(links.map((it) => it.replace(/[?#].*/, "")));
      expect(own.size).toBeGreaterThanOrEqual(atlas.claims.length);
      for (const link of own) expect(existsSync(join(folder, link, link.endsWith("/") ? "index.html" : "")), link).toBe(true);
    }
  });

  test("a card's link opens the claim's page", async () => {
    const reader = await openReader({ scripts: "off" });
    const [claim] = await reader.listedClaims();
    await reader.pickClaim(claim ?? "");
    expect(await reader.path()).toBe(`claims/${claim}/`);
    // The address changes before the page that comes is read to its end.
    await reader.until(async () => (await reader.listedClaims()).some((it) => it === claim));
  });
});

describe("pages of their own", () => {
  test("every claim has one, with its card, its speaker in the title and a way to the whole map", async () => {
    for (const { id } of atlas.claims) {
      const html = readFileSync(join(site.folder, `claims/${id}/index.html`), "utf8");
      expect(
        [...html.matchAll(/<article[^>]* data-claim="([^"]*)"/g)].map((it) => it[1]),
        id,
      ).toEqual([id]);
      expect(html, id).toMatch(
        /<title>[^<]+ (says?|repeats?|confirms?|accepts?|qualif(?:y|ies)|disputes?|den(?:y|ies)|answers?|condemns?|corrects?|declines?)[^:<]*: /,
      );
      expect(html, id).toContain(`href="../../?claim=${id}"`);
    }
    const [{ id } = { id: "" }] = atlas.claims;
    const reader = await openReader({ scripts: "off", screen: "phone" });
    expect(await reader.visit(`claims/${id}/`, false)).toBe(200);
    expect(await reader.listedClaims()).toEqual([id]);
  });

  test("every region has one, with the cards of the claims that speak of it", async () => {
    const reader = await openReader({ scripts: "off", screen: "phone" });
    for (const { id, name } of atlas.regions) {
      expect(await reader.visit(`regions/${id}/`, false), id).toBe(200);
      expect(await reader.title(), id).toContain(name);
      const about = atlas.statements.filter((statement) => {
        const claim = atlas.claims.find((it) => it.id === statement.claim);
        return standing.includes(statement.id) && (statement.places ?? claim?.places ?? []).some((it) => it.id === id);
      });
      expect([...(await reader.listedClaims())].sort(), id).toEqual([...new Set(about.map((it) => it.claim))].sort());
    }
  });

  test("they ask for nothing that is not there, under a folder too", async () => {
    const reader = await openReader({ isInFolder: true, path: `claims/${atlas.claims[0]?.id}/` });
    for (const asked of reader.requests())
      expect(existsSync(join(site.living.folder, asked.split("?")[0] ?? "")), asked).toBe(true);
    expect(await reader.complaints()).toEqual([]);
  });
});

describe("an address that leads nowhere", () => {
  test("gets a page that needs nothing but itself and leads home, at any depth", async () => {
    const reader = await openReader({ path: "claims/never/recorded/" });
    expect(await reader.text()).toContain("no page at this address");
    expect(reader.requests()).toEqual(["claims/never/recorded/"]);
    await reader.follow(`Open ${atlas.head.title}`);
    expect(await reader.path()).toBe("");
    expect(await reader.listedStatements()).toHaveLength(standing.length);
  });

  test("leads home from under a folder", async () => {
    const reader = await openReader({ isInFolder: true, path: "regions/atlantis/" });
    await reader.follow(`Open ${atlas.head.title}`);
    expect(await reader.path()).toBe("");
  });
});

describe("under a folder of any host", () => {
  test("the page, its list, its live map and its links work", async () => {
    const reader = await openReader({ isInFolder: true, screen: "phone" });
    await reader.wakeMap();
    const [claim = ""] = await reader.listedClaims();
    await reader.pickClaim(claim);
    expect(reader.query()).toContain(`claim=${claim}`);
    expect(await reader.path()).toBe("");
    expect(await reader.complaints()).toEqual([]);
  });
});
