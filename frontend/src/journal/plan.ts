// A plan as a round keeps it: what its days need to be shown. The rest of its text comes after (app/more.ts).
export type { PlanDays as Plan } from '../generated/plan.ts';
