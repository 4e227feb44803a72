import type { Atlas } from "../domain/atlas.ts";
import { recordInPicture } from "../picture/formats/reopen.ts";
import type { Dropped } from "../scene/address.ts";
import { pictureOfRecord } from "../scene/picture/record.ts";
import type { PictureSpec } from "../scene/picture/spec.ts";
import type { View } from "../scene/view.ts";
import type { PictureWords } from "../words/words.ts";

/** A picture made here, ready to be edited further, or why a file is not one. */
export type ReopenedPicture =
  | {
      readonly kind: "reopened";
      readonly name: string;
      readonly view: View;
      readonly spec: PictureSpec;
      readonly dropped: readonly Dropped[];
    }
  | { readonly kind: "refused"; readonly text: string };

export async function reopenedFrom(words: PictureWords, file: File, atlas: Atlas): Promise<ReopenedPicture> {
  const { name } = file;
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    // The file has gone or changed since it was chosen, or may not be read.
    if (error instanceof DOMException) return { kind: "refused", text: words.exporter.notRead(name) };
    throw error;
  }
  const record = recordInPicture(new Uint8Array(bytes));
  const picture = record === undefined ? undefined : pictureOfRecord(record, atlas);
  if (picture?.kind !== "figure") return { kind: "refused", text: words.exporter.notOurs(name) };
  return { ...picture, kind: "reopened", name };
}
