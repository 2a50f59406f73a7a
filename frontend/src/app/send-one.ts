// "Send me one now", and the truth about it: a server can know that a push service took a message, and only the phone
// can know that it came. The worker notes down what arrives, and this looks there.
import { signal } from '@preact/signals';
import { readPhone } from '../store/aside.ts';
import { phone } from './life.ts';
import { type Outcome, sendOne } from './reminder-server.ts';
import { heldName, newName, renew } from './reminders.ts';

export type Sending = 'no' | 'sending' | 'arrived' | 'not-seen' | Exclude<Outcome, 'sent'>;

export const sending = signal<Sending>('no');

const PATIENCE = 60_000; // milliseconds; a phone that sleeps may take longer, and then nothing is claimed
const LOOK = 500;

interface Reached {
  readonly at: number;
  readonly token: string;
}

/** The instant (UTC ms) at which a reminder last came to this phone; null for never. */
export const reachedAt = signal<number | null>(null);

export async function lookWhenReached(): Promise<Reached | null> {
  const found = await readPhone('reached').catch(() => phone.value.get('reached'));
  const reached = (found ?? null) as Reached | null;
  reachedAt.value = reached?.at ?? null;
  return reached;
}

export async function sendMeOne(): Promise<void> {
  const id = heldName();
  if (id === null || sending.value === 'sending') return;
  sending.value = 'sending';
  const token = newName();
  let outcome = await sendOne(id, token);
  if (outcome === 'unknown') {
    await renew(true); // the server had forgotten it; it has it again now
    outcome = await sendOne(id, token);
  }
  if (outcome === 'gone') void renew(true);
  sending.value = outcome === 'sent' ? ((await arrives(token)) ? 'arrived' : 'not-seen') : outcome;
}

async function arrives(token: string): Promise<boolean> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if ((await lookWhenReached())?.token === token) return true;
    await new Promise((done) => setTimeout(done, LOOK));
  }
  return false;
}
