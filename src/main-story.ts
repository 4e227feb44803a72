import { createFrame } from "./embed/frame.ts";
import { attachLinks } from "./embed/links.ts";
import { scalePatterns } from "./poster/pattern-scale.ts";
import { byId, within } from "./wiring/page.ts";

// The script of a story's page: it shows one step at a time, its map beside or above it. Everything is in the page before it runs.
const story = byId("story");
const bar = document.querySelector<HTMLElement>("#story-bar");
const steps = [...document.querySelectorAll<HTMLElement>(".step")];
const isFramed = story.classList.contains("framed");
const reduced = matchMedia("(prefers-reduced-motion: reduce)");
/** How long the map takes from one step's view to the next, in milliseconds. */
const flight = 450;

const theme = new URLSearchParams(location.search).get("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
if (window.parent !== window) {
  const { openThroughHost } = createFrame(window);
  attachLinks({ window, openThroughHost, onBlocked: notifyBlocked });
}
if (bar) guide(bar);

/** Says where a link leads that the page around does not let open; the sentence is in the page. */
function notifyBlocked(address: string): void {
  const notice = byId("link-blocked");
  notice.textContent = (notice.dataset["text"] ?? "").replace("{address}", address);
  notice.hidden = false;
}

function guide(controls: HTMLElement): void {
  const [back, next] = [byId("step-back") as HTMLButtonElement, byId("step-next") as HTMLButtonElement];
  const leave = byId("leave") as HTMLAnchorElement;
  const track = byId("steps");
  let shown = -1;

  const numberIn = (search: string) => Math.min(Math.max(Number(new URLSearchParams(search).get("step")) || 1, 1), steps.length);

  const show = (index: number) => {
    const step = steps[index];
    if (!step || index === shown) return;
    const before = steps[shown];
    shown = index;
    for (const [at, it] of steps.entries())
      it.dataset["state"] = at === index ? "current" : at === index - 1 ? "before" : at === index + 1 ? "after" : "far";
    for (const it of controls.querySelectorAll<HTMLElement>("[data-step]"))
      if (it.dataset["step"] === String(index + 1)) it.setAttribute("aria-current", "step");
      else it.removeAttribute("aria-current");
    for (const it of controls.querySelectorAll<HTMLElement>("[data-count]"))
      it.hidden = it.dataset["count"] !== String(index + 1);
    back.disabled = index === 0;
    next.disabled = index === steps.length - 1;
    scalePatterns(step);
    leave.href = `${leave.dataset["root"]}?${step.dataset["query"]}`;
    if (before && !reduced.matches) fly(before, step);
  };

  /** Where the page has to be scrolled to for a step, where scrolling chooses it. */
  const scrolls = () =>
    !isFramed && story.scrollHeight > 0 && track.offsetHeight > 0 && getComputedStyle(story).position === "sticky";
  const pace = () => (document.documentElement.scrollHeight - innerHeight) / Math.max(steps.length - 1, 1);

  const address = (index: number) => `?${new URLSearchParams({ step: String(index + 1) })}`;

  /** Goes to a step that was asked for: it is said aloud, and its heading has the focus. */
  const goTo = (index: number, { isPushed = true, hasFocus = true } = {}) => {
    const step = steps[index];
    if (!step || index === shown) return;
    show(index);
    if (scrolls()) scrollTo({ top: index * pace(), behavior: "instant" });
    byId("announcer").textContent = step.dataset["announced"] ?? "";
    if (hasFocus) within(step, "h2").focus({ preventScroll: true });
    if (isPushed) history.pushState(undefined, "", address(index));
  };

  document.documentElement.dataset["story"] = isFramed ? "framed" : "page";
  document.documentElement.style.setProperty("--steps", String(steps.length));
  controls.hidden = false;
  show(numberIn(location.search) - 1);
  if (scrolls() && shown > 0) scrollTo({ top: shown * pace(), behavior: "instant" });

  back.addEventListener("click", () => goTo(shown - 1, { hasFocus: false }));
  next.addEventListener("click", () => goTo(shown + 1, { hasFocus: false }));
  story.addEventListener("click", (event) => {
    const { target } = event;
    const dot = target instanceof Element ? target.closest<HTMLElement>("[data-step]") : null;
    const step = target instanceof Element ? target.closest<HTMLElement>(".step:not([data-state=current])") : null;
    if (!dot && !step) return;
    event.preventDefault();
    goTo(dot ? Number(dot.dataset["step"]) - 1 : steps.indexOf(step as HTMLElement));
  });
  addEventListener("keydown", (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || (target instanceof Element && target.closest("input, select, textarea")))
      return;
    const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (key !== "ArrowLeft" && key !== "ArrowRight") return;
    event.preventDefault();
    goTo(shown + (key === forward ? 1 : -1), { hasFocus: false });
  });
  // Whoever moves the focus into another step, with the Tab key or a screen reader, is there.
  story.addEventListener("focusin", ({ target }) => {
    const step = target instanceof Element ? target.closest<HTMLElement>(".step") : null;
    if (step) goTo(steps.indexOf(step), { hasFocus: false, isPushed: false });
  });
  addEventListener("resize", () => {
    const step = steps[shown];
    if (step) scalePatterns(step);
  });
  addEventListener("popstate", () => goTo(numberIn(location.search) - 1, { isPushed: false, hasFocus: false }));

  let from: Touch | undefined;
  story.addEventListener("touchstart", ({ touches }) => (from = touches.length === 1 ? touches[0] : undefined), {
    passive: true,
  });
  story.addEventListener("touchend", ({ changedTouches: [to] }) => {
    if (!from || !to) return;
    const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
    if (Math.abs(x) > 48 && Math.abs(x) > 2 * Math.abs(y))
      goTo(shown + (x < 0 === (document.dir !== "rtl") ? 1 : -1), { hasFocus: false });
  });

  let isAsked = false;
  addEventListener(
    "scroll",
    () => {
      if (isAsked || !scrolls()) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        const index = Math.round(scrollY / pace());
        if (index === shown) return;
        show(index);
        history.replaceState(undefined, "", address(index));
      });
    },
    { passive: true },
  );
}

/** Moves the map of a step into place from where the same ground lies on the map of another. */
function fly(before: HTMLElement, step: HTMLElement): void {
  const [from, to] = [before, step].map((it) => within(it, ".poster") as unknown as SVGSVGElement);
  const [drawn, overlays] = [within(step, ".drawn"), step.querySelectorAll(".overlay")];
  const [start, end] = [from?.getScreenCTM(), to?.getScreenCTM()];
  if (!from || !to || !start || !end || end.a === 0) return;
  const box = drawn.getBoundingClientRect();
  const scale = start.a / end.a;
  const [x, y] = [start.e - box.x - (end.e - box.x) * scale, start.f - box.y - (end.f - box.y) * scale];
  const timing = { duration: flight, easing: "cubic-bezier(0.3, 0, 0.2, 1)" };
  to.animate(
    [
      { transformOrigin: "0 0", transform: `translate(${x}px, ${y}px) scale(${scale})` },
      { transformOrigin: "0 0", transform: "none" },
    ],
    timing,
  );
  for (const it of overlays) it.animate([{ opacity: 0 }, { opacity: 0, offset: 0.6 }, { opacity: 1 }], timing);
}
