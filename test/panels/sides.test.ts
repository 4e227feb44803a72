import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Style sheets that name a left or right side, each with its reason; all others follow the page's direction. */
const sided: Readonly<Record<string, readonly [declarations: RegExp, reason: string]>> = {
  "src/panels/styles/map.css": [/^left: calc\(/, "the ground stands where the camera has it"],
  "src/panels/styles/reading/furniture.css": [
    /^(margin-)?(left|right): /,
    "stands where the map's layout keeps room, the map's west on its left",
  ],
  "src/panels/styles/picture/work.css": [/^margin: -0\.875rem 0 0 -0\.875rem$/, "centred on a point of the picture"],
  "src/panels/styles/dialog.css": [/^left: 0$/, "scaled from its upper left corner"],
};

/** The declarations of a style sheet that mean a left or right side. */
function sidesIn(css: string): readonly string[] {
  const plain = css.replaceAll(/\/\*[^]*?\*\//g, "");
  return [...plain.matchAll(/(?<=[{;\s])([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap(([, property = "", value = ""]) => {
    const parts = value.match(/(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [];
    const isSided =
      /(^|-)(left|right)(-|$)/.test(property) ||
      (/^(text-align|float|clear|transform-origin|object-position|background-position)$/.test(property) &&
        /\b(left|right)\b/.test(value)) ||
      (/^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/.test(property) &&
        parts.length === 4 &&
        parts[1] !== parts[3]) ||
      (/^(border-radius)$/.test(property) &&
        parts.length > 1 &&
        !(parts.length === 4 && parts[0] === parts[1] && parts[2] === parts[3])) ||
      (property === "box-shadow" && !/^(none|(inset )?0 )/.test(value) && !/var\(--onward\)/.test(value)) ||
      (property === "transform" && /translate(X|3d)?\(/.test(value)) ||
      /linear-gradient\(to [^,]*(left|right)/.test(value);
    return isSided ? [`${property}: ${value.trim()}`] : [];
  });
}

test("no style sheet says left or right, but where something stands on a map or in a drawing", () => {
  const sheets = readdirSync("src", { recursive: true, encoding: "utf8" }).flatMap((it) =>
    it.endsWith(".css") ? [`src/${it}`] : [],
  );
  const found = sheets.flatMap((path) =>
    sidesIn(readFileSync(path, "utf8")).flatMap((it) => (sided[path]?.[0].test(it) ? [] : [`${path}: ${it}`])),
  );
  expect(found).toEqual([]);
  // None is excused that does not need to be.
  const needless = Object.keys(sided).filter(
    (path) => !sidesIn(readFileSync(path, "utf8")).some((it) => sided[path]?.[0].test(it)),
  );
  expect(needless).toEqual([]);
});

test("each way of naming a side is found", () => {
  const ways = [
    "left: 0",
    "margin-right: 1px",
    "border-left-color: red",
    "border-top-left-radius: 2px",
    "padding: 0 1px 0 calc(2 * var(--px))",
    "inset: auto 10px 0 auto",
    "border-radius: 2px 0 0 2px",
    "text-align: right",
    "float: left",
    "box-shadow: inset 3px 0 0 red",
    "transform: translateX(-50%)",
    "background: linear-gradient(to right, red, blue)",
  ];
  expect(ways.filter((it) => sidesIn(`a { ${it}; }`).length !== 1)).toEqual([]);
  const fine = ["inset-inline-start: 0", "padding: 0 1px", "margin: 0 calc(1px + (2px * 3)) 0", "box-shadow: 0 1px 2px red"];
  expect(fine.flatMap((it) => sidesIn(`a { ${it}; }`))).toEqual([]);
});
