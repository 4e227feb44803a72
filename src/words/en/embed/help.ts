import type { BorderViews } from "../../../domain/border.ts";
import type { Locale } from "../../locale.ts";

/**
 * A section of a help page: paragraphs, then a list of terms and their meanings. A term may be made of the keys of an address that choose what
 * is shown.
 */
export type HelpSection = {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly terms?: readonly (readonly [term: string | ((keys: readonly string[]) => string), meaning: string])[];
  /** A picture of the atlas’s own, in the folder `pictures` of its records. */
  readonly picture?: { readonly file: string; readonly text: string; readonly width: number; readonly height: number };
};

/** The option for the view of the borders, if there are several. */
function bordersOption({ or }: Locale, borders: BorderViews | undefined): NonNullable<HelpSection["terms"]> {
  if (!borders || borders.views.length < 2) return [];
  const meanings = borders.views.map((it) => `${it.inSentence}${it.id === borders.default ? " (without a choice)" : ""}`);
  return [
    [
      borders.views.map((it) => `borders=${it.id}`).join(", "),
      `The view of the disputed lines, fixed: ${or(meanings)}. A frame prints it beside the map and has no switch for it.`,
    ],
  ];
}

/** Help for editors who embed the map in an article. */
export const helpTexts = (locale: Locale) => {
  return {
    help: {
      title: "Help for editors: showing the map in an article",
      description:
        "How to show the map in an article: three snippets, the options, what common systems do with them, and what the frame does.",
      lead: "You can embed the map in any article. It is readable at once, needs no script on your page, contacts no other server and stores nothing.",
      sections: (borders: BorderViews | undefined): readonly HelpSection[] => [
        {
          id: "copy",
          heading: "Copy one of three snippets",
          paragraphs: [
            "Open the map, choose what it shows (a claim, a place, some voices, some days), and press “Embed”. The builder shows the map as it will look in a column of your page, with three snippets to copy.",
          ],
          terms: [
            [
              "Frame, without script",
              "One element for any page that allows frames. Its height follows the width of the column, close to what its content needs. When a reader opens more, the frame scrolls. Where your system strips styles, it is as high as the narrowest column needs, so a wide column may show some empty space.",
            ],
            [
              "Frame, with exact height",
              "The same with one more line: a script of about one kilobyte that sets the frame to the height of its content, even after a reader opens more. It works for any number of maps on a page, wherever it is loaded from, and does nothing else.",
            ],
            [
              "Picture with a link",
              "For systems that strip iframes: a picture of the nearest claim or place, or of the whole map, with alternative text that names the speaker, linked to the map.",
            ],
          ],
          picture: {
            file: "embed-builder-1440x900.png",
            text: "The builder: options on the left, the map at the width of a column on the right, the snippets under the options",
            width: 1440,
            height: 900,
          },
        },
        {
          id: "options",
          heading: "What you can choose",
          paragraphs: ["Every option is in the frame’s URL, which you can also edit by hand."],
          terms: [
            [
              (keys) => keys.join(", "),
              "What the map shows, as in the address of the map itself; region=none shows statements that name no place, region=undrawn those that name only places not drawn. A frame made for one claim or place has its own page, such as embed/claims/…/.",
            ],
            [
              "list=none, list=claim, list=all",
              "Under the map: nothing, one claim with its answer (the open one, or the first that has been answered), or every claim shown.",
            ],
            [
              "title=none, title=…",
              "No heading, because your article has one; or your own, up to 140 characters. It is marked as the heading of your page, because everything else in the frame is sourced.",
            ],
            ["interactive=0", "A static map: nothing can be selected and the interactive map cannot be started."],
            ...bordersOption(locale, borders),
            ["v=1", "The format of the address. It stays readable when a later one comes."],
          ],
        },
        {
          id: "reader",
          heading: "What your readers get",
          paragraphs: [
            `The heading, the map, a claim with its answer, who speaks, where it was read${borders ? ", what the borders mean" : ""} and “Explore the map”, a link to the whole site, are there before any script runs. “Explore here” starts the interactive map inside the frame, and only then is its code fetched; “Close the live map” ends it.`,
            "The page still scrolls: the live map moves with two fingers, and zooms by wheel only with the Ctrl or ⌘ key. Everything works by keyboard: arrow keys move between places, Enter opens, Escape closes.",
            "Any filters you set are listed above the map, with the number of statements they leave.",
          ],
          picture: {
            file: "embed-claim-640x690.png",
            text: `A claim’s embed in a text column: heading with the speaker, map, ${borders ? "borders, " : ""}who speaks, the claim with its figures and sources`,
            width: 640,
            height: 690,
          },
        },
        {
          id: "systems",
          heading: "What common systems do",
          paragraphs: [
            "Paste the address of a claim’s page, a place’s page or the map where a system accepts links, or a snippet where it accepts HTML.",
          ],
          terms: [
            [
              "WordPress",
              "A pasted address becomes a frame in a sandbox, at most 1,000 pixels high. Use a Custom HTML block with the second snippet for more.",
            ],
            ["Ghost", "A pasted address becomes the frame with its exact height. In an HTML card use any snippet."],
            [
              "Datawrapper, pym.js, iframe-resizer, NPR and AMP pages",
              "If your page already has one of these scripts, the frame works with it; ours is not needed. With iframe-resizer and a sandbox, tell it not to check the origin (its option checkOrigin).",
            ],
            ["Notion, Google Sites", "They accept the frame’s address and keep a height you set by hand."],
            [
              "Medium, Substack, Google Docs, newsletters",
              "They do not accept frames from sites they do not know: use the picture with its link.",
            ],
            [
              "Your own sandbox",
              'The frame works with sandbox="allow-scripts" alone. Add allow-popups and allow-popups-to-escape-sandbox so that links can open; without them the frame shows the reader the address.',
            ],
            ["Your own policy", "Allow this site’s address in frame-src and, for the second snippet, in script-src."],
          ],
        },
        {
          id: "careful",
          heading: "Please keep",
          paragraphs: [
            "A claim is what somebody said, not what happened. Where you write your own heading or caption, name the speaker and use a plain verb, as the frame does: says, denies, answers.",
            "The caption in each snippet names the speaker and leads to the map. Please keep it: it is all that remains if the frame is stripped out.",
            "Records are corrected in the open. A frame always shows the current record; a picture shows the one of the day it was made.",
          ],
        },
        {
          id: "privacy",
          heading: "Privacy",
          paragraphs: [
            "The frame loads its own files from this site and nothing from anywhere else. No cookies, no storage, no analytics. With the snippets’ referrerpolicy this site learns which site shows the frame, but not which article.",
          ],
        },
      ],
      developers: "For developers: the messages a frame sends and receives are described in docs/embedding.md in the source.",
      back: "To the map",
    },
  };
};
