// What every screen is given. A screen shows State and gives deeds; it never reads a clock, a store or the network.

import type { PlanMore } from '../generated/plan.ts';
import type { Deed, Size } from '../journal/facts.ts';
import type { State } from '../journal/fold.ts';
import type { Plan } from '../journal/plan.ts';

export interface ScreenProps {
  readonly state: State;
  /** The text of the current round's plan, as it was when the round began (rule 8). Null before a round. */
  readonly plan: Plan | null;
  /** What else is known of its practices, as soon as it is here. */
  readonly more: PlanMore | null;
  /** Stamps the deed at this instant and keeps it. It shows at once; a note says so if it could not be kept. */
  readonly give: (deed: Deed) => string;
  /** True once the fact is durably on this phone. */
  readonly kept: (fact: string) => boolean;
}

export type { Deed, Plan, Size, State };
