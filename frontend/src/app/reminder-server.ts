// What passes between this phone and its server about a reminder: a time, a zone, weekdays and a push address, under a
// random name. Nothing of what anybody did.
import type { Reminder } from '../journal/reminder.ts';

const PATIENCE = 20_000; // milliseconds

/** no-host: this server sends no reminders. refused: it does not take this phone's push address. away: no answer. */
export type Trouble = 'no-host' | 'refused' | 'away';

export interface Asked {
  readonly reminder: Reminder;
  readonly zone: string;
  readonly startOfDay: number;
  readonly language: string;
  readonly subscription: PushSubscriptionJSON;
}

/** What became of "send me one now", as far as the server can know; whether it arrived, only the phone knows. */
export type Outcome = 'sent' | 'gone' | 'refused' | 'too-soon' | 'unknown' | 'away';

/** The server's public key for pushes. */
export async function fetchKey(): Promise<{ readonly key: string } | Trouble> {
  const answer = await ask('/api/push/key');
  const key = answer.body['key'];
  if (answer.status === 200 && typeof key === 'string' && /^[\w-]{87}$/.test(key)) return { key };
  return isOff(answer) ? 'no-host' : 'away';
}

/** Makes the reminder, changes it, or renews it. Gives the next instant at which it is due (UTC ms); null for none. */
export async function putReminder(id: string, asked: Asked): Promise<{ readonly next: number | null } | Trouble> {
  const { reminder, zone, startOfDay, language, subscription } = asked;
  const answer = await ask(`/api/reminders/${id}`, 'PUT', {
    subscription,
    at: reminder.at,
    zone,
    weekdays: reminder.weekdays,
    day_starts: `${String(startOfDay).padStart(2, '0')}:00`,
    language,
  });
  if (answer.status === 200 || answer.status === 201) return { next: instantIn(answer.body['next_at']) };
  return isOff(answer) ? 'no-host' : answer.status === 422 ? 'refused' : 'away';
}

/** True when the server has it no longer. */
export async function dropReminder(id: string): Promise<boolean> {
  return (await ask(`/api/reminders/${id}`, 'DELETE')).status === 204;
}

export async function sendOne(id: string, token: string): Promise<Outcome> {
  const answer = await ask(`/api/reminders/${id}/now`, 'POST', { token });
  const { status, body } = answer;
  if (status === 404) return 'unknown';
  if (status === 429) return 'too-soon';
  if (status !== 200) return isOff(answer) ? 'refused' : 'away';
  if (body['outcome'] === 'accepted' || body['outcome'] === 'uncertain') return 'sent';
  return body['outcome'] === 'gone' ? 'gone' : 'refused';
}

interface Answer {
  /** 0 when nobody answered. */
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The host sends none. Any other 503 passes: its database is away for a moment, or what stands before it is. */
const isOff = ({ status, body }: Answer): boolean => status === 503 && String(body['type']).endsWith('#reminders-off');

async function ask(path: string, method = 'GET', body?: unknown): Promise<Answer> {
  try {
    const answer = await fetch(path, {
      method,
      headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const said: unknown = answer.status === 204 ? {} : await answer.json();
    return { status: answer.status, body: typeof said === 'object' && said !== null ? { ...said } : {} };
  } catch {
    return { status: 0, body: {} }; // no network, no server, or something in between that answers with anything
  }
}

function instantIn(value: unknown): number | null {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(at) ? at : null;
}
