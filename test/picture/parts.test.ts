import { describe, expect, test } from "vitest";
import { mapParts, type PictureSpec, plainPicture } from "../../src/scene/picture/spec.ts";
import { wholeView, withClaim, withRegion } from "../../src/scene/view.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { frozenPictures } from "../fixtures/atlas/frozen-pictures.ts";
import { everySize } from "../fixtures/atlas/golden-pictures.ts";
import { type DrawnLine, drawnLines } from "./drawn-words.ts";

const material = await frozenPictures();
const { glyphWidths } = material;

const wordsOf = (lines: readonly DrawnLine[]) => lines.map((it) => it.text).join(" ");
const isIn = (group: string) => (line: DrawnLine) => line.groups.some((it) => it === group || it.startsWith(group));

describe("boxes", () => {
  const view = withClaim(wholeView, "nato-forces-near-russia");
  const spec: PictureSpec = { ...plainPicture, scale: 1, parts: [...plainPicture.parts, "callouts"] };

  test("say the figure as said, who says it, the office, the day and the source", () => {
    const lines = drawnLines(material.pictureFor(view, spec), glyphWidths).filter(isIn("callout-shoigu-2021-04-13-nato-forces"));
    const words = wordsOf(lines);
    for (const it of [
      "Sergei Shoigu says:",
      "40,000 troops, 15,000 pieces of military equipment",
      "Defence minister, Russia",
      "13 Apr 2021",
      "NBC News",
    ])
      expect(words).toContain(it);
  });

  test("of a denial say what is denied, and then what is said instead", () => {
    const denial = material.pictureFor(withClaim(wholeView, "russia-party-to-war-in-eastern-ukraine"), spec);
    const lines = wordsOf(drawnLines(denial, glyphWidths).filter(isIn("callouts")));
    expect(lines).toMatch(/Dmitry Peskov denies: Russia is a party to the war in eastern Ukraine\. Russian troops take no part/);
    expect(denial.words.description).toContain(
      "denies, 1 Apr 2021 (data.cimple.eu): Russia is a party to the war in eastern Ukraine; Russian troops",
    );
  });

  test("for whatever the words name no place of have no leader, and say so", () => {
    const { content } = material.pictureFor(withClaim(wholeView, "us-adversary-of-russia"), spec);
    expect(content).toContain('class="callout"');
    expect(content).not.toContain('class="callout-leader"');
    expect(content).toContain("names no place");
  });

  test("are those the exporter names, and of more than have room the picture says how many are missing", () => {
    const two = material.pictureFor(wholeView, {
      ...spec,
      callouts: ["shoigu-2021-04-13-nato-forces", "kyiv-2021-04-13-build-up"],
    });
    expect([...two.callouts.shown].sort()).toEqual(["kyiv-2021-04-13-build-up", "shoigu-2021-04-13-nato-forces"]);
    expect(two.callouts.hidden).toBe(0);
    const all = material.pictureFor(wholeView, { ...spec, callouts: frozenAtlas.statements.slice(0, 30).map((it) => it.id) });
    expect(all.callouts.hidden).toBeGreaterThan(10);
    expect(wordsOf(drawnLines(all, glyphWidths).filter(isIn("attribution")))).toContain(
      `${all.callouts.hidden} statements are not shown in boxes.`,
    );
  });

  test("end their leaders with a dot at a settlement, and nowhere else", () => {
    const dotsOf = (content: string) =>
      (content.match(/<g class="callout-leader".*?<\/g>/gs) ?? []).filter((it) => it.includes("<circle")).length;
    for (const query of ["", "claim=russian-build-up-around-ukraine", "region=crimea"]) {
      const { content } = material.pictureOfQuery(query, spec);
      expect([query, content.includes('class="callout-leader"'), dotsOf(content)]).toEqual([query, true, 0]);
    }
    const told = frozenAtlas.statements.find((it) => it.id.startsWith("ryabkov"));
    const town = frozenAtlas.places.find((it) => it.name === "Voronezh");
    if (!told || !town) throw new Error("no statement or town to try with");
    const settled = {
      ...frozenAtlas,
      statementOf: (asked: string) =>
        asked === told.id
          ? {
              ...told,
              places: [
                {
                  id: town.id,
                  role: "located" as const,
                  asSaid: town.name,
                  wording: "source" as const,
                  precision: "settlement" as const,
                },
              ],
            }
          : frozenAtlas.statementOf(asked),
    };
    const { content } = material.pictureFor(wholeView, { ...spec, callouts: [told.id] }, { atlas: settled });
    expect(dotsOf(content)).toBe(1);
  });
});

describe("parts", () => {
  test("can each be left out, and the rest stays", () => {
    const marksOf: Readonly<Record<string, RegExp>> = {
      title: /<g id="headline">/,
      standfirst: /Defence minister, Russia, 13 Apr 2021/,
      marks: /class="number"/,
      answer: /<g id="answer" data-statement/,
      words: /data-words="shoigu-2021-04-13-nato-forces"/,
      scaleBar: /<g id="scale-bar">/,
      key: /line of control since 2014/,
      callouts: /class="callout"/,
      code: /<g id="code">/,
    };
    const view = withClaim(wholeView, "nato-forces-near-russia");
    for (const part of mapParts) {
      const withIt = material.pictureFor(view, { ...plainPicture, parts: mapParts });
      const without = material.pictureFor(view, { ...plainPicture, parts: mapParts.filter((it) => it !== part) });
      expect([part, marksOf[part]?.test(withIt.content)]).toEqual([part, true]);
      expect([part, marksOf[part]?.test(without.content)]).toEqual([part, false]);
    }
    // A legend is a chart's.
    const legend = material.pictureFor(view, { ...plainPicture, parts: ["title", "legend"] });
    expect(legend.content).toBe(material.pictureFor(view, { ...plainPicture, parts: ["title"] }).content);
    const bare = material.pictureFor(view, { ...plainPicture, parts: [] });
    const words = wordsOf(drawnLines(bare, glyphWidths));
    for (const it of ["Sergei Shoigu", "13 Apr 2021", "NBC News", "assertion by the party named", "68/262"])
      expect(words).toContain(it);
  });

  test("a code stands where it is large enough to be read, else not", () => {
    const view = withClaim(wholeView, "nato-forces-near-russia");
    let codes = 0;
    for (const size of [...everySize, { kind: "own", width: 480, height: 480 } as const]) {
      const { content, factor } = material.pictureFor(view, { ...plainPicture, size, parts: [...plainPicture.parts, "code"] });
      const [, scale] = /<g id="code">.*?scale\(([\d.]+)\)/s.exec(content) ?? [];
      if (scale === undefined) continue;
      codes++;
      expect(Number(scale) * factor).toBeGreaterThanOrEqual(5.99);
    }
    expect(codes).toBeGreaterThan(4);
    expect(codes).toBeLessThan(everySize.length + 1);
  });

  test("without the site's address there is neither code nor address, and everything else", () => {
    const asked = { ...plainPicture, parts: [...plainPicture.parts, "code"] } as const;
    const picture = material.pictureFor(withRegion(wholeView, "crimea"), asked, { root: undefined });
    expect(picture.words.address).toBeUndefined();
    expect(picture.content).not.toContain('<g id="code">');
    const words = wordsOf(drawnLines(picture, glyphWidths));
    expect(words).toContain("Claimed Ground");
    expect(words).not.toMatch(/address|example\.org/);
  });
});
