// Help lines: the host's list as last seen, else the one that came with the app.
import { computed } from '@preact/signals';
import came from '../generated/help.json';
import { type Brief, type Lines, wholeList } from '../parts/lines.ts';
import { helpIn } from './answers.ts';
import { idle } from './idle.ts';
import { phone, remember, state } from './life.ts';
import { get } from './offers.ts';

export const shipped: Lines = wholeList(came as Brief);

export const help = computed<Lines>(() => {
  const kept = phone.value.get('help');
  if (kept === undefined) return shipped;
  try {
    const list = wholeList(helpIn(kept));
    // An update brings newer lines; a host's own stay, however old.
    return list.own === false && list.checked < shipped.checked ? shipped : list;
  } catch {
    return shipped; // whatever lies there, it is no list
  }
});

/**
 * Called once, when the app has started. A host's own lines are for those too who have not begun; they came a moment ago,
 * so it waits until the shell is kept and nothing else is to be done.
 */
export function keepHelp(): void {
  const quietly = async (): Promise<void> => {
    await navigator.serviceWorker?.ready;
    await idle();
    if (state.value.round === null) await renewHelp(); // with a round it was renewed at the start: app/network.ts
  };
  void quietly();
  addEventListener('online', () => void quietly());
}

/** Renews the help lines. */
export async function renewHelp(): Promise<void> {
  try {
    const list = helpIn(await get('/api/help'));
    wholeList(list);
    remember('help', list);
  } catch {
    // The list on the phone stays.
  }
}
