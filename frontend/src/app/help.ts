// Help lines: the host's list as last seen, else the one that came with the app.
import { computed } from '@preact/signals';
import lines from '../generated/help.json';
import type { Help } from '../generated/plan.ts';
import { helpIn } from './answers.ts';
import { phone, remember } from './life.ts';
import { get } from './offers.ts';

export const help = computed<Help>(() => (phone.value.get('help') as Help | undefined) ?? (lines as Help));

/** Renews the help lines. Not on the first visit: the app came with a list a moment ago. */
export async function renewHelp(): Promise<void> {
  try {
    remember('help', helpIn(await get('/api/help')));
  } catch {
    // The list on the phone stays.
  }
}
