import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readFolder } from "../../src/build/records/records.ts";
import { frozenFolder } from "../fixtures/atlas/frozen-folder.ts";
import { brokenInEither } from "./broken-rules.ts";
import { openReader } from "./driver.ts";

/** What the check of the records says of them with one more story, each message without its place. */
function checked(name: string, content: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(frozenFolder, folder, { recursive: true });
  mkdirSync(join(folder, "stories"), { recursive: true });
  writeFileSync(join(folder, "stories", name), content);
  return readFolder(folder)
    .problems.map((it) => it.message)
    .sort();
}

const query = "claim=nato-forces-near-russia";

test("a story is made from nothing, saved, checked, and opened again", async () => {
  const reader = await openReader({ query });
  await reader.openMaker();
  expect(await reader.wouldAsk()).toBe(false);
  await reader.presses("Add what is shown now as a step");
  await reader.writesStory("Two ministers on 13 April 2021", "Sergei Shoigu speaks of NATO, Sergei Ryabkov of US ships.");
  await reader.writesStep("Moscow speaks of NATO", "Sergei Shoigu says NATO is to deploy 50,000 troops. Nobody knows why.");
  await reader.selects("NATO is to deploy 50,000 troops");
  await reader.presses(/^Tie the selected words to: Sergei Shoigu says/);
  expect(await reader.wouldAsk()).toBe(true);

  // The dialog says what the check says.
  const begun = await reader.downloads();
  expect(begun.name).toBe("two-ministers-on-13-april-2021.yaml");
  const wrong = checked(begun.name, begun.content);
  expect(wrong).toEqual(["has fewer than two steps (add one, or make it an address)"]);
  await expect.poll(reader.problems).toEqual(expect.arrayContaining([...wrong]));

  await reader.closesMaker();
  await reader.pickClaim("us-warships-to-stay-away-from-crimea");
  await reader.openMaker();
  await reader.presses("Add what is shown now as a step");
  await reader.writesStep("Moscow speaks of US ships", "Sergei Ryabkov says");
  await reader.presses(/^Insert the words of: Sergei Ryabkov says/);
  await reader.goesOn(".");
  expect(await reader.writtenText()).toBe("Sergei Ryabkov says “We warn the U.S. that it should steer clear of Crimea”.");
  const second = await reader.downloads();
  const untrue = checked(second.name, second.content);
  expect(untrue.some((it) => it.includes("has the figure 50,000"))).toBe(true);
  // Those of the other step are told with it.
  await reader.presses(/^1 Moscow speaks of NATO/);
  await expect.poll(reader.problems).toEqual(untrue);

  await reader.writesOver(" Nobody knows why.", "");
  await reader.writesOver("5", "4");
  await expect.poll(reader.problems).toEqual([]);
  const { name, content } = await reader.downloads();
  expect(checked(name, content)).toEqual([]);
  expect(content).toContain("[NATO is to deploy 40,000 troops](shoigu-2021-04-13-nato-forces)");
  expect(await reader.wouldAsk()).toBe(false);

  // What is written is in the file, and nowhere in an address.
  expect(reader.query()).toBe("claim=us-warships-to-stay-away-from-crimea");
  const written = await reader.fields();
  await reader.reload();
  await reader.openMaker();
  expect(await reader.fields()).toEqual(["", ""]);
  await reader.opensDraft(name, content);
  expect(await reader.answer("is open")).toEqual([`“${name}” is open.`]);
  expect(await reader.fields()).toEqual(written);
  expect(await reader.writtenText()).toBe("Sergei Shoigu says NATO is to deploy 40,000 troops.");
  for (const width of [1000, 640, 360]) {
    await reader.previewsAt(`${width.toLocaleString("en")} pixels`);
    await reader.until(async () => (await reader.previewLook()).width === width);
    expect(await reader.previewed("Draft, not published by Claimed Ground")).toContain("Moscow speaks of NATO");
    expect(await reader.previewLook()).toMatchObject({ marks: [2, 2], isDrawn: true });
  }
  expect(await reader.complaints()).toEqual([]);
});

test("what a file says is text in the preview, and no draft is lost for it", async () => {
  const reader = await openReader({ query, screen: "phone" });
  await reader.openMaker();
  await reader.presses("Add what is shown now as a step");
  await reader.writesStory("Mine", "");
  const markup = "<img src=x onerror=alert(1)><script>alert(2)</script>";
  const hostile = `title: ${JSON.stringify(`</title>${markup}`)}
standfirst: "x"
steps:
  - title: ${JSON.stringify(markup)}
    text: ${JSON.stringify(`[${markup}](shoigu-2021-04-13-nato-forces) [x](none:?claim="><img>) [y](javascript:alert) \u202etfel`)}
    view: "?claim=\\"><img src=x onerror=alert(1)>"
`;
  await reader.opensDraft("theirs.yaml", hostile);
  await reader.until(reader.isAsked);
  await reader.presses("Keep the draft");
  expect((await reader.fields())[0]).toBe("Mine");
  await reader.opensDraft("theirs.yaml", hostile);
  await reader.presses("Replace the draft");
  expect(await reader.previewed("onerror")).toContain(markup);
  expect(await reader.strangers()).toEqual([]);
  await expect.poll(reader.problems).toEqual(expect.arrayContaining([expect.stringContaining("turns the direction of writing")]));
  await reader.presses("Undo");
  expect((await reader.fields())[0]).toBe("Mine");

  await reader.opensDraft("bomb.yaml", "title: *a\n");
  expect(await reader.answer("was not opened")).toEqual([
    "“bomb.yaml” was not opened. It has 1 problem:",
    "line 1: has the alias *a of no value before it (write the value out, or put the text in quotation marks)",
  ]);
  await reader.opensDraft("large.yaml", "x".repeat(1_000_001));
  expect(await reader.answer("larger")).toEqual(["“large.yaml” was not opened: it is larger than 1,000 kB."]);
  await reader.opensDraft("picture.yaml", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]));
  expect(await reader.answer("UTF-8")).toEqual(["“picture.yaml” was not opened: it is not a text in UTF-8."]);
  expect((await reader.fields())[0]).toBe("Mine");
  expect(await brokenInEither(reader, "dialog")).toEqual([]);
  expect(await reader.reachingOut()).toEqual([]);
  expect(await reader.complaints()).toEqual([]);
});
