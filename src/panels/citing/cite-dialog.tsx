import { useSignal } from "@preact/signals";
import type { CitingWords } from "../../words/words.ts";
import { Choices } from "../dialog/choices.tsx";
import { Copyable } from "../dialog/copyable.tsx";
import { DialogFrame } from "../dialog/dialog-frame.tsx";
import { useWords } from "../use-words.ts";

/** A page that carries a statement, in three citation formats. */
export type Cited = {
  readonly id: string;
  readonly name: string;
  readonly isTitled: boolean;
  readonly csl: string;
  readonly bibtex: string;
  readonly wikipedia: string;
};

type CiteDialogProps = {
  /** The statement, with its speaker. */
  readonly sentence: string;
  readonly sources: readonly [Cited, ...Cited[]];
  /** The sentence, with the address of the statement's page here. */
  readonly record: string;
  readonly copy: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Citations for a statement's sources, and for the statement's own page. */
export function CiteDialog({ sentence, sources, record, copy, onClose }: CiteDialogProps) {
  const words = useWords<CitingWords>();
  const chosen = useSignal(sources[0].id);
  const source = sources.find((it) => it.id === chosen.value) ?? sources[0];
  return (
    <DialogFrame kind="cite" title={words.citeAndShare.cite} onClose={onClose}>
      <div class="dialog-body">
        <p class="cite-lead">{words.citeAndShare.citeLead(sentence)}</p>
        {sources.length > 1 ? (
          <Choices
            legend={words.citeAndShare.whichSource}
            name="cited"
            chosen={source.id}
            choices={sources.map(({ id, name }) => [id, name] as const)}
            onChoose={(id) => {
              chosen.value = id;
            }}
          />
        ) : (
          <p class="cited">{source.name}</p>
        )}
        {!source.isTitled && <p class="cite-missing">{words.citeAndShare.titleMissing}</p>}
        <Copyable
          title={words.citeAndShare.wikipedia}
          note={words.citeAndShare.wikipediaNote}
          text={source.wikipedia}
          copy={copy}
        />
        <Copyable title={words.citeAndShare.bibtex} note={words.citeAndShare.bibtexNote} text={source.bibtex} copy={copy} />
        <Copyable title={words.citeAndShare.csl} note={words.citeAndShare.cslNote} text={source.csl} copy={copy} />
        <Copyable title={words.citeAndShare.record} note={words.citeAndShare.recordNote} text={record} copy={copy} />
      </div>
    </DialogFrame>
  );
}
