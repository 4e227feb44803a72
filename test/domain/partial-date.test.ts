import { describe, expect, test } from "vitest";
import { firstDayOf, isDay, lastDayOf, parsePartialDate } from "../../src/domain/partial-date.ts";

describe("a single date", () => {
  test("a day is one day, known", () => {
    expect(parsePartialDate("2021-04-13")).toEqual({
      text: "2021-04-13",
      first: "2021-04-13",
      last: "2021-04-13",
      kind: "day",
      approximate: false,
    });
  });

  test("a month is some day between its first and its last", () => {
    expect(parsePartialDate("2021-04")).toMatchObject({ first: "2021-04-01", last: "2021-04-30", kind: "between" });
  });

  test("a year is some day between its first and its last", () => {
    expect(parsePartialDate("2014")).toMatchObject({ first: "2014-01-01", last: "2014-12-31", kind: "between" });
  });

  test("February has 29 days in a leap year, and in 2000, but not in 1900", () => {
    expect(lastDayOf("2020-02")).toBe("2020-02-29");
    expect(lastDayOf("2021-02")).toBe("2021-02-28");
    expect(lastDayOf("2000-02")).toBe("2000-02-29");
    expect(lastDayOf("1900-02")).toBe("1900-02-28");
  });

  test.each(["2021-04-13~", "2021-04?", "2021%"])("%s is approximate", (text) => {
    expect(parsePartialDate(text)?.approximate).toBe(true);
  });

  test.each([
    "2021-02-29",
    "2021-04-31",
    "2021-13",
    "2021-00",
    "2021-04-00",
    "21-04-13",
    "2021-4-13",
    "13 April 2021",
    "2021-04-13T10:00",
    "",
    "2021-04-13 ",
    "..",
  ])("%j is not a date", (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
    expect(isDay(text)).toBe(false);
  });
});

describe("an interval", () => {
  test("it lasted from its first day to its last", () => {
    expect(parsePartialDate("2021-04-20/2021-04-24")).toEqual({
      text: "2021-04-20/2021-04-24",
      first: "2021-04-20",
      last: "2021-04-24",
      kind: "span",
      approximate: false,
    });
  });

  test("a claim dated to a year is still standing in December of it: an end is never rounded down", () => {
    expect(parsePartialDate("2012/2013")).toMatchObject({ first: "2012-01-01", last: "2013-12-31" });
    expect(lastDayOf("2021-03/2021-04")).toBe("2021-04-30");
  });

  test("an open end has no last day, and counts at its first", () => {
    expect(parsePartialDate("2014-03-18/..")).toEqual({
      text: "2014-03-18/..",
      first: "2014-03-18",
      kind: "span",
      approximate: false,
    });
    expect(lastDayOf("2014-03-18/..")).toBe("2014-03-18");
  });

  test("an open beginning has no first day, and counts from its last", () => {
    expect(parsePartialDate("../2021-04-13")).not.toHaveProperty("first");
    expect(firstDayOf("../2021-04-13")).toBe("2021-04-13");
  });

  test("it is approximate where one of its ends is", () => {
    expect(parsePartialDate("2021-04-20/2021-04-24~")?.approximate).toBe(true);
  });

  test.each(["2021-04-24/2021-04-20", "../..", "2021-04-20/", "/2021-04-20", "2021-04-31/2021-05-01", "2021/2022/2023"])(
    "%j is not an interval",
    (text) => expect(parsePartialDate(text)).toBeUndefined(),
  );
});

describe("a set", () => {
  test("it is one day, somewhere between two", () => {
    expect(parsePartialDate("[2021-04-09..2021-04-11]")).toMatchObject({
      first: "2021-04-09",
      last: "2021-04-11",
      kind: "between",
    });
  });

  test("its end is never rounded down", () => {
    expect(lastDayOf("[2021-04-09..2021-05]")).toBe("2021-05-31");
  });

  test.each(["[2021-04-11..2021-04-09]", "[2021-04-09]", "[2021-04-09..2021-04-31]", "2021-04-09..2021-04-11"])(
    "%j is not a set",
    (text) => expect(parsePartialDate(text)).toBeUndefined(),
  );
});

describe("generated dates", () => {
  const days = Array.from({ length: 1500 }, (_, index) => new Date(Date.UTC(2019, 11, 1 + index)).toISOString().slice(0, 10));

  test("every day of four years reads as itself, and so do the interval and the set of it and any later day", () => {
    for (const [index, day] of days.entries()) {
      const later = days[((index * 7919) % (days.length - index)) + index] ?? day;
      expect([firstDayOf(day), lastDayOf(day), parsePartialDate(day)?.text]).toEqual([day, day, day]);
      for (const text of [`${day}/${later}`, `[${day}..${later}]`]) {
        expect(parsePartialDate(text)).toMatchObject({ text, first: day, last: later });
      }
    }
  });

  test("of every two neighbouring days the next is the day after, and no day lies between", () => {
    const known = new Set(days);
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= 31; day++) {
        const text = `2021-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        expect(isDay(text)).toBe(known.has(text));
      }
    }
  });

  test("no text, however odd, makes the reading fail", () => {
    const letters = "0129-/.[]~?%x ";
    let seed = 7;
    for (let round = 0; round < 5000; round++) {
      let text = "";
      for (let length = 0; length < 12; length++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        text += letters[seed % letters.length];
      }
      const date = parsePartialDate(text);
      if (date?.first !== undefined && date.last !== undefined) expect(date.first <= date.last).toBe(true);
    }
  });
});

test("asking for the day of what is not a date is our mistake, and throws", () => {
  expect(() => lastDayOf("soon")).toThrow("not a date: soon");
  expect(() => firstDayOf("soon")).toThrow("not a date: soon");
});
