import { byId, within } from "../page.ts";
import { fly, scalePatterns } from "./flight.ts";

/** How a step was asked for: whether it becomes a new entry of the history, and whether its heading gets the focus. */
type Asked = { readonly isPushed?: boolean; readonly hasFocus?: boolean };

const reduced = matchMedia("(prefers-reduced-motion: reduce)");

/** Shows one step of a story at a time; buttons, keys, dots, swipes, scrolling, the focus and the history go through them. */
export function guide(story: HTMLElement, controls: HTMLElement): void {
  const steps = [...story.querySelectorAll<HTMLElement>(".step")];
  const [back, next] = [byId("step-back") as HTMLButtonElement, byId("step-next") as HTMLButtonElement];
  const leave = byId("leave") as HTMLAnchorElement;
  const isFramed = story.classList.contains("framed");
  const forward = document.dir === "rtl" ? -1 : 1;
  let shown = -1;

  const show = (index: number) => {
    const step = steps[index];
    if (!step || index === shown) return;
    const before = steps[shown];
    shown = index;
    for (const [at, it] of steps.entries()) it.dataset["state"] = stateOf(at - index);
    for (const it of controls.querySelectorAll<HTMLElement>("[data-step]"))
      if (it.dataset["step"] === String(index + 1)) it.setAttribute("aria-current", "step");
      else it.removeAttribute("aria-current");
    for (const it of controls.querySelectorAll<HTMLElement>("[data-count]"))
      it.hidden = it.dataset["count"] !== String(index + 1);
    back.disabled = index === 0;
    next.disabled = index === steps.length - 1;
    leave.href = `${leave.dataset["root"]}?${step.dataset["query"]}`;
    scalePatterns(step);
    if (before && !reduced.matches) fly(before, step);
  };

  /** Pixels of scrolling from step to step; 0 where the page is not scrolled through. */
  const pace = () => (isFramed ? 0 : (document.documentElement.scrollHeight - innerHeight) / Math.max(steps.length - 1, 1));
  const scrollToShown = () => pace() > 0 && scrollTo({ top: shown * pace(), behavior: "instant" });

  const goTo = (index: number, { isPushed = true, hasFocus = false }: Asked = {}) => {
    const step = steps[index];
    if (!step || index === shown) return;
    show(index);
    scrollToShown();
    byId("announcer").textContent = step.dataset["announced"] ?? "";
    if (hasFocus) within(step, "h2").focus({ preventScroll: true });
    if (isPushed) history.pushState(undefined, "", addressOf(index));
  };

  // A step says where the page is scrolled to, not the browser's memory of it.
  history.scrollRestoration = "manual";
  document.documentElement.dataset["story"] = isFramed ? "framed" : "page";
  document.documentElement.style.setProperty("--steps", String(steps.length));
  controls.hidden = false;
  show(indexIn(location.search, steps.length));
  if (shown > 0) scrollToShown();

  back.addEventListener("click", () => goTo(shown - 1));
  next.addEventListener("click", () => goTo(shown + 1));
  story.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const dot = target.closest<HTMLElement>("[data-step]");
    const step = target.closest<HTMLElement>(".step:not([data-state=current])");
    if (!dot && !step) return;
    event.preventDefault();
    goTo(dot ? Number(dot.dataset["step"]) - 1 : steps.findIndex((it) => it === step), { hasFocus: true });
  });
  addEventListener("keydown", (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || (key !== "ArrowLeft" && key !== "ArrowRight")) return;
    event.preventDefault();
    goTo(shown + (key === "ArrowRight" ? forward : -forward));
  });
  // Whoever moves the focus into another step, with the Tab key or a screen reader, is there.
  story.addEventListener("focusin", ({ target }) => {
    const step = target instanceof Element ? target.closest(".step") : null;
    if (step)
      goTo(
        steps.findIndex((it) => it === step),
        { isPushed: false },
      );
  });
  addEventListener("popstate", () => goTo(indexIn(location.search, steps.length), { isPushed: false }));
  addEventListener("resize", () => {
    const step = steps[shown];
    if (step) scalePatterns(step);
  });
  onSwipe(story, (direction) => goTo(shown + direction * forward));
  onceAFrame("scroll", () => {
    const index = pace() > 0 ? Math.round(scrollY / pace()) : shown;
    if (index === shown) return;
    show(index);
    history.replaceState(undefined, "", addressOf(index));
  });
}

function stateOf(distance: number): string {
  if (distance === 0) return "current";
  return distance === -1 ? "before" : distance === 1 ? "after" : "far";
}

function addressOf(index: number): string {
  return `?step=${index + 1}`;
}

/** The step a query asks for, counted from 0: the first if it asks for none, the nearest if there is no such step. */
function indexIn(query: string, steps: number): number {
  const asked = Math.floor(Number(new URLSearchParams(query).get("step"))) || 1;
  return Math.min(Math.max(asked, 1), steps) - 1;
}

/** Calls back when a finger has swept sideways: 1 if to the left, as one turns to the next page, else -1. */
function onSwipe(element: HTMLElement, swiped: (direction: 1 | -1) => void): void {
  let from: Touch | undefined;
  element.addEventListener("touchstart", ({ touches }) => (from = touches.length === 1 ? touches[0] : undefined), {
    passive: true,
  });
  element.addEventListener("touchend", ({ changedTouches: [to] }) => {
    if (!from || !to) return;
    const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
    if (Math.abs(x) > 48 && Math.abs(x) > 2 * Math.abs(y)) swiped(x < 0 ? 1 : -1);
  });
}

/** Handles an event of the window at most once in a frame. */
function onceAFrame(type: "scroll", handle: () => void): void {
  let isAsked = false;
  addEventListener(
    type,
    () => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        handle();
      });
    },
    { passive: true },
  );
}
