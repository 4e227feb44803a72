import { placelessKinds } from "../../../src/domain/statement.ts";
import { queryOf, viewOf } from "../../../src/scene/address.ts";
import { narrowingOf } from "../../../src/scene/embed/headline.ts";
import { embedOptionsOf, embedQueryOf } from "../../../src/scene/embed/options.ts";
import { type FilterKey, hasFilters, withoutFilters } from "../../../src/scene/view.ts";
import { inEnglish } from "../../fixtures/in-english.ts";
import { stoppedBy } from "./expected.ts";
import type { Made, SoakInputs } from "./made.ts";
import { bareProposition, stringsIn, truncated, verbIn } from "./texts.ts";

/** What must hold of everything made of an address: nothing where it does, else a complaint. */
export type Truth = (made: Made, inputs: SoakInputs) => string | undefined;

const complain = (isTrue: boolean, complaint: () => string): string | undefined => (isTrue ? undefined : complaint());
const alike = (one: Iterable<string>, other: Iterable<string>) => [...one].sort().join() === [...other].sort().join();
const numbersIn = (text: string) => [...text.matchAll(/\d[\d,]*/g)].map((it) => Number(it[0].replaceAll(",", "")));

/** The texts that stand alone where a View is shown or shared. */
const shortTexts = ({ scene, headline, social, snippets, contents }: Made) => [
  scene.documentTitle,
  scene.description,
  headline,
  social.text,
  ...snippets,
  ...contents.flatMap((it) => it.narrowing ?? []),
];

