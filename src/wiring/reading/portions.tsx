import { firstProgress, Portions } from "../../panels/reading/portions.tsx";
import type { PortionsShown } from "../../panels/reading/statements.tsx";
import { WordsProvider } from "../../panels/use-words.ts";
import type { Edition } from "../../words/edition.ts";
import { portionsCatalogue } from "../../words/en/catalogues/portions.ts";
import { withCatalogue } from "../../words/words.ts";
import { announce } from "../page.ts";

/** The code that shows a list in portions, loaded only where there are too many claims for one page. */
export function portionsShownOf({ atlas, words: base }: Edition): PortionsShown {
  const words = withCatalogue(base, portionsCatalogue);
  const progress = firstProgress();
  return (props) => (
    <WordsProvider value={words}>
      <Portions {...props} atlas={atlas} progress={progress} announce={announce} />
    </WordsProvider>
  );
}
