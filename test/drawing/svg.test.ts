import { expect, test } from "vitest";
import { element, escaped, rounded } from "../../src/drawing/svg.ts";

test("markup in a text shows as text", () => {
  expect(escaped('<script>alert("1 & 2")</script>')).toBe("&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;");
});

test("an attribute cannot be left by its text, and one without a value is left out", () => {
  expect(element("text", { class: '"><script>', x: 1.23456, y: undefined }, "a")).toBe(
    '<text class="&quot;&gt;&lt;script&gt;" x="1.23">a</text>',
  );
  expect(element("circle", { r: 2 })).toBe('<circle r="2"/>');
});

test("numbers have at most two decimals and no sign without need", () => {
  expect([0.005, 1.999, -0.001, 12, 1e-9].map(rounded)).toEqual(["0.01", "2", "0", "12", "0"]);
});
