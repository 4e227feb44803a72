import { type Failure, type Kind, smallest } from "../kind.ts";
import { generatedQueries, shorterQueries } from "./grammar.ts";
import { made, picturesOf, type SoakInputs, soakInputs } from "./made.ts";
import { pictureTruths, sceneIn } from "./picture-truths.ts";
import { truths } from "./truths.ts";

/** Of so many Views one has its pictures made, which take far longer than all the rest. */
const picturedEvery = 10;

type Complaint = { readonly truth: string; readonly text: string };

/** Everything said of an address that is not true; of its pictures only where a number is given, by which their sizes go. */
export function complaintsAbout(inputs: SoakInputs, query: string, pictured?: number): readonly Complaint[] {
  const complaints: Complaint[] = [];
  const note = (truth: string, text: string | undefined) => {
    if (text !== undefined) complaints.push({ truth, text });
  };
  try {
    const it = made(inputs, query);
    for (const [name, truth] of Object.entries(truths)) note(name, truth(it, inputs));
    for (const picture of pictured === undefined ? [] : picturesOf(inputs, it, pictured)) {
      const shown = { ...picture, scene: sceneIn(picture, inputs) };
      for (const [name, truth] of Object.entries(pictureTruths)) note(`of its picture, ${name}`, truth(shown, it, inputs));
    }
  } catch (error) {
    note("nothing is thrown", error instanceof Error ? `${error.message} ${error.stack?.split("\n")[1]?.trim()}` : String(error));
  }
  return complaints;
}

/** Addresses, and everything the site makes of them. */
export const views: Kind = {
  name: "views",
  count: 20_000,
  run: async (seed, count) => {
    const inputs = await soakInputs();
    const failures = new Map<string, Failure>();
    let [tried, pictures] = [0, 0];
    for (const query of generatedQueries(inputs.atlas, count, seed)) {
      const pictured = tried % picturedEvery === 0 ? tried / picturedEvery : undefined;
      tried++;
      if (pictured !== undefined) pictures += 3;
      for (const { truth } of complaintsAbout(inputs, query, pictured)) {
        if (failures.has(truth)) continue;
        const complaintOf = (it: string) => complaintsAbout(inputs, it, pictured).find((other) => other.truth === truth);
        const input = smallest(query, shorterQueries, (it) => complaintOf(it) !== undefined);
        failures.set(truth, { input, complaint: `${truth}: ${complaintOf(input)?.text}` });
      }
    }
    return { counts: { Views: tried, pictures }, failures: [...failures.values()] };
  },
};
