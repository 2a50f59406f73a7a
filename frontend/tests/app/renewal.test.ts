import { describe, expect, test, vi } from 'vitest';
import { newKey, PushBrowser, quiet } from './push-browser.ts';
import { RemindedPhone } from './reminded-phone.ts';

const here = new RemindedPhone();

describe('at every opening', () => {
  test('it is renewed, with the zone where the person is now', async () => {
    await here.reminded();
    here.server.heard = [];
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
      timeZone: 'Asia/Tokyo',
    } as Intl.ResolvedDateTimeFormatOptions);
    await here.opened();
    expect(here.server.heard.filter((one) => one.startsWith('PUT'))).toHaveLength(1);
    expect(here.stored()[0]?.zone).toBe('Asia/Tokyo');
    expect(here.browser.asked).toBe(1);
  });

  test('a subscription that was lost is made anew without a word, where the browser allows it', async () => {
    await here.reminded();
    const before = here.browser.standing?.endpoint;
    here.browser.lose();
    const { reminders, notes } = await here.opened();
    expect(here.browser.standing?.endpoint).not.toBe(before);
    expect(here.stored()[0]?.subscription.endpoint).toBe(here.browser.standing?.endpoint);
    expect(reminders.standing.value).toBe('on');
    expect(notes.offer.value).toBeNull();
  });

  test('the server’s key is another one: the old subscription goes, a new one is made', async () => {
    await here.reminded();
    here.server.key = await newKey();
    const { reminders } = await here.opened();
    expect(
      Buffer.from(here.browser.standing?.options.applicationServerKey ?? new ArrayBuffer(0)).toString('base64url'),
    ).toBe(here.server.key);
    expect(reminders.standing.value).toBe('on');
  });

  test('on an iPhone the person’s next tap carries it, whatever they tap', async () => {
    here.browser = new PushBrowser({ tapForEach: true });
    await here.reminded();
    here.browser.lose();
    const { reminders, notes } = await here.opened();
    expect(reminders.standing.value).toBe('needs-tap');
    expect(here.browser.standing).toBeNull();
    expect(notes.offer.value?.press).toBe('Turn reminders on again');
    here.browser.tapped = true;
    document.dispatchEvent(new Event('click'));
    await vi.waitFor(() => expect(reminders.standing.value).toBe('on'));
    expect(notes.offer.value).toBeNull();
    expect(here.stored()[0]?.subscription.endpoint).toBe(here.browser.standing?.endpoint);
  });

  test('permission taken away: no tap asks for it again by the way', async () => {
    await here.reminded();
    here.browser.lose();
    here.browser.permission = 'default';
    const { reminders } = await here.opened();
    here.browser.tapped = true;
    document.dispatchEvent(new Event('click'));
    await quiet();
    expect(here.browser.asked).toBe(1);
    expect(reminders.standing.value).toBe('needs-tap');
  });

  test('without a network nothing is said above the day', async () => {
    await here.reminded();
    here.server.away = true;
    const { reminders, notes } = await here.opened();
    expect(reminders.standing.value).toBe('away');
    expect(notes.offer.value).toBeNull();
  });

  test('the worker’s word that it is due is heard at once', async () => {
    const { life } = await here.reminded();
    life.remember('renewal-due', true);
    here.browser.lose();
    here.browser.worker.dispatchEvent(new MessageEvent('message', { data: 'renewal-due' }));
    await quiet();
    expect(here.stored()[0]?.subscription.endpoint).toBe(here.browser.standing?.endpoint);
    expect(life.phone.value.get('renewal-due')).toBe(false);
  });
});
