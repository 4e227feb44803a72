import type { StoryPageData } from "../../build/site/page-data.ts";
import type { PresetName } from "../../scene/picture/spec.ts";
import { loadScript } from "../../store/parts.ts";
import { within } from "../page.ts";
import { createFailures } from "../parts/failures.ts";
import { plainNotices } from "../parts/plain-notice.ts";

/** Answers what takes a story away: its pictures, whose code is fetched when they are asked for, and the print dialog. */
export function takeAway(box: HTMLElement, page: StoryPageData): void {
  const status = within(box, "[role=status]");
  const say = (text: string) => {
    status.textContent = text;
  };
  const { need } = createFailures({
    texts: page.failures,
    version: page.version,
    versionUrl: `${page.base}version.json`,
    notify: plainNotices(status),
  });
  const size = within(box, "select") as HTMLSelectElement;
  const buttons = box.querySelectorAll<HTMLButtonElement>("button");
  const load = async () => {
    const code = await loadScript<typeof import("../../main-take.ts")>(new URL(page.pictures, document.baseURI).href);
    return (await code.takeAway()).loadPictures(page);
  };
  const take = async (kind: "steps" | "long") => {
    say("");
    for (const it of buttons) it.disabled = true;
    await need({
      id: "take",
      load,
      use: async (save) => say(await save({ kind, preset: size.value as PresetName }, say)),
      sentence: status.dataset["failed"] ?? "",
      retry: () => void take(kind),
    });
    for (const it of buttons) it.disabled = false;
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
