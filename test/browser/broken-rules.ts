import axe from "axe-core";
import type { Reader } from "./driver.ts";

/** Rules that ask of colours, and with them all that another theme can break. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

type Part = {
  /** The element looked into, where it is not the whole page. */
  readonly within?: string;
  /** `colour`: only what another theme can break, of a page that has been looked at in one. */
  readonly rules?: "all" | "colour";
};

/** What axe finds wrong in a page, what its frames hold left out: the rule and where. */
export async function brokenRules(reader: Reader, { within = "html", rules = "all" }: Part = {}): Promise<readonly string[]> {
  await reader.run(axe.source);
  return reader.read(
    async ([root, only]) => {
      const checker = (window as unknown as { axe: typeof axe }).axe;
      const { violations, passes } = await checker.run(root, {
        resultTypes: ["violations"],
        iframes: false,
        ...(only.length === 0 ? {} : { runOnly: [...only] }),
      });
      // It looks at no colour where it may not have a canvas, and passes over that in silence.
      if (!passes.some((it) => it.id === "color-contrast")) return [`no colours were looked at in ${root}`];
      return violations.flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
    },
    [within, rules === "all" ? [] : rulesOfColour] as const,
  );
}

/** What is wrong with a page in light, and in dark besides. */
export async function brokenInEither(reader: Reader, within = "html"): Promise<readonly string[]> {
  const broken = await brokenRules(reader, { within });
  await reader.prefers("dark");
  const inDark = await brokenRules(reader, { within, rules: "colour" });
  await reader.prefers("light");
  return [...broken, ...inDark.map((it) => `in dark: ${it}`)];
}
