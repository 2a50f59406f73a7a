import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Plan } from '../../src/journal/plan.ts';
import { EVERY_DAY, type Reminder } from '../../src/journal/reminder.ts';
import { writePhone } from '../../src/store/aside.ts';
import { planOf } from '../journal/life.ts';
import { newPhone, newTab, type Tab } from './phone.ts';
import { newKey, PushBrowser, quiet, ReminderServer } from './push-browser.ts';

const tea: Reminder = { at: '08:30', weekdays: EVERY_DAY, anchor: 'my morning tea' };
const text: Plan = { ...planOf(14), digest: 'a'.repeat(64) };

type Reminders = typeof import('../../src/app/reminders.ts');
type Notes = typeof import('../../src/app/notes.ts');
type Sending = typeof import('../../src/app/send-one.ts');
interface Opened extends Tab {
  readonly reminders: Reminders;
  readonly notes: Notes;
  readonly sending: Sending;
}

let key = '';
let browser: PushBrowser;
let server: ReminderServer;

beforeEach(async () => {
  newPhone();
  key = await newKey();
  server = new ReminderServer(key);
  browser = new PushBrowser();
  vi.stubGlobal('location', { search: '', hash: '', pathname: '/', host: 'thaw.example' });
  vi.stubGlobal('history', { state: { steps: 0 }, replaceState: () => {} });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Thaw is opened, and what an opening does is done. */
async function opened(): Promise<Opened> {
  const tab = await newTab();
  const reminders = await import('../../src/app/reminders.ts');
  const notes = await import('../../src/app/notes.ts');
  const sending = await import('../../src/app/send-one.ts');
  const install = await import('../../src/app/install.ts');
  install.installed.value = true;
  await tab.life.open();
  reminders.keepReminders();
  await quiet();
  return { ...tab, reminders, notes, sending };
}

async function reminded(): Promise<Opened> {
  const tab = await opened();
  await tab.life.holdPlan(text, []);
  tab.life.give({ kind: 'began', plan: text.id, digest: text.digest, language: 'en' });
  await browser.tap(() => tab.reminders.turnOn(tea));
  await quiet();
  await vi.waitFor(() => expect(tab.life.unkept.value).toBe(false));
  return tab;
}

const stored = () => [...server.reminders.values()];

describe('turning a reminder on', () => {
  test('asks nobody anything before the tap, and nothing of the server either', async () => {
    const { reminders } = await opened();
    expect(browser.asked).toBe(0);
    expect(server.heard).toEqual([]);
    expect(reminders.standing.value).toBe('off');
  });

  test('a tap, the phone’s own question, a subscription for this server’s key, and the server knows a time', async () => {
    const { reminders, life } = await reminded();
    expect(browser.asked).toBe(1);
    expect(reminders.standing.value).toBe('on');
    expect(reminders.nextAt.value).toBe(Date.parse('2027-06-02T06:30:00Z'));
    expect(stored()).toMatchObject([{ at: '08:30', weekdays: [1, 2, 3, 4, 5, 6, 7] }]);
    expect(stored()[0]?.subscription.endpoint).toBe(browser.standing?.endpoint);
    expect(JSON.stringify(stored())).not.toContain('tea');
    expect(life.facts.value.at(-1)).toMatchObject({
      kind: 'chose',
      about: 'reminder',
      value: '08:30 1234567 my morning tea',
    });
  });

  test.each([
    ['the person says no', { answer: 'denied' as const }, 'denied'],
    ['it was refused long ago', { permission: 'denied' as const }, 'denied'],
    ['no push service can be reached', { noService: true }, 'no-service'],
  ])('%s: said so, and nothing is chosen', async (_name, rules, why) => {
    browser = new PushBrowser(rules);
    const { reminders, life } = await opened();
    expect(await browser.tap(() => reminders.turnOn(tea))).toBe(false);
    expect(reminders.standing.value).toBe(why);
    expect(life.facts.value).toEqual([]);
    expect(server.reminders.size).toBe(0);
  });

  test('a host without push says so before anybody is asked', async () => {
    server.off = true;
    const { reminders } = await opened();
    await reminders.askHost();
    expect(reminders.standing.value).toBe('no-host');
    expect(browser.asked).toBe(0);
    server.off = false;
    await reminders.askHost();
    expect(reminders.standing.value).toBe('off');
  });

  test('a host whose database is away for a moment is no host that sends none', async () => {
    const { reminders } = await opened();
    await reminders.askHost();
    server.databaseAway = true;
    await browser.tap(() => reminders.turnOn(tea));
    expect(reminders.standing.value).toBe('away');
    server.databaseAway = false;
    dispatch('online');
    await quiet();
    expect(reminders.standing.value).toBe('on');
  });

  test('the connection goes in between: it waits, and goes on by itself', async () => {
    const { reminders } = await opened();
    await reminders.askHost();
    server.away = true;
    await browser.tap(() => reminders.turnOn(tea));
    expect(reminders.standing.value).toBe('away');
    server.away = false;
    dispatch('online');
    await quiet();
    expect(reminders.standing.value).toBe('on');
    expect(server.reminders.size).toBe(1);
  });

  test('a change is the same reminder', async () => {
    const { reminders } = await reminded();
    await browser.tap(() => reminders.turnOn({ ...tea, at: '21:00', weekdays: [6, 7] }));
    expect(browser.asked).toBe(1);
    expect(stored()).toMatchObject([{ at: '21:00', weekdays: [6, 7] }]);
  });
});

describe('at every opening', () => {
  test('it is renewed, with the zone where the person is now', async () => {
    await reminded();
    server.heard = [];
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
      timeZone: 'Asia/Tokyo',
    } as Intl.ResolvedDateTimeFormatOptions);
    await opened();
    expect(server.heard.filter((one) => one.startsWith('PUT'))).toHaveLength(1);
    expect(stored()[0]?.zone).toBe('Asia/Tokyo');
    expect(browser.asked).toBe(1);
  });

  test('a subscription that was lost is made anew without a word, where the browser allows it', async () => {
    await reminded();
    const before = browser.standing?.endpoint;
    browser.lose();
    const { reminders, notes } = await opened();
    expect(browser.standing?.endpoint).not.toBe(before);
    expect(stored()[0]?.subscription.endpoint).toBe(browser.standing?.endpoint);
    expect(reminders.standing.value).toBe('on');
    expect(notes.offer.value).toBeNull();
  });

  test('the server’s key is another one: the old subscription goes, a new one is made', async () => {
    await reminded();
    server.key = await newKey();
    const { reminders } = await opened();
    expect(
      Buffer.from(browser.standing?.options.applicationServerKey ?? new ArrayBuffer(0)).toString('base64url'),
    ).toBe(server.key);
    expect(reminders.standing.value).toBe('on');
  });

  test('on an iPhone the person’s next tap carries it, whatever they tap', async () => {
    browser = new PushBrowser({ tapForEach: true });
    await reminded();
    browser.lose();
    const { reminders, notes } = await opened();
    expect(reminders.standing.value).toBe('needs-tap');
    expect(browser.standing).toBeNull();
    expect(notes.offer.value?.press).toBe('Turn reminders on again');
    browser.tapped = true;
    document.dispatchEvent(new Event('click'));
    await vi.waitFor(() => expect(reminders.standing.value).toBe('on'));
    expect(notes.offer.value).toBeNull();
    expect(stored()[0]?.subscription.endpoint).toBe(browser.standing?.endpoint);
  });

  test('permission taken away: no tap asks for it again by the way', async () => {
    await reminded();
    browser.lose();
    browser.permission = 'default';
    const { reminders } = await opened();
    browser.tapped = true;
    document.dispatchEvent(new Event('click'));
    await quiet();
    expect(browser.asked).toBe(1);
    expect(reminders.standing.value).toBe('needs-tap');
  });

  test('without a network nothing is said above the day', async () => {
    await reminded();
    server.away = true;
    const { reminders, notes } = await opened();
    expect(reminders.standing.value).toBe('away');
    expect(notes.offer.value).toBeNull();
  });

  test('the worker’s word that it is due is heard at once', async () => {
    const { life } = await reminded();
    life.remember('renewal-due', true);
    browser.lose();
    browser.worker.dispatchEvent(new MessageEvent('message', { data: 'renewal-due' }));
    await quiet();
    expect(stored()[0]?.subscription.endpoint).toBe(browser.standing?.endpoint);
    expect(life.phone.value.get('renewal-due')).toBe(false);
  });
});

