import { useWords } from "../use-words.ts";

export type ButtonsProps = {
  readonly onZoom: (step: 1 | -1) => void;
  readonly onHome: () => void;
};

/** The buttons that move the map. */
export function Buttons({ onZoom, onHome }: ButtonsProps) {
  const words = useWords();
  return (
    <div class="buttons">
      <button type="button" aria-label={words.common.zoomIn} title={words.common.zoomIn} onClick={() => onZoom(1)}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 3v10M3 8h10" />
        </svg>
      </button>
      <button type="button" aria-label={words.common.zoomOut} title={words.common.zoomOut} onClick={() => onZoom(-1)}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8h10" />
        </svg>
      </button>
      <button type="button" aria-label={words.common.home} title={words.common.home} onClick={onHome}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 8 8 3l5.5 5M4.5 7v6h7V7" />
        </svg>
      </button>
    </div>
  );
}
