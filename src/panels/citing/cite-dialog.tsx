import { useSignal } from "@preact/signals";
import { taking } from "../../words/site/taking.ts";
import { Choices } from "../dialog/choices.tsx";
import { Copyable } from "../dialog/copyable.tsx";
import { DialogFrame } from "../dialog/dialog-frame.tsx";

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
  const chosen = useSignal(sources[0].id);
  const source = sources.find((it) => it.id === chosen.value) ?? sources[0];
  return (
    <DialogFrame kind="cite" title={taking.cite} onClose={onClose}>
      <div class="dialog-body">
        <p class="cite-lead">{taking.citeLead(sentence)}</p>
        {sources.length > 1 ? (
          <Choices
            legend={taking.whichSource}
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
        {!source.isTitled && <p class="cite-missing">{taking.titleMissing}</p>}
        <Copyable title={taking.wikipedia} note={taking.wikipediaNote} text={source.wikipedia} copy={copy} />
        <Copyable title={taking.bibtex} note={taking.bibtexNote} text={source.bibtex} copy={copy} />
        <Copyable title={taking.csl} note={taking.cslNote} text={source.csl} copy={copy} />
        <Copyable title={taking.record} note={taking.recordNote} text={record} copy={copy} />
      </div>
    </DialogFrame>
  );
}