describe('stopping and resting', () => {
  test('stopped: here, on the server, and in the journal', async () => {
    const { reminders, life } = await reminded();
    await reminders.stop();
    expect(reminders.standing.value).toBe('off');
    expect(browser.standing).toBeNull();
    expect(server.reminders.size).toBe(0);
    expect(life.facts.value.at(-1)).toMatchObject({ value: 'off' });
  });

  test('stopped without a network: no push can come, and the server hears of it at the next opening', async () => {
    const { reminders, life } = await reminded();
    server.away = true;
    await reminders.stop();
    expect(browser.standing).toBeNull();
    expect(server.reminders.size).toBe(1);
    await vi.waitFor(() => expect(life.unkept.value).toBe(false));
    server.away = false;
    await opened();
    expect(server.reminders.size).toBe(0);
  });

  test('rest stops it; coming back offers it again, once, and turns nothing on by itself', async () => {
    const { reminders, life, notes } = await reminded();
    life.give({ kind: 'rested' });
    await quiet();
    expect(reminders.standing.value).toBe('resting');
    expect(server.reminders.size).toBe(0);
    expect(browser.standing).toBeNull();
    expect(notes.offer.value).toBeNull();
    life.give({ kind: 'returned', round: life.state.value.round?.id ?? '', choice: 'carry-on' });
    await quiet();
    expect(server.reminders.size).toBe(0);
    expect(notes.offer.value?.text).toBe('Reminders rested with you.');
    await vi.waitFor(() => expect(life.unkept.value).toBe(false));
    const again = await opened();
    expect(again.notes.offer.value).toBeNull();
    expect(again.reminders.standing.value).toBe('resting');
    await browser.tap(() => again.reminders.turnOn(tea));
    expect(again.reminders.standing.value).toBe('on');
    expect(server.reminders.size).toBe(1);
  });

  test('a choice made on another phone turns nothing on here', async () => {
    const { life, reminders } = await opened();
    life.give({ kind: 'chose', about: 'reminder', value: '07:00 1234567' });
    await reminders.renew(true);
    expect(reminders.here.value).toBe(false);
    expect(server.heard).toEqual([]);
  });
});

