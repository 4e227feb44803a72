/** Past, present and undone states. */
export type History<State> = {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** The stroke of the last change, as long as further changes may join it. */
  readonly stroke?: string;
};

/** Maximum number of steps that can be undone. */
const longest = 200;

export function historyOf<State>(present: State): History<State> {
  return { past: [], present, future: [] };
}

/**
 * The history after a change. Consecutive changes with the same stroke, such as those of one drag or of typing in one field, are undone as
 * one. Anything that had been undone is discarded.
 */
export function changed<State>(history: History<State>, next: State, stroke?: string): History<State> {
  const { past, present } = history;
  if (Object.is(next, present)) return history;
  if (stroke !== undefined && stroke === history.stroke) return { past, present: next, future: [], stroke };
  const kept = [...past, present].slice(-longest);
  return { past: kept, present: next, future: [], ...(stroke === undefined ? {} : { stroke }) };
}

/** Undoes the last step; unchanged if there is none. */
export function undone<State>(history: History<State>): History<State> {
  const { past, present, future } = history;
  const before = past.at(-1);
  return past.length === 0 ? history : { past: past.slice(0, -1), present: before as State, future: [present, ...future] };
}

/** Redoes the next step; unchanged if nothing was undone. */
export function redone<State>(history: History<State>): History<State> {
  const { past, present, future } = history;
  const [after, ...rest] = future;
  return future.length === 0 ? history : { past: [...past, present], present: after as State, future: rest };
}
