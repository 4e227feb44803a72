import { within } from "../page.ts";

/** How long the map takes from one step's view to the next, in milliseconds. */
const flight = 450;

/** Moves the map of a step into place from where the same ground lies on the map of another; its words appear at the end. */
export function fly(before: HTMLElement, step: HTMLElement): void {
  const [from, to] = [posterOf(before), posterOf(step)];
  const [start, end] = [from.getScreenCTM(), to.getScreenCTM()];
  if (!start || !end || end.a === 0) return;
  const box = within(step, ".drawn").getBoundingClientRect();
  const scale = start.a / end.a;
  const [x, y] = [start.e - box.x - (end.e - box.x) * scale, start.f - box.y - (end.f - box.y) * scale];
  const timing = { duration: flight, easing: "cubic-bezier(0.3, 0, 0.2, 1)" };
  const transformOrigin = "0 0";
  to.animate(
    [
      { transformOrigin, transform: `translate(${x}px, ${y}px) scale(${scale})` },
      { transformOrigin, transform: "none" },
    ],
    timing,
  );
  for (const it of step.querySelectorAll(".overlay"))
    it.animate([{ opacity: 0 }, { opacity: 0, offset: 0.6 }, { opacity: 1 }], timing);
}

/** Gives the patterns of a step's map their size on the screen, whatever its scale. */
export function scalePatterns(step: HTMLElement): void {
  const scale = posterOf(step).getScreenCTM()?.a;
  if (scale === undefined || scale === 0) return;
  for (const it of step.querySelectorAll<SVGPatternElement>("pattern"))
    it.setAttribute("patternTransform", `scale(${1 / scale})rotate(${it.dataset["turn"] ?? 0})`);
}

function posterOf(step: HTMLElement): SVGSVGElement {
  return within(step, ".poster") as unknown as SVGSVGElement;
}
