// The rest of the current round's plan: what a practice needs, when to take care. It belongs to the very text with which
// the round began (rule 8): where the server has another one by now, the round goes without.
import { effect, untracked } from '@preact/signals';
import type { PlanMore } from '../generated/plan.ts';
import { heldMore, keepMore } from '../store/more.ts';
import { moreIn } from './answers.ts';
import { heldDigests, more, plan } from './life.ts';
import { get } from './offers.ts';

/** Called once, when the app has started. */
export function keepMoreOfPlan(): void {
  effect(() => {
    if (plan.value?.digest !== more.value?.digest) untracked(look);
  });
  addEventListener('online', look);
}

function look(): void {
  const text = plan.value;
  if (more.value?.digest === text?.digest) return;
  more.value = null;
  if (text === null) return;
  void rest(text).then((found) => {
    if (found !== null && plan.value?.digest === text.digest) more.value = found;
  });
}

type Text = Pick<PlanMore, 'id' | 'digest' | 'language'>;

async function rest(text: Text): Promise<PlanMore | null> {
  const held = await heldMore(text.digest).catch(() => null);
  if (held !== null) return held;
  try {
    const path = `/api/plans/${encodeURIComponent(text.id)}?part=more&lang=${encodeURIComponent(text.language)}`;
    const found = moreIn(await get(path), text.digest);
    await keepMore(found, heldDigests()).catch(() => {});
    return found;
  } catch {
    return null; // no network, or the server has another text by now
  }
}