export const truths: Readonly<Record<string, Truth>> = {
  "an address reads back to the same View, and nothing in it is dropped": ({ view, decoded }, { atlas }) =>
    complain(
      decoded.dropped.length === 0 && queryOf(viewOf(queryOf(view), atlas).view) === queryOf(view),
      () => `${queryOf(view)}, dropped ${JSON.stringify(decoded.dropped)}`,
    ),

  "an embed's address says the same View and options": ({ view, options, embedAddress }, { atlas }) => {
    const [path = "", query = ""] = embedAddress.split("?");
    const [, kind, id] = /embed\/(claims|regions|figures)\/(.+)\/$/.exec(path) ?? [];
    const own = { claims: `claim=${id}`, regions: `region=${id}`, figures: `show=figures&group=${id}` }[kind ?? ""] ?? "";
    const read = viewOf(`${query}&${own}`, atlas).view;
    const isSame = queryOf(read) === queryOf(view) && embedQueryOf(embedOptionsOf(query).options) === embedQueryOf(options);
    return complain(isSame, () => embedAddress);
  },

  "the statements admitted are those that pass": ({ scene, passing }) =>
    complain(
      alike(
        scene.admitted,
        passing.map((it) => it.id),
      ),
      () => `admitted ${scene.admitted.size}, passing ${passing.length}`,
    ),

  "the counts in words are those of what is admitted": ({ scene, passing, contents }, { facts }) => {
    const claims = new Set(passing.map((it) => it.claim)).size;
    const told = numbersIn(scene.counts);
    const narrowing = contents[0]?.narrowing;
    const [left, all] = narrowing === undefined ? [passing.length, facts.length] : numbersIn(narrowing);
    return complain(
      told[0] === passing.length &&
        told[1] === claims &&
        numbersIn(scene.description)[0] === passing.length &&
        left === passing.length &&
        all === facts.length,
      () => `${scene.counts}; ${narrowing}; ${scene.description.slice(0, 40)}`,
    );
  },

  "every statement listed is admitted, and every one admitted is listed": ({ scene }) => {
    const cards = scene.order.map(scene.cardOf);
    const own = cards.flatMap(({ lead, others }) => [lead, ...others]).map((it) => it.id);
    const answers = cards.flatMap((it) => it.answers.map(({ id }) => id));
    return complain(alike(own, scene.admitted) && answers.every((it) => scene.admitted.has(it)), () => `${own.length} listed`);
  },

  "the trays tell what names no place from what is not drawn": ({ scene, passing }) => {
    const wrong = scene.order.map(scene.cardOf).find(({ claim, placeless }) => {
      const where = passing.filter((it) => it.claim === claim).flatMap((it) => it.where);
      const isDrawn = where.some((it) => it !== "none" && it !== "undrawn");
      return placeless !== (isDrawn ? undefined : where.includes("undrawn") ? "undrawn" : "none");
    });
    return complain(
      !wrong &&
        scene.placed.every((it) => !scene.cardOf(it).placeless) &&
        [...scene.tray].every(([kind, claims]) => claims.every((it) => scene.cardOf(it).placeless === kind)),
      () => `${wrong?.claim}`,
    );
  },

  "the numbers on the choices of place add up": ({ scene, stopped }, { facts }) => {
    const others = facts.filter((it) => stopped.get(it)?.every((key) => key === "region"));
    const choices = scene.filters.find((it) => it.name === "region")?.choices ?? [];
    const countOf = (id: string) => choices.find((it) => it.id === id)?.count ?? 0;
    const drawn = others.filter((it) => !it.where.some((id) => id === "none" || id === "undrawn")).length;
    const placeless = placelessKinds.reduce((sum, it) => sum + countOf(it), 0);
    const isCounted = choices.every(({ id, count }) => others.filter((it) => it.where.includes(id)).length === count);
    return complain(isCounted && drawn + placeless === others.length, () => `${drawn} + ${placeless} of ${others.length}`);
  },

  "a claim that is asked for is open, or told to be hidden by the fewest filters that hide it": (
    { view, scene, stopped },
    { facts },
  ) => {
    const own = facts.filter((it) => it.claim === view.claim).map((it) => stopped.get(it) ?? []);
    const fewest = Math.min(...own.map((it) => it.length));
    const { open, hiddenClaim } = scene;
    if (view.claim === undefined) return complain(!open && !hiddenClaim, () => "opened without being asked for");
    if (fewest === 0) return complain(open?.claim === view.claim && !hiddenClaim, () => "not open");
    const shows = (keys: readonly FilterKey[]) => own.some((it) => it.every((key) => keys.includes(key)));
    const { filters = [], claim } = hiddenClaim ?? {};
    return complain(
      !open && claim === view.claim && filters.length === fewest && shows(filters),
      () => `${filters.join()}, not ${fewest}`,
    );
  },

  "taking back the filters that hide a claim opens it": ({ scene, view }, { facts, finder }) => {
    if (!scene.hiddenClaim) return undefined;
    const next = withoutFilters(view, scene.hiddenClaim.filters);
    const isShown = facts.some((it) => it.claim === next.claim && stoppedBy(it, next, finder).length === 0);
    return complain(isShown && next.claim === view.claim, () => queryOf(next));
  },

  "who says it and how stand before what is said": (it, inputs) => {
    for (const text of shortTexts(it)) {
      const bare = bareProposition(text, inputs);
      if (bare !== undefined) return `${bare} in: ${truncated(text)}`;
    }
    return undefined;
  },

  "a claim that is hidden is nowhere but in the sentence that says so": (it, { atlas }) => {
    const { hiddenClaim } = it.scene;
    if (!hiddenClaim) return undefined;
    const { proposition } = atlas.claimOf(hiddenClaim.claim);
    const found = shortTexts(it).find((text) => text.includes(proposition));
    return complain(found === undefined, () => truncated(found ?? ""));
  },

  "nothing said later than the day known is anywhere": (it, { atlas, facts }) => {
    const { known } = it.view;
    if (known === undefined) return undefined;
    const { view: _view, ...scene } = it.scene;
    const texts = stringsIn([
      scene,
      scene.order.map(scene.cardOf),
      it.contents,
      it.chart,
      it.rows,
      it.social,
      it.snippets,
      it.csv,
      it.headline,
    ]);
    const later = new Set(facts.filter((fact) => fact.day > known).map((fact) => fact.id));
    const id = [...texts].find((text) => later.has(text));
    if (id !== undefined) return `statement ${id}`;
    const whole = [...texts].join("\n");
    const made = new Set(facts.filter((fact) => fact.day <= known).map((fact) => fact.claim));
    const unmade = atlas.claims.find((claim) => !made.has(claim.id) && whole.includes(claim.proposition));
    return complain(unmade === undefined, () => `claim ${unmade?.id}`);
  },

  "the day known changes nobody's verb": ({ view, rows, sentences }, { atlas }) => {
    if (view.known === undefined) return undefined;
    const wrong = rows.find(({ entry }) => entry.verb !== verbIn(atlas, entry.id));
    return complain(!wrong && sentences.length === rows.length, () => `${wrong?.entry.id} ${wrong?.entry.verb}`);
  },

  "every filter is named where it is not in the heading": ({ view, scene }, { atlas }) => {
    const { region, ...others } = view;
    const isInHeading = region !== undefined && !scene.open && view.show !== "figures";
    const isToTell = hasFilters(isInHeading ? others : view);
    const narrowing = narrowingOf(inEnglish(atlas), scene);
    const isNamed = !isInHeading || scene.heading.length > 0;
    return complain((narrowing !== undefined) === isToTell && isNamed, () => `${narrowing}`);
  },

  "no claim is lost between an embed's cards and what it says is on the map": ({ contents, scene }) => {
    const listed = scene.order.length;
    return complain(
      contents.every(({ cards, more }) => cards.length + more === listed),
      () => contents.map((it) => `${it.cards.length} + ${it.more}`).join(),
    );
  },

  "a picture's words count the voices of what is shown, a joint statement with each of them": ({
    social,
    scene,
    view,
    passing,
  }) => {
    if (scene.open || view.show === "figures") return undefined;
    const told = [...social.text.matchAll(/\((\d[\d,]*)\)/g)].map((it) => Number(it[1]?.replaceAll(",", "")));
    const { speaking } = social;
    const isCounted = speaking.every(
      ({ voice, shapes }) => passing.filter((it) => it.voices.includes(voice)).length === shapes.length,
    );
    const isWhole = new Set(passing.flatMap((it) => it.voices)).size === speaking.length;
    return complain(
      isCounted && isWhole && told.join() === speaking.map((it) => it.shapes.length).join() && social.count === passing.length,
      () => `${told.join()} of ${scene.admitted.size}: ${social.text}`,
    );
  },

  "every shape on the map is a statement that passes, once at each place, and the numbers of blocks are theirs": (
    { view, scene, passing, stopped },
    { facts },
  ) => {
    const isChosen = view.region !== undefined && view.region !== "none" && view.region !== "undrawn";
    const counted = isChosen ? facts.filter((it) => stopped.get(it)?.every((key) => key === "region")) : passing;
    const wrong = scene.blocks
      .flatMap((it) => [it, ...it.lines])
      .find(({ region, shapes }) => {
        const here = counted.filter((it) => it.where.includes(region)).map((it) => it.id);
        return !alike(
          shapes.map((it) => it.id),
          here,
        );
      });
    const isClear = !scene.open || (scene.blocks.length === 0 && scene.notOnMap === undefined);
    return complain(!wrong && isClear, () => `${wrong?.region}`);
  },

  "who speaks is counted as the filter lists it": ({ scene, passing }) => {
    const wrong = scene.speaking.find(
      ({ voice, statements }) => passing.filter((it) => it.voices.includes(voice)).length !== statements.length,
    );
    const voices = new Set(passing.flatMap((it) => it.voices));
    return complain(!wrong && voices.size === scene.speaking.length, () => `${wrong?.voice}`);
  },

  "rings and words are of statements that pass, words of a place quoted only out of a quotation": (
    { scene, passing },
    { atlas },
  ) => {
    const ids = new Set(passing.map((it) => it.id));
    const stranger = [...(scene.cluster?.rings ?? []), ...scene.words].find((it) => !ids.has(it.statement));
    if (stranger) return stranger.statement;
    const forged = scene.words.find(({ statement, text, isQuoted }) => {
      const { evidence } = atlas.statementOf(statement);
      const said = evidence.flatMap((it) => [it.selector?.exact ?? "", it.translation?.text ?? ""]);
      const even = (words: string) => words.replace(/[‘’]/g, "'");
      return isQuoted && !said.some((it) => even(it).includes(even(text.slice(1, -1))));
    });
    return complain(forged === undefined, () => `${forged?.statement}: ${forged?.text}`);
  },

  "a place is said to have no record only where none is recorded": ({ social, view }, { facts }) => {
    const { region, known } = view;
    const isSaid = /No (such )?statement .*is recorded here/.test(social.text);
    const isRecorded = facts.some(
      (it) => region !== undefined && it.where.includes(region) && (known === undefined || it.day <= known),
    );
    return complain(!isSaid || !isRecorded, () => social.text);
  },

  "the chart holds the figures of admitted statements of its group": ({ chart, scene, view }) => {
    const isGroup =
      chart.groups
        .filter((it) => it.isChosen)
        .map((it) => it.id)
        .join() === (view.group ?? chart.groups[0]?.id);
    const counted = chart.groups.find((it) => it.isChosen)?.count;
    return complain(
      isGroup && chart.rows.every((it) => scene.admitted.has(it.statement)) && counted === chart.rows.length,
      () => `${counted} of ${chart.rows.length}`,
    );
  },

  "the file has a line for every admitted statement and no other": ({ csv, scene }) => {
    const cells = [...csv.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)];
    const ends = cells.flatMap((it, index) => (it[2] === "," ? [] : [index]));
    const firsts = [0, ...ends.map((it) => it + 1)].slice(1, -1).map((it) => cells[it]?.[1] ?? "");
    return complain(alike(firsts, scene.admitted), () => `${firsts.length} lines`);
  },

  "every citation names who speaks": ({ sentences, rows }) => {
    const wrong = rows.find(({ entry }, index) => !(sentences[index]?.[1] ?? "").includes(entry.speakers[0].name));
    return complain(!wrong, () => `${wrong?.entry.id}`);
  },

  "no text was put together of what is not there": (it) => {
    const { view: _view, ...scene } = it.scene;
    const { q = "" } = it.view;
    const texts = stringsIn([
      scene,
      it.contents,
      it.chart,
      it.rows,
      it.social,
      it.snippets,
      it.headline,
      it.csvName,
      it.sentences,
      it.link,
    ]);
    const isSound = (text: string) =>
      !/\bundefined\b|\bNaN\b|\bInfinity\b|\[object /.test(text.replaceAll(q, "")) && !/(?<!\.)\.\.(?!\.)| {2}/.test(prose(text));
    const wrong = [...texts].find((text) => !sound.has(text) && !isSound(text));
    if (q === "" && wrong === undefined) for (const text of texts) sound.add(text);
    return complain(wrong === undefined, () => truncated(wrong ?? ""));
  },
};

/** Texts found to be whole already: most stand in many Views. */
const sound = new Set<string>();

/** Ours alone: quotations and addresses are as they are. */
function prose(text: string): string {
  return /^(Only|No |This claim|\d)/.test(text) ? text.replaceAll(/“[^”]*”/g, "“”") : "";
}
