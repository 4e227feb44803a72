import type { FileActions, OpenedDraft } from "../../panels/story-maker/file-row.tsx";
import { type Draft, fileNameOf } from "../../scene/story/draft/draft.ts";
import { draftFileOf, draftOf, longestFile } from "../../scene/story/draft/draft-file.ts";
import type { StoryMakerWords } from "../../words/words.ts";
import { copyText } from "../dialogs.ts";
import { saveFile } from "../save.ts";

/** The ways of a draft into a file and out of one. */
export function fileActionsOf({ storyMaker }: StoryMakerWords): FileActions {
  return {
    download: (draft: Draft, name) => {
      const file = new File([draftFileOf(draft)], `${name ?? fileNameOf(draft)}.yaml`, { type: "application/yaml" });
      saveFile(file);
      return file.name;
    },
    copy: (draft) => copyText(draftFileOf(draft)),
    open: async (file): Promise<OpenedDraft> => {
      const { name, size } = file;
      const refused = (text: string) => ({ kind: "refused", text, problems: [] }) as const;
      if (size > longestFile) return refused(storyMaker.tooLarge(name, longestFile));
      let text: string;
      try {
        text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
      } catch (error) {
        // The file has gone or changed since it was chosen, or may not be read; and what the decoder throws for other bytes.
        if (error instanceof DOMException) return refused(storyMaker.notRead(name));
        if (error instanceof TypeError) return refused(storyMaker.notText(name));
        throw error;
      }
      const read = draftOf(name, text);
      if (read.kind === "refused")
        return { kind: "refused", text: storyMaker.notOpened(name, read.problems.length), problems: read.problems };
      return { kind: "draft", draft: read.draft, name: name.replace(/\.ya?ml$/i, ""), text: storyMaker.opened(name) };
    },
  };
}
