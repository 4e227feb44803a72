/** Room for the map on a sheet of A4, in CSS pixels. */
const paper = { width: 688, height: 520 };

/** What is drawn for the screen keeps its size when it is printed, and is scaled down as a whole (`panels/styles/print.css`). */
export function keepPrintable(stage: HTMLElement): void {
  addEventListener("beforeprint", () => {
    const { clientWidth: width, clientHeight: height, style } = stage;
    if (width === 0) return;
    style.setProperty("--printed-width", `${width}px`);
    style.setProperty("--printed-height", `${height}px`);
    style.setProperty("--printed-zoom", `${Math.min(paper.width / width, paper.height / height)}`);
  });
}
