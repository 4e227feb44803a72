import { describe, expect, test } from "vitest";
import { datesIn, datesOf, isToldOf } from "../../../src/domain/parse/language/calendar.ts";

const told = (text: string, language = "en") =>
  datesIn(text, language)
    .map(({ year = "", month = "", day = "", weekday = "" }) => `${year}-${month}-${day}${weekday === "" ? "" : `/${weekday}`}`)
    .sort();

describe("a date is read", () => {
  test.each([
    ["on 13 April 2021", ["2021-04-13"]],
    ["on the 3rd of May", ["-05-03"]],
    ["On April 13, 2021, he", ["2021-04-13"]],
    ["on Apr 9", ["-04-09"]],
    ["13 and 14 April", ["-04-13", "-04-14"]],
    ["9–11 April 2021", ["2021-04-09", "2021-04-11"]],
    ["on 9, 10 and the 11 April", ["-04-09", "-04-10", "-04-11"]],
    ["from 24 April to 31 October 2021", ["-04-24", "2021-10-31"]],
    ["April 2021", ["2021-04-"]],
    ["in mid-April", ["-04-"]],
    ["in March and in May", ["-03-", "-05-"]],
    ["since 2014", ["2014--"]],
    ["on 2021-04-13, in 2021-04", ["2021-04-", "2021-04-13"]],
    ["on Tuesday", ["--/2"]],
    ["on Tuesday 13 April", ["--/2", "-04-13"]],
  ])("in %j", (text, dates) => expect(told(text)).toEqual(dates));

  test.each([
    "It may be so.",
    "May it be so?",
    "They march.",
    "March on.",
    "2,021 men",
    "S-2014/1",
    "20211",
    "Sunday’s child’s".slice(0, 3),
  ])("and none in %j", (text) => expect(told(text)).toEqual([]));

  test("of other languages only in digits", () => {
    expect(told("13 April 2021, 2021-04-13", "de")).toEqual(["2021--", "2021-04-13"]);
  });
});

const isTold = (text: string, recorded: string) =>
  datesIn(text, "en").every((it) => datesOf(recorded).some((date) => isToldOf(it, date)));

describe("what is told of a date", () => {
  test.each([
    ["13 April", "2021-04-13"],
    ["13 April 2021", "2021-04-13"],
    ["April", "2021-04-13"],
    ["April 2021", "2021-04"],
    ["2021", "2021-04-13"],
    ["Tuesday", "2021-04-13"],
    ["20 to 24 April", "2021-04-20/2021-04-24"],
    ["April", "2021-04~"],
  ])("is true: %j of %s", (text, recorded) => expect(isTold(text, recorded)).toBe(true));

  test.each([
    ["14 April", "2021-04-13"],
    ["13 April 2020", "2021-04-13"],
    ["13 May", "2021-04-13"],
    ["in May", "2021-04-13"],
    ["1 April", "2021-04"],
    ["April", "2021"],
    ["2020", "2021-04-13"],
    ["Monday", "2021-04-13"],
    ["Thursday", "2021-04"],
    ["21 April", "2021-04-20/2021-04-24"],
  ])("is not true: %j of %s", (text, recorded) => expect(isTold(text, recorded)).toBe(false));
});
