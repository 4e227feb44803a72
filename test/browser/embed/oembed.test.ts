import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openHost, site } from "./host-page.ts";

type Answer = {
  readonly html: string;
  readonly type: string;
  readonly version: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly thumbnail_url: string;
};

const pages = ["", ...foldersIn("claims"), ...foldersIn("regions")];

/** A chart has an embed, and no page besides the whole. */
const charts = foldersIn("embed/figures").map((it) => it.replace("embed/", ""));

function foldersIn(kind: string): readonly string[] {
  return readdirSync(join(site.folder, kind)).map((it) => `${kind}/${it}/`);
}

function fileAt(address: string): string {
  return join(site.folder, new URL(address).href.replace(site.address, "").replace(/\?.*/, ""));
}

/** What WordPress finds in a page: it reads 150 kB, no further than the head, and takes the first link of the type with an address. */
function foundByWordPress(path: string): string | undefined {
  const html = readFileSync(join(site.folder, path, "index.html"), "utf8").slice(0, 150 * 1024);
  const end = html.indexOf("</head>");
  if (end < 0) return undefined;
  const links = html.slice(0, end).match(/<link([^<>]+)\/?>/gi) ?? [];
  const found = links.find((it) => /\stype="application\/json\+oembed"/.test(it));
  return /\shref="([^"]+)"/.exec(found ?? "")?.[1]?.replaceAll("&amp;", "&");
}

describe("every static page and its embed", () => {
  test.each(["", "embed/"])("lead WordPress and Ghost to their oEmbed answer (below /%s)", (folder) => {
    for (const path of folder === "" ? pages : [...pages, ...charts]) {
      const address = foundByWordPress(folder + path);
      // Ghost takes the address as it stands, so it must be whole.
      expect([path, address?.startsWith(`${site.address}oembed/`)]).toEqual([path, true]);
      const answer = JSON.parse(readFileSync(fileAt(address ?? ""), "utf8")) as Answer;
      expect([answer.type, answer.version, typeof answer.html, typeof answer.width]).toEqual(["rich", "1.0", "string", "number"]);
      const [, src = ""] = /^<iframe src="([^"]+)"/.exec(answer.html) ?? [];
      expect(src).toBe(`${site.address}embed/${path}?v=1`);
      for (const it of [`${fileAt(src)}index.html`, fileAt(answer.thumbnail_url)])
        expect([it, existsSync(it)]).toEqual([it, true]);
    }
  });

  test("are answered also when a host adds what it wants to know", async () => {
    const response = await fetch(`${foundByWordPress("claims/killer-remark/")}?maxwidth=600&maxheight=900&dnt=1&format=json`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, expect.stringMatching(/^application\/json\b/)]);
    expect(((await response.json()) as Answer).title).toMatch(/^.+ says: /);
  });
});

test("the height an answer gives is nearly that of the content, for every fourth page and every chart", async () => {
  const host = await openHost({ body: "", width: 900 });
  const paths = [...pages.filter((_, index) => index % 4 === 0).map((it) => `embed/${it}`), ...charts.map((it) => `embed/${it}`)];
  for (const path of paths) {
    const answer = JSON.parse(readFileSync(fileAt(foundByWordPress(path) ?? ""), "utf8")) as Answer;
    await host.empty("body");
    await host.append("body", `<div style="width: ${answer.width}px">${answer.html.replace(/<script.*/, "")}</div>`);
    await host.embed().ready();
    const { height } = await host.embed().size();
    const share = answer.height / height;
    expect([path, share > 0.95 ? "high enough" : share, share < 1.1 ? "not too high" : share]).toEqual([
      path,
      "high enough",
      "not too high",
    ]);
  }
});

test("a frame as WordPress leaves it, in its sandbox and with its secret, is as high as its content within WordPress's limits", async () => {
  const { html } = JSON.parse(readFileSync(fileAt(foundByWordPress("claims/killer-remark/") ?? ""), "utf8")) as Answer;
  const [, frame = ""] = /(<iframe [^>]*>)/.exec(html) ?? [];
  const kept = ["src", "width", "height", "frameborder", "title"].map(
    (it) => new RegExp(`\\s${it}="[^"]*"`).exec(frame)?.[0] ?? "",
  );
  const secret = "Ab3dE5gH7j";
  const left = `<iframe sandbox="allow-scripts" security="restricted" data-secret="${secret}"${kept.join("")}></iframe>`.replace(
    '?v=1"',
    `?v=1#?secret=${secret}"`,
  );
  // The part of wp-embed.js that sets heights.
  const listener = `<script>addEventListener("message", ({ data, source }) => {
    if (!data || !data.secret || !data.message || data.value === undefined || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const it of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
      if (source !== it.contentWindow || data.message !== "height") continue;
      it.height = Math.min(1000, Math.max(200, ~~parseInt(data.value, 10)));
    }
  });</script>`;
  const host = await openHost({ body: listener + left, width: 700 });
  await host.fits();
  expect(await host.misdeeds()).toEqual([]);
});
