import { expect, test } from "vitest";
import { pageMakers } from "../../../src/build/site/page-makers.ts";
import { sitePages } from "../../../src/build/site/site-pages.ts";
import { viewOf } from "../../../src/scene/address.ts";
import { pageKinds } from "../../../src/scene/pages/page-kinds.ts";
import { bareRenderInputs, requestFor } from "../../fixtures/atlas/page-request.ts";
import { atlasWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { englishWords } from "../../fixtures/in-english.ts";

test("a claim whose only statement is withdrawn has a page and an embed that say no more than that, and a link to it says so", () => {
  const revisions = [{ on: "2026-11-24", kind: "withdrawn" as const, what: "the record", why: "misread" }];
  const atlas = atlasWith({ statements: [statementWith({ revisions })] });
  const made = sitePages(englishWords, pageKinds, pageMakers, requestFor(bareRenderInputs(atlas)));
  const ofClaims = (list: readonly { readonly path: string }[]) => list.filter((it) => it.path.startsWith("claims/"));
  expect([ofClaims(made.pages), ofClaims(made.embeds)]).toEqual([[], []]);
  for (const [{ path, page } = { path: "", page: undefined }] of [made.withdrawnPages, made.withdrawnEmbeds]) {
    expect(path).toBe("claims/troops/");
    expect(page?.body).toContain("misread");
    expect(page?.body).not.toContain("moved troops");
  }
  expect(made.withdrawnPages[0]?.page.body).toContain('href="../../changes/"');
  expect(made.withdrawnEmbeds[0]?.page.body).toContain('href="../../../"');
  expect(viewOf("claim=troops", atlas).dropped.length).toBe(1);
});
