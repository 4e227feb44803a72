import type { CitingWords } from "../../words/words.ts";
import { Copyable } from "../dialog/copyable.tsx";
import { DialogFrame } from "../dialog/dialog-frame.tsx";
import { useWords } from "../use-words.ts";

type ByHandDialogProps = {
  readonly title: string;
  readonly text: string;
  readonly copy: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Text that the browser refused to copy, to be copied by hand. */
export function ByHandDialog({ title, text, copy, onClose }: ByHandDialogProps) {
  const words = useWords<CitingWords>();
  return (
    <DialogFrame kind="cite" title={title} onClose={onClose}>
      <div class="dialog-body">
        <Copyable title={title} note={words.citeAndShare.copyNote} text={text} copy={copy} />
      </div>
    </DialogFrame>
  );
}
