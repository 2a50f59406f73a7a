// What a cue offers when it is opened, in order: the same as yesterday, the day's own suggestion, the day's others, the
// person's own, then whatever else the plan has. A practice that is the wrong one for this person is not offered; a form
// of numbness only orders.
import { daysBetween, type LocalDay } from './day.ts';
import type { Thing } from './kit.ts';
import type { DayCue } from './plan.ts';
import type { Mark } from './state.ts';

/** Which way the person leans. */
export interface Leaning {
  readonly notForMe: ReadonlySet<string>;
  /** The form of numbness that is closest; null when none was said. */
  readonly form: string | null;
  /** The forms that a practice suits best. */
  readonly formsOf: (practice: string) => readonly string[];
}

export interface Asked extends Leaning {
  readonly day: DayCue;
  /** Every practice that the plan has for the cue. */
  readonly all: readonly string[];
  /** The person's own practices for it. */
  readonly mine: readonly Thing[];
  /** What was done for it yesterday. */
  readonly before: Pick<Mark, 'practice' | 'own'> | undefined;
  /** Show what else the plan has. */
  readonly everything: boolean;
  /** Set aside a moment ago: what is not offered any more keeps its place. */
  readonly gone: readonly string[];
}

/** A practice of the plan, by its id, or words of the person's own. `again`: it was yesterday's. */
export interface Offer {
  readonly key: string;
  readonly words: string | null;
  readonly again: boolean;
}

export interface Offering {
  /** What is open until another one is chosen; null when nothing of the plan is for this person. */
  readonly suggestion: string | null;
  readonly offers: readonly Offer[];
  /** There is more of the plan than is shown. */
  readonly more: boolean;
  /** Set aside, and not among the offers. */
  readonly wrong: readonly string[];
}

export function offeringOf(asked: Asked): Offering {
  const { all, mine, everything, gone, notForMe } = asked;
  const { suggestion, day, rest } = practicesOf(asked);
  const before = beforeOf(asked);
  const again = before?.words === null ? before.key : null;
  const near = [...new Set([again, ...day, suggestion])].filter((id) => id !== null);
  const further = rest.filter((id) => !near.includes(id));
  const far = further.filter((id) => everything || gone.includes(id));
  const wrong = all.filter((id) => notForMe.has(id) && !near.includes(id) && !far.includes(id));
  const offer = (key: string): Offer => ({ key, words: null, again: key === again });
  return {
    suggestion,
    offers: [
      ...(before !== null && again === null ? [before] : []),
      ...near.map(offer),
      ...mine.filter(({ name }) => name !== before?.words).map(({ id, name }) => ownOffer(id, name, false)),
      ...far.map(offer),
    ],
    more: far.length < further.length || wrong.length > 0,
    wrong,
  };
}

/** Those of the plan. As Today has it, the suggestion is the first in the plan's own order that fits. */
function practicesOf(asked: Asked) {
  const { all, gone, notForMe } = asked;
  const fits = (id: string): boolean => !notForMe.has(id);
  const days = [...new Set([asked.day.suggestion, ...asked.day.others])].filter((id) => all.includes(id));
  const first = days.findIndex(fits);
  const ordered = [...days.slice(0, first + 1), ...byForm(days.slice(first + 1), asked)];
  const shows = (id: string): boolean => fits(id) || gone.includes(id);
  const rest = byForm(
    all.filter((id) => !days.includes(id)),
    asked,
  ).filter(shows);
  return { suggestion: days[first] ?? all.find(fits) ?? null, day: ordered.filter(shows), rest };
}

/** The same as yesterday, where the plan has it for this cue or the person has words for it. */
function beforeOf({ before, all, mine, notForMe, gone }: Asked): Offer | null {
  if (before === undefined) return null;
  const { practice, own } = before;
  if (own) return ownOffer(mine.find(({ name }) => name === own)?.id ?? 'before', own, true);
  if (!all.includes(practice) || (notForMe.has(practice) && !gone.includes(practice))) return null;
  return { key: practice, words: null, again: true };
}

/** No practice of a plan has such a key. */
const ownOffer = (id: string, words: string, again: boolean): Offer => ({ key: `own:${id}`, words, again });

/** Those that suit the form come first; beside that everything stays in its order, and everything stays. */
export function byForm(practices: readonly string[], { form, formsOf }: Pick<Leaning, 'form' | 'formsOf'>): string[] {
  const suits = (practice: string): boolean => form !== null && formsOf(practice).includes(form);
  return [...practices.filter(suits), ...practices.filter((practice) => !suits(practice))];
}

const FIRST_DAY = '1970-01-01';

/** The list as it begins on this day: each day one further, so that everything comes first at some time. */
export function turned<One>(list: readonly One[], day: LocalDay): One[] {
  if (list.length === 0) return [];
  const start = ((daysBetween(FIRST_DAY, day) % list.length) + list.length) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
