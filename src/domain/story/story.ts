import type * as v from "valibot";
import type { storyFile } from "../parse/texts/story-file.ts";

export type StoryId = string;
export type StoryFile = v.InferOutput<typeof storyFile>;
/** A guided way through an atlas, as recorded. */
export type Story = Readonly<StoryFile> & { readonly id: StoryId };
/** One of its Views, with the sentences told beside it. */
export type StoryStep = Readonly<StoryFile["steps"][number]>;
