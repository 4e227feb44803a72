import type { Action } from "../notices.tsx";

/** What a dialog works with is still loading, or did not come: why, and the way on. */
export type NotReady = { readonly kind: "loading" } | { readonly kind: "failed"; readonly text: string; readonly action: Action };

type WaitingProps = {
  readonly state: NotReady;
  /** What is said while it is loading. */
  readonly loading: string;
};

/** In the place of what a dialog is for, until it is there. */
export function Waiting({ state, loading }: WaitingProps) {
  return (
    <div class="dialog-waiting">
      <p role="status">{state.kind === "loading" ? loading : state.text}</p>
      {state.kind === "failed" && (
        <button type="button" onClick={state.action.run}>
          {state.action.name}
        </button>
      )}
    </div>
  );
}
