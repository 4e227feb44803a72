import type { StoryPageData } from "../../build/site/page-data.ts";
import type { PresetName } from "../../scene/picture/spec.ts";
import { within } from "../page.ts";

/** Answers what takes a story away: its pictures, whose code is fetched when they are asked for, and the print dialog. */
export function takeAway(box: HTMLElement, page: StoryPageData): void {
  const status = within(box, "[role=status]");
  const say = (text: string) => {
    status.textContent = text;
  };
  const size = within(box, "select") as HTMLSelectElement;
  const buttons = box.querySelectorAll<HTMLButtonElement>("button");
  const take = async (kind: "steps" | "long") => {
    for (const it of buttons) it.disabled = true;
    try {
      const code: typeof import("../../main-take.ts") = await import(
        /* @vite-ignore */ new URL(page.pictures, document.baseURI).href
      );
      const { savePictures } = await code.takeAway();
      say(await savePictures(page, { kind, preset: size.value as PresetName }, say));
    } catch (error) {
      say(status.dataset["failed"] ?? "");
      reportError(error);
    } finally {
      for (const it of buttons) it.disabled = false;
    }
  };
  box.hidden = false;
  box.addEventListener("click", ({ target }) => {
    const kind = target instanceof Element ? target.closest<HTMLElement>("[data-take]")?.dataset["take"] : undefined;
    if (kind === "print") print();
    else if (kind === "steps" || kind === "long") void take(kind);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") box.removeAttribute("open");
  });
}
