// The plans this server offers: fetched when there is a network, kept on the phone, so that beginning needs none. Thaw
// opens without waiting for any of this.
import { computed, effect, untracked } from '@preact/signals';
import type { PlanSummary } from '../generated/plan.ts';
import type { Plan } from '../journal/plan.ts';
import { language } from '../texts/index.ts';
import { planIn, summariesIn } from './answers.ts';
import { facts, heldPlan, heldTextOf, holdPlan, phone, remember, state } from './life.ts';

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
    const code = language();
    const plans = summariesIn(await get(`/api/plans?lang=${code}`));
    remember('plans', plans);
    remember('plans-in', code);
    const { phase, round } = state.value;
    if (phase.name === 'no-plan') await textOf(phase.plan, languageOf(round?.id) ?? code);
    if (plans[0]) await textOf(plans[0].id);
  } catch {
    // No network, or no server: nothing on the screen depends on this.
  }
}

/** Called once, when the app has started: what is offered follows the language, where there is a network. */
export function keepOffersSpoken(): void {
  let before = language();
  effect(() => {
    const code = language();
    if (code !== before) untracked(() => void (renewing ?? Promise.resolve()).then(renewOffers));
    before = code;
  });
}

/** A text is told by its digest, and that is another one in each language. Before it was noted, it was English. */
const inThisLanguage = (code: string): boolean => (phone.value.get('plans-in') ?? 'en') === code;

/** The language in which a round was begun: it keeps its text (rule 8). */
function languageOf(round: string | undefined): string | undefined {
  const began = facts.value.find((fact) => fact.id === round);
  return began !== undefined && 'language' in began ? String(began.language) : undefined;
}

/**
 * The text to begin a plan with, in the language that is spoken or in another: the newest that is offered, from the phone if it holds
 * it, else from the server; with neither, an older one that the phone holds, in whatever language. Null when it holds
 * none of this plan and the server cannot be reached.
 */
export async function textOf(id: string, code = language()): Promise<Plan | null> {
  const summary = inThisLanguage(code) ? offered.value.find((each) => each.id === id) : undefined;
  const held = summary ? heldPlan(summary.digest) : null;
  if (held) return held;
  try {
    const text = planIn(await get(`/api/plans/${encodeURIComponent(id)}?part=days&lang=${code}`), id);
    await holdPlan(
      text,
      offered.value.map((each) => each.digest),
    );
    return text;
  } catch {
    return heldTextOf(id, code);
  }
}
