// What is shown now. The order of the questions in phaseOf is itself a rule: rest before the close (rule 6), the close
// before the welcome back (rule 5: until something is chosen, the close is what is shown).

import { isSmallerToday, notForMeOf, setAsideOf } from './choices.ts';
import { CUES, type Cue, type Fact } from './facts.ts';
import type { DayCue, Plan } from './plan.ts';
import { isAfterGap, isJustBack, isResting } from './presence.ts';
import { type Beginning, type Doing, dayInUse, keptGoing, markOf, openDay } from './rounds.ts';
import type { CueToday, Mark, Phase, Rest, State } from './state.ts';
import { type Days, daysAround, isBeforeYesterday, isToday } from './today.ts';

/** One round as it stands today. */
export interface Standing {
  readonly journal: readonly Fact[];
  readonly round: Beginning;
  readonly plan: Plan;
  /** This round's live marks. */
  readonly marks: readonly Doing[];
  readonly days: Days;
}

export function phaseOf(standing: Standing): Phase {
  const { journal, plan, marks, days } = standing;
  const last = plan.days.length;
  const open = openDay(marks, last, (on) => !isToday(on, days));
  const since = keptGoing(journal, standing.round.id);
  const keeping = open > last && since !== undefined;
  const planDay = keeping ? dayInUse(marks, since, last, (on) => !isToday(on, days)) : Math.min(open, last);
  const closing = open > last && !keeping;
  // Rule 3: with day 1 open there is nothing to choose; rule 5: nor is there while keeping.
  const nothingToChoose = keeping || open === 1;

  if (isResting(journal)) return { name: 'rest', back: wayBack(closing, nothingToChoose), planDay };
  if (closing) return { name: 'close', days: last };
  const gap = isAfterGap(journal, days);
  if (gap && !nothingToChoose) return { name: 'return', planDay };
  return today(standing, planDay, keeping, nothingToChoose && (gap || isJustBack(journal, days)));
}

/** Rule 6: coming back from rest is rule 3's choice, whatever the time that passed. */
function wayBack(closing: boolean, nothingToChoose: boolean): Rest['back'] {
  if (closing) return 'close';
  return nothingToChoose ? 'here' : 'choose';
}

function today({ journal, plan, marks, days }: Standing, planDay: number, keeping: boolean, here: boolean): Phase {
  const todays = marks.filter((mark) => isToday(mark.on, days)).map(markOf);
  // While keeping, the plan day only lends its suggestions: every mark of today is at home under its cue.
  const shown = keeping ? todays : todays.filter((mark) => mark.planDay === planDay);
  const setAside = setAsideOf(journal);
  // Rule 1, asked about tomorrow: a mark for the open day will lie before it then, and so do today's others.
  const then = daysAround(days.tomorrow);
  const next = Math.max(
    planDay + 1,
    openDay(marks, plan.days.length, (on) => !isToday(on, then)),
  );
  return {
    name: 'today',
    planDay,
    days: plan.days.length,
    keeping,
    here,
    smaller: isSmallerToday(journal, days),
    cues: cuesOf(plan, planDay, shown, setAside, notForMeOf(journal)),
    setAside,
    marks: todays,
    next: keeping || next > plan.days.length ? null : next,
  };
}

/** Rule 2: a cue set aside is left out, and the day is whole without it; what was already done for it today stays. */
function cuesOf(
  plan: Plan,
  planDay: number,
  marks: readonly Mark[],
  setAside: readonly Cue[],
  notForMe: ReadonlySet<string>,
): CueToday[] {
  const cues = plan.days[planDay - 1]?.cues;
  return CUES.flatMap((cue) => {
    const offered = cues?.[cue];
    const made = marks.filter((mark) => mark.cue === cue);
    if (!offered || (setAside.includes(cue) && made.length === 0)) return [];
    const all = Object.keys(plan.practices).filter((id) => plan.practices[id]?.cue === cue);
    return [{ cue, ...fitting(offered, all, notForMe), marks: made }];
  });
}

/**
 * The day's own suggestion, or the next that is not a wrong one for this person: of the day's, else of all that the plan
 * has for the cue. Where all are, the day's own stays.
 */
function fitting(
  { suggestion: own, others: more }: DayCue,
  all: readonly string[],
  notForMe: ReadonlySet<string>,
): Pick<CueToday, 'suggestion' | 'others'> {
  const fits = (id: string): boolean => !notForMe.has(id);
  const [first, ...others] = [own, ...more].filter(fits);
  return { suggestion: first ?? all.find(fits) ?? own, others };
}

/** Rule 2, *something from yesterday*: the plan day that was open then, and what was done; null when this round had none open. */
export function yesterdayOf(standing: Standing): State['yesterday'] {
  const { marks, days } = standing;
  const planDay = openYesterday(standing);
  if (planDay === null) return null;
  return { planDay, marks: marks.filter((mark) => mark.on === days.yesterday).map(markOf) };
}

function openYesterday({ journal, round, plan, marks, days }: Standing): number | null {
  if (isToday(round.day, days)) return null;
  const isBefore = (on: string) => isBeforeYesterday(on, days);
  const open = openDay(marks, plan.days.length, isBefore);
  if (open <= plan.days.length) return open;
  const since = keptGoing(journal, round.id);
  if (since === undefined || isToday(since.day, days)) return null;
  return dayInUse(marks, since, plan.days.length, isBefore);
}
