/** What was, what is, and what was taken back. */
export type History<State> = {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** The stroke of the last change, while further changes of the same stroke belong to it. */
  readonly stroke?: string;
};

/** Steps that can be taken back. */
const longest = 200;

export function historyOf<State>(present: State): History<State> {
  return { past: [], present, future: [] };
}

/**
 * The history after a change. Changes that follow one another with the same stroke, such as those of one drag or of typing into one
 * text, are taken back as one. What was taken back before is gone.
 */
export function changed<State>(history: History<State>, next: State, stroke?: string): History<State> {
  const { past, present } = history;
  if (Object.is(next, present)) return history;
  if (stroke !== undefined && stroke === history.stroke) return { past, present: next, future: [], stroke };
  const kept = [...past, present].slice(-longest);
  return { past: kept, present: next, future: [], ...(stroke === undefined ? {} : { stroke }) };
}

/** Takes the last step back; as it is where there is none. */
export function undone<State>(history: History<State>): History<State> {
  const { past, present, future } = history;
  const before = past.at(-1);
  return past.length === 0 ? history : { past: past.slice(0, -1), present: before as State, future: [present, ...future] };
}

/** Takes the next step anew; as it is where none was taken back. */
export function redone<State>(history: History<State>): History<State> {
  const { past, present, future } = history;
  const [after, ...rest] = future;
  return future.length === 0 ? history : { past: [...past, present], present: after as State, future: rest };
}
