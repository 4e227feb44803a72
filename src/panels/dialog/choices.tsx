import type { ComponentChildren } from "preact";

type ChoicesProps<Id extends string> = {
  readonly legend: string;
  /** Name of the radio group, unique on the page. */
  readonly name: string;
  /** Absent if none of the choices applies. */
  readonly chosen: Id | undefined;
  readonly choices: readonly Choice<Id>[];
  readonly onChoose: (id: Id) => void;
  readonly children?: ComponentChildren;
};

/** A choice and its text; `isBarred` if it is currently unavailable. */
type Choice<Id extends string> = readonly [id: Id, text: string, isBarred?: boolean];

/** One choice out of several. */
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
