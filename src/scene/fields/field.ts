import type { Voice } from "../../domain/actor.ts";
import type { Atlas, AtlasHead } from "../../domain/atlas.ts";
import type { StatementId } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { Traits } from "../traits.ts";

/** What an address is read against. */
export type Recorded = Pick<Atlas, "language" | "hasClaim" | "hasRegion" | "withdrawnFrom" | "figures"> & {
  readonly voices: readonly Pick<Voice, "id">[];
  readonly head: Pick<AtlasHead, "borders">;
};

/** Why a part of an address could not be used. */
export type Why = "unknown" | "withdrawn" | "malformed";

/** Sets aside a part of an address that cannot be used. */
export type Drop = (part: string, why: Why) => undefined;

/**
 * One field of the View. Its methods are only given values it has itself read or picked, so that a table of fields with different values
 * can be gone through.
 */
export type Field<Name extends string = string, Value = unknown> = {
  /** The property of the View. */
  readonly name: Name;
  /** Its key in an address. */
  readonly key: string;
  /** The value while nothing is chosen; without it, the View lacks the property. */
  readonly empty?: Value;
  /** Reads the value of an address; `undefined` if that is the default, or if it was dropped. */
  parse(text: string, atlas: Recorded, drop: Drop): Value | undefined;
  /** The value as an address has it. */
  print(value: Value): string;
  /** How it hides statements, if it does. */
  readonly filter?: Filter<Value>;
};

/** How a field of the View hides statements. */
export type Filter<Value = unknown> = {
  /** Whether a statement is shown; `found` has the statements that contain the words searched for, once that is known. */
  admits(traits: Traits, value: Value, found: ReadonlySet<StatementId> | undefined): boolean;
  /** The keys a statement is counted under; absent if nothing is counted. */
  keysOf?(traits: Traits): readonly string[];
  /** What it can be set to by one press; absent if it is set in another way. */
  readonly choices?: Choices;
};

/**
 * The choices of a filter: keys that statements are counted under. A press chooses one, or takes it back; where the field’s empty value is a
 * list, several can be chosen.
 */
export type Choices = {
  /** All there could be, in the order shown; those that no statement is counted under are left out. */
  allOf(atlas: Atlas): readonly string[];
  nameOf(id: string, edition: Edition): string;
  /** The field that goes back to empty with each choice. */
  readonly clears?: string;
};
