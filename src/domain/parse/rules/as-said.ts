import type { Mention } from "../../claim.ts";
import type { Problem } from "../../problem.ts";
import type { Quantity } from "../../quantity.ts";
import { isInQuotation, type Statement, shownEvidenceOf } from "../../statement.ts";
import { problemAt, type Records } from "../records.ts";

/** Places and figures said to be in a reporter's words although they stand in the quotation of the speaker. */
export function problemsOfAsSaid(records: Records): readonly Problem[] {
  const claims = new Map(records.claims.map((it) => [it.content.id, it.content]));
  return records.statements.flatMap((it) => {
    const { claim, places, quantities = [], evidence } = it.content;
    if (evidence.length === 0) return [];
    const inherited = places ? [] : (claims.get(claim)?.places ?? []);
    const problemsIn = (key: "places" | "quantities", items: readonly Said[]) =>
      items.flatMap((said, index) => {
        const right = rightWording(it.content, said);
        const wrong = `"${said.asSaid}" stands in the quotation of the speaker`;
        return right === undefined ? [] : [problemAt(it, `${key}.${index}.wording`, `${wrong} (write ${right})`)];
      });
    return [
      ...problemsIn("places", places ?? []),
      ...problemsIn("quantities", quantities),
      ...inherited.flatMap((said) => {
        const right = rightWording(it.content, said);
        const wrong = `"${said.asSaid}" stands in the quotation of the speaker, and the claim has it with the wording ${said.wording}`;
        return right === undefined
          ? []
          : [problemAt(it, "id", `${wrong} (give this statement places, with the wording ${right})`)];
      }),
    ];
  });
}

type Said = Pick<Mention & Quantity, "asSaid" | "wording" | "source">;

/** What should have been written in the place of another wording; nothing where that is right, as far as the quotation tells. */
function rightWording(statement: Statement, { asSaid, wording, source }: Said): "speaker" | "translation" | undefined {
  const evidence = statement.evidence.find((it) => it.source === source) ?? shownEvidenceOf(statement);
  const right = evidence.level === "translated" ? "translation" : "speaker";
  return wording === "translation" || wording === right || !isInQuotation(evidence, asSaid) ? undefined : right;
}
