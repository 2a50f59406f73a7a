// What a plan says about a practice or a mark. A journal may name a practice that this plan's text does not have (it
// was made with another, or on a newer phone): then the words stay general, and the mark stays a mark.

import { SIZES, type Size } from '../journal/facts.ts';
import type { Mark } from '../journal/fold.ts';
import type { Plan } from '../journal/plan.ts';
import { words } from '../texts/index.ts';

export type Practice = Plan['practices'][string];
export type SizedPractice = Practice['sizes'][Size];

export function practiceOf(plan: Plan | null, id: string): Practice | undefined {
  return plan !== null && Object.hasOwn(plan.practices, id) ? plan.practices[id] : undefined;
}

/** What was done, as a quiet line. */
export function didOf(plan: Plan | null, mark: Pick<Mark, 'practice' | 'size' | 'own'>): string {
  return mark.own || practiceOf(plan, mark.practice)?.sizes[mark.size].did || words().today.unknown;
}

/** The language of that line, where the plan speaks; the person's own words are in whichever they like. */
export const langOf = (plan: Plan | null, mark: Pick<Mark, 'own'>): { lang?: string } =>
  plan === null || mark.own ? {} : { lang: plan.language };

/** What stands under a cue's name: the practice, or one size of it. */
export function hintOf(plan: Plan | null, id: string, size?: Size): string | undefined {
  const practice = practiceOf(plan, id);
  return size === undefined ? practice?.title : practice?.sizes[size].name;
}

/** The sizes in order, largest first, with what each is called and takes. */
export function sizesOf(practice: Practice): readonly (SizedPractice & { readonly size: Size })[] {
  return SIZES.map((size) => ({ size, ...practice.sizes[size] }));
}
