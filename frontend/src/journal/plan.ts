// A plan as a round keeps it: what its days need to be shown. The rest of its text comes after (app/more.ts).
export type { DayCue, PlanDays as Plan } from '../generated/plan.ts';
