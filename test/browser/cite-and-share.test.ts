import { expect, test } from "vitest";
import { brokenInEither, brokenRules } from "./broken-rules.ts";
import { openReader, site } from "./driver.ts";

const claim = "nato-forces-near-russia";
const sentence =
  "Sergei Shoigu (Defence minister, Russia) says: NATO is to deploy forces close to Russian territory: 40,000 troops, 15,000 pieces of military equipment (13 Apr 2021, reported by NBC News).";

test("a card is copied as a sentence, and its page and the View are shared", async () => {
  const reader = await openReader({ query: `claim=${claim}&voice=moscow` });
  await reader.citeOrShare("sentence", claim);
  await reader.until(async () => (await reader.notices()).some((it) => it.includes(`Copied: ${sentence}`)));
  expect(await reader.clipboard()).toBe(sentence);
  await reader.citeOrShare("share", claim);
  await reader.until(async () => (await reader.clipboard()) === `${site.address}claims/${claim}/`);
  await reader.citeOrShare("share");
  const view = `${site.address}?claim=${claim}&voice=moscow`;
  await reader.until(async () => (await reader.clipboard()).replace(/&at=[\d.,-]+$/, "") === view);
  const shared = await reader.withShareSheet();
  await reader.citeOrShare("share", claim);
  await reader.until(async () => (await shared()) !== undefined);
  expect(await shared()).toEqual({ title: sentence, url: `${site.address}claims/${claim}/` });
  expect(await reader.complaints()).toEqual([]);
});

test("a card is cited by each of its sources, and what the browser will not copy can be copied by hand", async () => {
  const reader = await openReader({ query: `claim=${claim}` });
  await reader.citeOrShare("cite", claim);
  const { text, copyable } = await reader.openDialog();
  expect(text).toContain(sentence);
  expect(copyable[0]).toMatch(/^\{\{cite news \|title=Biden proposes .*\|work=NBC News \|date=13 April 2021\}\}$/);
  expect(copyable[1]).toContain("@misc{nbc-2021-04-13,");
  expect(JSON.parse(copyable[2] ?? "")).toMatchObject([{ id: "nbc-2021-04-13", "container-title": "NBC News" }]);
  expect(copyable[3]).toBe(`${sentence} ${site.address}claims/${claim}/`);
  expect(await brokenInEither(reader, "dialog")).toEqual([]);
  await reader.press("Escape");
  await reader.citeOrShare("sentence", claim, false);
  expect((await reader.openDialog()).copyable).toEqual([sentence]);
});

test("without a script nothing is offered that would not work, and a claim's page gives the texts themselves", async () => {
  const reader = await openReader({ scripts: "off" });
  expect(await reader.shareButtons()).toBe(0);
  await reader.visit(`claims/${claim}/`, false);
  await reader.read(() => document.querySelector(".taking")?.setAttribute("open", ""));
  const text = await reader.text();
  for (const it of [sentence, "{{cite news", "@misc{nbc-2021-04-13"]) expect(text).toContain(it);
  expect(await brokenRules(await openReader({ path: `claims/${claim}/`, isReady: false }))).toEqual([]);
});

test("the method and the changes are read without a script, and break no rule light or dark, wide or narrow", async () => {
  for (const path of ["method/", "changes/"]) {
    const plain = await openReader({ path, scripts: "off" });
    expect(await plain.text()).toMatch(path === "method/" ? /Used when the speaker/ : /First recorded/);
    for (const screen of ["desktop", "phone"] as const) {
      const reader = await openReader({ path, screen });
      expect(await brokenInEither(reader), `${path} ${screen}`).toEqual([]);
      expect(await reader.read(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await reader.complaints()).toEqual([]);
    }
  }
});
