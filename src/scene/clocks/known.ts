import { type Atlas, claimIdOf } from "../../domain/atlas.ts";
import { lastDayOf } from "../../domain/partial-date.ts";
import type { Statement } from "../../domain/statement.ts";
import { oncePer } from "../once.ts";
import { keepTraits, traitsOf } from "../traits.ts";

/** What was known of an atlas on the day it was last asked for. */
const lastAsked = new WeakMap<Atlas, { readonly day: string; readonly known: Atlas }>();
/** The atlas of which another is what was known on a day. */
const wholes = new WeakMap<Atlas, Atlas>();

/** The last day on which each statement can have been made. */
const daysIn = oncePer((atlas: Atlas) => new Map(atlas.statements.map((it) => [it, lastDayOf(it.saidOn)])));

const lastDayIn = oncePer((atlas: Atlas) =>
  traitsOf(atlas)
    .map((it) => it.day)
    .reduce((last, day) => (day > last ? day : last), ""),
);

/**
 * The atlas as known on a day, `YYYY-MM-DD`: without later statements and links to them. An uncertain day counts as its latest possible
 * one, so that nothing appears too early. Without a day, the whole atlas.
 */
export function atlasKnownOn(atlas: Atlas, day: string | undefined): Atlas {
  if (day === undefined || lastDayIn(atlas) <= day) return atlas;
  const last = lastAsked.get(atlas);
  if (last?.day === day) return last.known;
  const known = asOf(atlas, day);
  lastAsked.set(atlas, { day, known });
  wholes.set(known, atlas);
  return known;
}

/** The atlas with every day, of which this is what was known on one; itself if it has every day. */
export function fullAtlasOf(atlas: Atlas): Atlas {
  return wholes.get(atlas) ?? atlas;
}

/** Looks through the indexes of the whole atlas, so that a day costs one pass over its statements. */
function asOf(atlas: Atlas, day: string): Atlas {
  const days = daysIn(atlas);
  const isKnown = (it: Statement) => (days.get(it) ?? day) <= day;
  const isThere = (id: string) => {
    const statement = atlas.findStatement(id);
    return statement === undefined || isKnown(statement);
  };
  const cut = new Map<Statement, Statement>();
  const asKnown = (it: Statement) => cut.get(it) ?? it;
  const knownOf = (all: readonly Statement[]) => all.filter(isKnown).map(asKnown);
  for (const it of atlas.statements) {
    const { targets = [], links = [] } = it;
    if (!isKnown(it) || (targets.every(isThere) && links.every(({ to }) => isThere(to)))) continue;
    cut.set(it, {
      ...it,
      ...(it.targets && { targets: targets.filter(isThere) }),
      ...(it.links && { links: links.filter(({ to }) => isThere(to)) }),
    });
  }
  const findStatement = (id: string) => {
    const statement = atlas.findStatement(id);
    return statement && isKnown(statement) ? asKnown(statement) : undefined;
  };
  const known: Atlas = {
    ...atlas,
    statements: knownOf(atlas.statements),
    findStatement,
    statementOf: (id) => {
      const statement = findStatement(id);
      if (statement === undefined) throw new Error(`unknown statement: ${id}`);
      return statement;
    },
    hasClaim: (id) => atlas.statementsAbout(id).some(isKnown),
    statementsAbout: (id) => knownOf(atlas.statementsAbout(id)),
    answersTo: (id) => knownOf(atlas.answersTo(id)).filter((it) => it.targets?.some((target) => claimIdOf(atlas, target) === id)),
    withdrawnFrom: (id) => knownOf(atlas.withdrawnFrom(id)),
    responsesTo: (id) => knownOf(atlas.responsesTo(id)),
  };
  keepTraits(
    known,
    traitsOf(atlas)
      .filter((it) => isKnown(it.statement))
      .map((it) => ({ ...it, statement: asKnown(it.statement) })),
  );
  return known;
}
