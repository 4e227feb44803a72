import { expect, test } from "vitest";
import { lastDayOf } from "../../src/domain/partial-date.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { openReader } from "./driver.ts";

test("the handle's keys lead from day to day; the address follows, the way back does not grow", async () => {
  const reader = await openReader();
  const entries = () => reader.read(() => history.length);
  const before = await entries();
  expect(await reader.clock()).toBe("All records");

  await reader.pressOnClock("Home");
  await reader.until(async () => (await reader.clock()).startsWith("As known on "));
  await reader.pressOnClock("PageUp", "ArrowLeft");
  const saidBy = (day: string) => frozenAtlas.statements.filter((it) => lastDayOf(it.saidOn) <= day).length;
  // The address is written now and then, not at every step.
  await reader.until(async () => {
    const day = new URLSearchParams(reader.query()).get("known");
    return day !== null && (await reader.listedStatements()).length === saidBy(day);
  });
  await reader.pressOnClock("End");
  await reader.until(async () => (await reader.clock()) === "All records");
  expect((await reader.listedStatements()).length).toBe(frozenAtlas.statements.length);
  expect(await entries()).toBe(before);
  expect(await reader.complaints()).toEqual([]);
});

test("the second clock runs by a button and says nothing until it stops", async () => {
  const reader = await openReader();
  const silent = await reader.announced();
  await reader.openClock();
  expect((await reader.focus()).what).toMatch(/Play$/);
  await reader.pressButton("Play");
  await reader.until(async () => (await reader.clock()) !== "All records");
  const started = await reader.clock();
  await reader.until(async () => (await reader.clock()) !== started);
  expect(await reader.announced()).toBe(silent);
  await reader.pressButton("Stop");
  const stopped = await reader.clock();
  await reader.until(async () => /\d+ statements?, \d+ claims?/.test(await reader.announced()));
  await reader.pressButton("Forward one day");
  expect(await reader.clock()).not.toBe(stopped);
  await reader.pressButton("All records");
  expect(await reader.clock()).toBe("All records");
});

test("a pointer drawn along the line brushes days", async () => {
  const reader = await openReader();
  await reader.brushDays("2021-04-11", "2021-04-14");
  await reader.until(async () => reader.query() === "said=2021-04-11/2021-04-14");
});

test("where the shapes of days do not fit the line shows bars to one scale and says so; each lists as many as its number", async () => {
  const reader = await openReader({ screen: "tablet" });
  expect(await reader.text()).toContain("Statements a week, to one scale.");
  const bars = await reader.bars();
  expect(bars.reduce((sum, it) => sum + it.count, 0)).toBe(frozenAtlas.statements.length);
  for (const { name, count } of bars.filter((it) => it.count > 10)) {
    expect(name).toMatch(new RegExp(`: ${count} statements$`));
    await reader.pickBar(name);
    expect(await reader.listedStatements(), name).toHaveLength(count);
    await reader.pickBar(name);
    expect(await reader.listedStatements(), name).toHaveLength(frozenAtlas.statements.length);
  }
});

test("a step of the clock changes no more of the page than what is said anew", async () => {
  const reader = await openReader({ query: "known=2021-03-30" });
  const steps = await reader.read(async () => {
    let changes = 0;
    const observer = new MutationObserver((records) => {
      changes += records.length;
    });
    const next = document.querySelector<HTMLElement>('button[aria-label="Forward one day"]');
    const statements = () => document.querySelectorAll("#list [data-statement]").length;
    const found: { changes: number; added: number }[] = [];
    const frame = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
    next?.click();
    await new Promise((then) => setTimeout(then, 1000));
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let step = 0; step < 25; step++) {
      const before = statements();
      changes = 0;
      next?.click();
      await frame();
      await frame();
      found.push({ changes, added: statements() - before });
    }
    return found;
  });
  expect(steps.some((it) => it.added > 0)).toBe(true);
  for (const { changes, added } of steps) expect(changes).toBeLessThanOrEqual(150 + 20 * added);
});

test("before the first statement nothing is listed, and the filters work on", async () => {
  const reader = await openReader({ query: "known=2021-01-01" });
  expect(await reader.clock()).toMatch(/^As known on 1 Jan 2021/);
  expect(await reader.listedStatements()).toEqual([]);
  // The clock's first step is the first day of the period, which comes before the first statement.
  await reader.until(async () => {
    await reader.pressButton("Forward one day");
    return (await reader.listedStatements()).length > 0;
  });
  expect(await reader.clock()).toMatch(/^As known on \d+ Mar 2021/);
  await reader.choose("Reporters and observers");
  expect(await reader.complaints()).toEqual([]);
});

test("a part that a mistake keeps from being drawn says so and shows nothing of another View; it comes back with the next", async () => {
  const reader = await openReader({ query: "known=2021-03-30" });
  await reader.read(() => {
    const own = Object.getOwnPropertyDescriptor(Element.prototype, "setAttribute") ?? {};
    const broken = window as unknown as { mend: () => void };
    broken.mend = () => void Object.defineProperty(Element.prototype, "setAttribute", own);
    Element.prototype.setAttribute = function (name, value) {
      if (name === "data-day") throw new Error("a mistake of ours");
      Reflect.apply(own.value, this, [name, value]);
    };
  });
  await reader.pressButton("All records");
  await reader.until(async () => (await reader.text()).includes("this part of it cannot be shown"));
  expect(await reader.read(() => document.querySelector("#timeline")?.textContent)).not.toContain("As known on");
  await reader.until(async () => reader.query() === "");
  const listed = (await reader.listedStatements()).length;
  expect(listed).toBe(frozenAtlas.statements.length);

  await reader.read(() => (window as unknown as { mend: () => void }).mend());
  await reader.choose("Moscow");
  await reader.until(async () => (await reader.clock()) === "All records");
  expect((await reader.listedStatements()).length).toBeLessThan(listed);
  expect((await reader.complaints()).filter((it) => !it.includes("a mistake of ours"))).toEqual([]);
});
