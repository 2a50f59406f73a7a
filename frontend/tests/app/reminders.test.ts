import { describe, expect, test, vi } from 'vitest';
import { PushBrowser, quiet } from './push-browser.ts';
import { RemindedPhone, tea } from './reminded-phone.ts';

const here = new RemindedPhone();

describe('turning a reminder on', () => {
  test('asks nobody anything before the tap, and nothing of the server either', async () => {
    const { reminders } = await here.opened();
    expect(here.browser.asked).toBe(0);
    expect(here.server.heard).toEqual([]);
    expect(reminders.standing.value).toBe('off');
  });

  test('a tap, the phone’s own question, a subscription for this server’s key, and the server knows a time', async () => {
    const { reminders, life } = await here.reminded();
    expect(here.browser.asked).toBe(1);
    expect(reminders.standing.value).toBe('on');
    expect(reminders.nextAt.value).toBe(Date.parse('2027-06-02T06:30:00Z'));
    expect(here.stored()).toMatchObject([{ at: '08:30', weekdays: [1, 2, 3, 4, 5, 6, 7] }]);
    expect(here.stored()[0]?.subscription.endpoint).toBe(here.browser.standing?.endpoint);
    expect(JSON.stringify(here.stored())).not.toContain('tea');
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
    here.browser = new PushBrowser(rules);
    const { reminders, life } = await here.opened();
    expect(await here.browser.tap(() => reminders.turnOn(tea))).toBe(false);
    expect(reminders.standing.value).toBe(why);
    expect(life.facts.value).toEqual([]);
    expect(here.server.reminders.size).toBe(0);
  });

  test('a host without push says so before anybody is asked', async () => {
    here.server.off = true;
    const { reminders } = await here.opened();
    await reminders.askHost();
    expect(reminders.standing.value).toBe('no-host');
    expect(here.browser.asked).toBe(0);
    here.server.off = false;
    await reminders.askHost();
    expect(reminders.standing.value).toBe('off');
  });

  test('a host whose database is away for a moment is no host that sends none', async () => {
    const { reminders } = await here.opened();
    await reminders.askHost();
    here.server.databaseAway = true;
    await here.browser.tap(() => reminders.turnOn(tea));
    expect(reminders.standing.value).toBe('away');
    here.server.databaseAway = false;
    document.dispatchEvent(new Event('online'));
    await quiet();
    expect(reminders.standing.value).toBe('on');
  });

  test('the connection goes in between: it waits, and goes on by itself', async () => {
    const { reminders } = await here.opened();
    await reminders.askHost();
    here.server.away = true;
    await here.browser.tap(() => reminders.turnOn(tea));
    expect(reminders.standing.value).toBe('away');
    here.server.away = false;
    document.dispatchEvent(new Event('online'));
    await quiet();
    expect(reminders.standing.value).toBe('on');
    expect(here.server.reminders.size).toBe(1);
  });

  test('a change is the same reminder', async () => {
    const { reminders } = await here.reminded();
    await here.browser.tap(() => reminders.turnOn({ ...tea, at: '21:00', weekdays: [6, 7] }));
    expect(here.browser.asked).toBe(1);
    expect(here.stored()).toMatchObject([{ at: '21:00', weekdays: [6, 7] }]);
  });
});

describe('stopping and resting', () => {
  test('stopped: here, on the server, and in the journal', async () => {
    const { reminders, life } = await here.reminded();
    await reminders.stop();
    expect(reminders.standing.value).toBe('off');
    expect(here.browser.standing).toBeNull();
    expect(here.server.reminders.size).toBe(0);
    expect(life.facts.value.at(-1)).toMatchObject({ value: 'off' });
  });

  test('stopped without a network: no push can come, and the server hears of it at the next opening', async () => {
    const { reminders, life } = await here.reminded();
    here.server.away = true;
    await reminders.stop();
    expect(here.browser.standing).toBeNull();
    expect(here.server.reminders.size).toBe(1);
    await vi.waitFor(() => expect(life.unkept.value).toBe(false));
    here.server.away = false;
    await here.opened();
    expect(here.server.reminders.size).toBe(0);
  });

  test('rest stops it; coming back offers it again, once, and turns nothing on by itself', async () => {
    const { reminders, life, notes } = await here.reminded();
    life.give({ kind: 'rested' });
    await quiet();
    expect(reminders.standing.value).toBe('resting');
    expect(here.server.reminders.size).toBe(0);
    expect(here.browser.standing).toBeNull();
    expect(notes.offer.value).toBeNull();
    life.give({ kind: 'returned', round: life.state.value.round?.id ?? '', choice: 'carry-on' });
    await quiet();
    expect(here.server.reminders.size).toBe(0);
    expect(notes.offer.value?.text).toBe('Reminders rested with you.');
    await vi.waitFor(() => expect(life.unkept.value).toBe(false));
    const again = await here.opened();
    expect(again.notes.offer.value).toBeNull();
    expect(again.reminders.standing.value).toBe('resting');
    await here.browser.tap(() => again.reminders.turnOn(tea));
    expect(again.reminders.standing.value).toBe('on');
    expect(here.server.reminders.size).toBe(1);
  });

  test('a choice made on another phone turns nothing on here', async () => {
    const { life, reminders } = await here.opened();
    life.give({ kind: 'chose', about: 'reminder', value: '07:00 1234567' });
    await reminders.renew(true);
    expect(reminders.here.value).toBe(false);
    expect(here.server.heard).toEqual([]);
  });
});
