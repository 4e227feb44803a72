import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren, ComponentType } from "preact";
import type { Start } from "../../scene/reading/starts.ts";
import type { Scene } from "../../scene/scene.ts";
import { type Step, type View, wholeView, withClaim, withoutFilters } from "../../scene/view.ts";
import { Shape } from "../signs/shape.tsx";
import { useWords } from "../use-words.ts";
import { picked } from "./closed-card.tsx";
import type { OpenProps } from "./open-claim.tsx";
import { type PortionsShown, Statements } from "./statements.tsx";

/** Shows a scene's open claim, with what belongs beside it. */
export type ClaimShown = ComponentType<{ readonly scene: Scene } & Pick<OpenProps, "base" | "onPick">>;

export type ColumnProps = {
  readonly scene: ReadonlySignal<Scene>;
  readonly change: (step: Step) => void;
  readonly base: string;
  readonly starts: readonly Start[];
  /** The View for a starting point’s address. */
  readonly viewOf: (address: string) => View;
  readonly isTableHere?: ReadonlySignal<boolean>;
  /** The code for an open claim, once loaded. */
  readonly claimShown?: ReadonlySignal<ClaimShown | undefined>;
  /** What shows the list of an atlas that has too many claims for one page. */
  readonly portions?: PortionsShown | false | undefined;
  /** The phone’s sheet, and its content besides the list. */
  readonly bottomSheet: BottomSheet;
  readonly timeline?: () => ComponentChildren;
};

/** The sheet that holds the list over the map on a phone. */
export type BottomSheet = {
  readonly isOpen: ReadonlySignal<boolean>;
  readonly toggle: () => void;
  readonly press: (event: PointerEvent) => void;
  /** Whether this is a phone. */
  readonly isPhone: ReadonlySignal<boolean>;
};

/** The column beside the map: headline and introduction, starting points, voices and list; or the open claim. */
export function Column({ scene, change, base, starts, viewOf, bottomSheet, timeline: timelineHere, ...toCome }: ColumnProps) {
  const words = useWords();
  const { view, open, headline, lede, ledeShort, isNarrowed, voices, regions } = scene.value;
  const isTable = view.show === "table" && toCome.isTableHere?.value === true;
  const region = regions.find((it) => it.id === view.region);
  const alone =
    voices.filter((it) => it.isChosen).length === 1 && view.region === undefined ? voices.find((it) => it.isChosen) : undefined;
  const ClaimShown = toCome.claimShown?.value;
  const isHome = !open && !isNarrowed;
  const back = open
    ? { name: region ? region.name : words.reading.allStatements, step: (it: View) => withClaim(it, undefined) }
    : view.region !== undefined
      ? { name: words.reading.allPlaces, step: (it: View) => withoutFilters(it, ["region"]) }
      : alone
        ? { name: words.reading.allVoices, step: (it: View) => withoutFilters(it, ["voices"]) }
        : undefined;
  const start = (address: string) => change(({ theme }) => ({ ...wholeView, ...viewOf(address), ...(theme ? { theme } : {}) }));
  return (
    <>
      <header class="intro" data-view={open ? "claim" : region ? "region" : isHome ? "home" : "narrowed"}>
        {back && (
          <button type="button" class="back" onClick={() => change(back.step)}>
            <span aria-hidden="true">←</span> <span>{back.name}</span>
          </button>
        )}
        {!open && (
          <>
            <h1>
              {alone && (
                <span class={`voice-${alone.id}`}>
                  <Shape of={alone} />{" "}
                </span>
              )}
              {headline}
            </h1>
            <p class={ledeShort === undefined ? "lede" : "lede long"}>{lede}</p>
            {ledeShort !== undefined && <p class="lede short">{ledeShort}</p>}
          </>
        )}
      </header>
      {isHome && starts.length > 0 && (
        <nav class="starts" aria-label={words.reading.starts}>
          {starts.map(({ title, line, address }) => (
            <a key={address} href={address} onClick={(event) => address[0] === "?" && picked(event, () => start(address))}>
              <b>{title}</b>
              <span>{line}</span>
            </a>
          ))}
        </nav>
      )}
      <section id="list" class="list" aria-label={words.common.listSection} tabIndex={-1}>
        <div class="sheet-head" onPointerDown={bottomSheet.press}>
          <button
            type="button"
            class="sheet-handle"
            aria-expanded={bottomSheet.isOpen.value}
            aria-controls="list"
            aria-label={bottomSheet.isOpen.value ? words.reading.collapseList : words.reading.expandList}
            onClick={bottomSheet.toggle}
          />
        </div>
        {open ? (
          ClaimShown && <ClaimShown scene={scene.value} base={base} onPick={(claim) => change((it) => withClaim(it, claim))} />
        ) : (
          <Statements
            scene={scene.value}
            change={change}
            base={base}
            isTable={isTable}
            portions={toCome.portions}
            timeline={bottomSheet.isPhone.value ? timelineHere : undefined}
            onNarrow={() => !bottomSheet.isOpen.peek() && bottomSheet.toggle()}
          />
        )}
      </section>
    </>
  );
}
