import type { Notify } from "./failures.ts";

/** Shows sentences in a box, each under its id with what the reader can do about it, where there is no Preact to do so. */
export function plainNotices(box: HTMLElement): Notify {
  return (id, text, action) => {
    box.querySelector(`[data-notice="${id}"]`)?.remove();
    if (text === undefined) return;
    const notice = document.createElement("p");
    notice.className = "notice";
    notice.dataset["notice"] = id;
    notice.textContent = text;
    if (action) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "action";
      button.textContent = action.name;
      button.addEventListener("click", action.run);
      notice.append(" ", button);
    }
    box.append(notice);
  };
}
