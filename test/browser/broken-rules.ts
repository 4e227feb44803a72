import axe from "axe-core";
import type { Reader } from "./driver.ts";

/** What axe finds wrong in a page, what its frames hold left out: the rule and where. */
export async function brokenRules(reader: Reader): Promise<readonly string[]> {
  await reader.run(axe.source);
  return reader.read(async () => {
    const checker = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await checker.run(document, { resultTypes: ["violations"], iframes: false });
    return violations.flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
  });
}
