// A round begins: the first one, another one, or again. It takes one tap wherever the plan's text is on the phone.

import { at, home } from '../parts/route.ts';
import { way } from './install.ts';
import { give, heldPlan, state } from './life.ts';
import { tell, untell } from './notes.ts';
import { offered, renewOffers, textOf } from './offers.ts';

const MOMENT = 400; // milliseconds until a wait is said
let fetching = false;

/** Begins with the plan named; else with the one of the round before; else with the first on offer. */
export async function begin(id: string | undefined = state.value.round?.plan): Promise<void> {
  if (fetching) return; // a second tap while the plan is on its way
  fetching = true;
  untell('needs-network');
  const saying = setTimeout(() => tell('coming'), MOMENT);
  if (id === undefined && !canBeginAtOnce()) await renewOffers();
  const plan = await textOf(id ?? offered.value[0]?.id ?? '');
  clearTimeout(saying);
  untell('coming');
  fetching = false;
  if (!plan) return tell('needs-network');
  give({ kind: 'began', plan: plan.id, digest: plan.digest, language: plan.language });
  home();
}

/** The first beginning. In a tab on an iPhone the person hears first that the home screen keeps things apart. */
export async function beginOrAsk(): Promise<void> {
  if (way.value === 'ios') location.hash = at('begin');
  else await begin();
}

const canBeginAtOnce = (): boolean => heldPlan(offered.value[0]?.digest ?? '') !== null;