describe('send me one now', () => {
  test('arrived: when the worker has noted down this very one', async () => {
    const { sending } = await reminded();
    server.onSend = (token) => void writePhone('reached', { at: 1_811_844_000_000, token });
    await sending.sendMeOne();
    expect(sending.sending.value).toBe('arrived');
    expect(sending.reachedAt.value).toBe(1_811_844_000_000);
  });

  test('not seen: another one came, this one did not, for a minute', async () => {
    const { sending } = await reminded();
    await writePhone('reached', { at: 1_811_844_000_000, token: 'an-earlier-one' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const said = sending.sendMeOne();
    await quiet();
    await vi.advanceTimersByTimeAsync(50_000);
    expect(sending.sending.value).toBe('sending');
    for (let i = 0; i < 30 && sending.sending.value === 'sending'; i++) {
      await vi.advanceTimersByTimeAsync(1000);
      await quiet();
    }
    await said;
    expect(sending.sending.value).toBe('not-seen');
  });

  test.each([
    ['gone', 'gone'],
    ['wait', 'refused'],
    ['our-fault', 'refused'],
    ['not-begun', 'refused'],
    ['refused-address', 'refused'],
  ])('the push service: %s', async (outcome, said) => {
    const { sending } = await reminded();
    server.outcome = outcome;
    await sending.sendMeOne();
    expect(sending.sending.value).toBe(said);
  });

  test('a server that forgot is told again, and sends', async () => {
    const { sending } = await reminded();
    server.reminders.clear();
    server.onSend = (token) => void writePhone('reached', { at: 1, token });
    await sending.sendMeOne();
    expect(sending.sending.value).toBe('arrived');
  });

  test('no network: nothing was sent', async () => {
    const { sending } = await reminded();
    server.away = true;
    await sending.sendMeOne();
    expect(sending.sending.value).toBe('away');
  });
});

function dispatch(event: string): void {
  document.dispatchEvent(new Event(event));
}
