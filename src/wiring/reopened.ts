import type { Atlas } from "../domain/atlas.ts";
import { recordInPicture } from "../figure/formats/reopen.ts";
import type { Dropped } from "../scene/address.ts";
import { figureOfRecord } from "../scene/figure/record.ts";
import type { FigureSpec } from "../scene/figure/spec.ts";
import type { View } from "../scene/view.ts";
import type { PictureWords } from "../words/words.ts";

/** A picture made here, ready to be edited further, or why a file is not one. */
export type ReopenedPicture =
  | {
      readonly kind: "reopened";
      readonly name: string;
      readonly view: View;
      readonly spec: FigureSpec;
      readonly dropped: readonly Dropped[];
    }
  | { readonly kind: "refused"; readonly text: string };

export async function reopenedFrom(words: PictureWords, file: File, atlas: Atlas): Promise<ReopenedPicture> {
  const { name } = file;
  try {
    const record = recordInPicture(new Uint8Array(await file.arrayBuffer()));
    const figure = record === undefined ? undefined : figureOfRecord(record, atlas);
    if (figure?.kind !== "figure") return { kind: "refused", text: words.exporter.notOurs(name) };
    return { ...figure, kind: "reopened", name };
  } catch {
    return { kind: "refused", text: words.exporter.notRead(name) };
  }
}
