/** Gives the patterns of a drawn map their size on the screen, whatever its scale. */
export function scalePatterns(map: Element): void {
  const scale = map.querySelector<SVGSVGElement>(".poster")?.getScreenCTM()?.a;
  if (scale === undefined || scale === 0) return;
  for (const it of map.querySelectorAll<SVGPatternElement>("pattern"))
    it.setAttribute("patternTransform", `scale(${1 / scale})rotate(${it.dataset["turn"] ?? 0})`);
}
