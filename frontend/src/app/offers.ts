// The plans this server offers: fetched when there is a network, kept on the phone, so that beginning needs none. Thaw
// opens without waiting for any of this.
import { computed } from '@preact/signals';
import type { PlanSummary } from '../generated/plan.ts';
import type { Plan } from '../journal/plan.ts';
import { planIn, summariesIn } from './answers.ts';
import { heldPlan, heldTextOf, holdPlan, phone, remember, state } from './life.ts';

/** The plans to choose from, the first being the one that is begun when nothing is chosen. */
export const offered = computed(() => (phone.value.get('plans') as readonly PlanSummary[] | undefined) ?? []);

const PATIENCE = 30_000; // milliseconds; a network may let one wait for ever

/** What the server says; throws for anything but an answer. */
export async function get(path: string): Promise<unknown> {
  const answer = await fetch(path, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

let renewing: Promise<void> | null = null;

/** Renews what is offered. Quiet when there is no network: what the phone holds goes on working. */
export function renewOffers(): Promise<void> {
  renewing ??= fetchOffers().finally(() => {
    renewing = null;
  });
  return renewing;
}

async function fetchOffers(): Promise<void> {
  try {
    const plans = summariesIn(await get('/api/plans'));
    remember('plans', plans);
    const { phase } = state.value;
    if (phase.name === 'no-plan') await textOf(phase.plan);
    if (plans[0]) await textOf(plans[0].id);
  } catch {
    // No network, or no server: nothing on the screen depends on this.
  }
}

/**
 * The text to begin a plan with: the newest that is offered, from the phone if it holds it, else from the server; with
 * neither, an older one that the phone holds. Null when it holds none of this plan and the server cannot be reached.
 */
export async function textOf(id: string): Promise<Plan | null> {
  const summary = offered.value.find((each) => each.id === id);
  const held = summary ? heldPlan(summary.digest) : null;
  if (held) return held;
  try {
    const text = planIn(await get(`/api/plans/${encodeURIComponent(id)}?part=days`), id);
    await holdPlan(
      text,
      offered.value.map((each) => each.digest),
    );
    return text;
  } catch {
    return heldTextOf(id);
  }
}
