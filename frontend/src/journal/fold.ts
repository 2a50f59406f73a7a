// Rule 7: the state is a pure function of the facts, the plans, the clock, and nothing else. It is computed whole after
// every tap and thrown away at the next, so there is no stale state to repair.

import { languageOf, startOfDayOf, themeOf } from './choices.ts';
import { localDay } from './day.ts';
import type { Clock, Fact, Kept } from './facts.ts';
import { noticedOf } from './noticing.ts';
import { inOrder } from './order.ts';
import { phaseOf, yesterdayOf } from './phase.ts';
import type { Plan } from './plan.ts';
import { type Beginning, liveMarks, pictureOf, roundsOf } from './rounds.ts';
import type { Phase, State } from './state.ts';
import { daysAround } from './today.ts';

export type { CueToday, Mark, Phase, PictureMark, State } from './state.ts';

/** `plans` by digest: a round keeps the text with which it was begun (rule 8). */
export function fold(facts: Iterable<Kept>, plans: Readonly<Record<string, Plan>>, now: Clock): State {
  return foldOrdered(inOrder(facts), plans, now);
}

/** The same for facts that are in journal order already. */
export function foldOrdered(journal: readonly Fact[], plans: Readonly<Record<string, Plan>>, now: Clock): State {
  const startOfDay = startOfDayOf(journal);
  const today = localDay(now.at, now.zone, startOfDay);
  const rounds = roundsOf(journal);
  const live = liveMarks(journal);
  const round = rounds.at(-1);
  const always = {
    today,
    startOfDay,
    theme: themeOf(journal),
    language: languageOf(journal),
    picture: pictureOf(live, rounds, noticedOf(journal)),
    everMade: journal.reduce((made, fact) => (fact.kind === 'did' ? made + 1 : made), 0),
    seed: rounds[0]?.id ?? '',
  };
  if (round === undefined) return { ...always, round: null, phase: { name: 'welcome' }, yesterday: null };

  const { id, plan: name, digest } = round;
  const plan = planOf(round, plans);
  if (plan === undefined)
    return { ...always, round: { id, plan: name, digest }, phase: noPlan(round), yesterday: null };

  const marks = live.filter((mark) => mark.round === id);
  const standing = { journal, round, plan, marks, days: daysAround(today) };
  return { ...always, round: { id, plan: name, digest }, phase: phaseOf(standing), yesterday: yesterdayOf(standing) };
}

/** Rule 8: looked up by digest alone, so a changed or removed plan of the same name is never taken for this one. */
function planOf(round: Beginning, plans: Readonly<Record<string, Plan>>): Plan | undefined {
  const plan = Object.hasOwn(plans, round.digest) ? plans[round.digest] : undefined;
  return plan !== undefined && plan.days.length > 0 ? plan : undefined;
}

function noPlan({ plan, digest }: Beginning): Phase {
  return { name: 'no-plan', plan, digest };
}
