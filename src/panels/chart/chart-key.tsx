import { drawSign } from "../../drawing/chart/signs.ts";
import { trustedMarkup } from "../../drawing/trusted.ts";
import type { KeySign } from "../../scene/chart/key.ts";
import { pagePalette } from "../../scene/palette.ts";

/** The meaning of the marks that the chart uses. */
export function ChartKey({ signs }: { readonly signs: readonly KeySign[] }) {
  return (
    <ul class="chart-key">
      {signs.map(({ text, sign }) => (
        <li key={text}>
          <svg
            viewBox="0 0 40 20"
            aria-hidden="true"
            dangerouslySetInnerHTML={{
              __html: trustedMarkup(drawSign({ ...sign, of: undefined }, { from: 12, to: 34, y: 10 }, pagePalette)),
            }}
          />
          {text}
        </li>
      ))}
    </ul>
  );
}
