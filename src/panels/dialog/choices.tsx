import type { ComponentChildren } from "preact";

type ChoicesProps<Id extends string> = {
  readonly legend: string;
  /** Distinguishes the buttons of this group from all others of the page. */
  readonly name: string;
  /** Absent while none of the choices holds. */
  readonly chosen: Id | undefined;
  readonly choices: readonly Choice<Id>[];
  readonly onChoose: (id: Id) => void;
  readonly children?: ComponentChildren;
};

/** What can be chosen, in words; `isBarred` what cannot be chosen now. */
type Choice<Id extends string> = readonly [id: Id, text: string, isBarred?: boolean];

/** One choice of several. */
export function Choices<Id extends string>({ legend, name, chosen, choices, onChoose, children }: ChoicesProps<Id>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(([id, text, isBarred]) => (
        <label key={id}>
          <input type="radio" name={name} checked={chosen === id} disabled={isBarred} onChange={() => onChoose(id)} /> {text}
        </label>
      ))}
      {children}
    </fieldset>
  );
}
