import { expect, test } from "vitest";
import { brokenInEither } from "./broken-rules.ts";
import { openReader } from "./driver.ts";

const drawn = {
  un: { "crimea-line": "dashed", "line-of-contact": "dashed", "border-beyond-contact": "solid" },
  ru: { "crimea-line": "solid", "line-of-contact": "dashed", "border-beyond-contact": "solid" },
  control: { "crimea-line": "solid", "line-of-contact": "solid", "border-beyond-contact": "dashed" },
} as const;

test("a reader chooses whose borders are drawn, on the drawn map and on the live one, and an embed keeps one", async () => {
  const reader = await openReader({ screen: "phone" });
  expect(await reader.bordersChosen()).toBe("UN General Assembly");
  expect(await reader.linesDrawn()).toEqual(drawn.un);

  await reader.chooseBorders("as Russia draws them");
  expect(reader.query()).toBe("borders=ru");
  await expect.poll(reader.linesDrawn).toEqual(drawn.ru);
  expect(await reader.mapWords()).toMatch(/^Borders as Russia drew them in spring 2021\./);
  expect(await reader.lineLegend("crimea-line")).toMatch(/^state border as Russia draws it since 2014 \(Russia: /);

  await reader.wakeMap();
  await reader.chooseBorders("control, spring 2021");
  expect(await reader.mapState()).toBe("live");
  await expect.poll(reader.linesDrawn).toEqual(drawn.control);
  expect(await reader.mapWords()).toMatch(/^Lines of control in spring 2021/);
  expect(await brokenInEither(reader)).toEqual([]);
  await reader.back();
  await reader.until(async () => (await reader.bordersChosen()) === "as Russia draws them");
  await expect.poll(reader.linesDrawn).toEqual(drawn.ru);

  await reader.visit("embed/?v=1&borders=control");
  await reader.until(async () => (await reader.mapWords()).startsWith("Lines of control"));
  await expect.poll(reader.linesDrawn).toEqual(drawn.control);
  expect(await reader.bordersChosen()).toBeUndefined();
  expect(await reader.complaints()).toEqual([]);
});
