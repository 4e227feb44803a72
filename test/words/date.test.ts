import { expect, test } from "vitest";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { englishWords } from "../fixtures/in-english.ts";

test.each([
  ["2021-04-13", "13 Apr 2021"],
  ["2021-04-03", "3 Apr 2021"],
  ["2021-04", "Apr 2021"],
  ["2021", "2021"],
  ["2021-04-13~", "about 13 Apr 2021"],
  ["2021-04?", "about Apr 2021"],
  ["2021%", "about 2021"],
  ["[2021-04-09..2021-04-11]", "between 9 and 11 Apr 2021"],
  ["[2021-03-30..2021-04-02]", "between 30 Mar and 2 Apr 2021"],
  ["[2020-12-30..2021-01-02]", "between 30 Dec 2020 and 2 Jan 2021"],
  ["2021-04-20/2021-04-24", "20 to 24 Apr 2021"],
  ["2021-03-30/2021-04-02", "30 Mar to 2 Apr 2021"],
  ["2021-04/2021-05", "1 Apr to 31 May 2021"],
  ["2021-04-20/..", "from 20 Apr 2021"],
  ["../2021-04", "until 30 Apr 2021"],
  ["2020-02", "Feb 2020"],
])("%s in words is “%s”", (text, words) => {
  expect(englishWords.dates.inWords(text)).toBe(words);
});

test("a day in words is the calendar's, whatever the clock of the machine", () => {
  expect(process.env["TZ"]).toBe("Pacific/Apia");
  expect(englishWords.dates.day("2021-12-31")).toBe("31 Dec 2021");
  expect(englishWords.dates.dayOfYear("2021-01-01")).toBe("1 Jan");
});

test("what is not a date is a mistake of ours", () => {
  expect(() => englishWords.dates.inWords("2021-02-30")).toThrow("not a date: 2021-02-30");
});

test("every date of the records can be said", () => {
  for (const { saidOn } of frozenAtlas.statements) expect(englishWords.dates.inWords(saidOn)).toMatch(/\d{4}$/);
  for (const { published } of frozenAtlas.sources) if (published) expect(englishWords.dates.inWords(published)).toMatch(/\d{4}$/);
});
