import { describe, expect, test, vi } from 'vitest';
import { writePhone } from '../../src/store/aside.ts';
import { quiet } from './push-browser.ts';
import { RemindedPhone } from './reminded-phone.ts';

const here = new RemindedPhone();

describe('send me one now', () => {
  test('arrived: when the worker has noted down this very one', async () => {
    const { sending } = await here.reminded();
    here.server.onSend = (token) => void writePhone('reached', { at: 1_811_844_000_000, token });
    await sending.sendMeOne();
    expect(sending.sending.value).toBe('arrived');
    expect(sending.reachedAt.value).toBe(1_811_844_000_000);
  });

  test('not seen: another one came, this one did not, for a minute', async () => {
    const { sending } = await here.reminded();
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
    const { sending } = await here.reminded();
    here.server.outcome = outcome;
    await sending.sendMeOne();
    expect(sending.sending.value).toBe(said);
  });

  test('a server that forgot is told again, and sends', async () => {
    const { sending } = await here.reminded();
    here.server.reminders.clear();
    here.server.onSend = (token) => void writePhone('reached', { at: 1, token });
    await sending.sendMeOne();
    expect(sending.sending.value).toBe('arrived');
  });

  test('no network: nothing was sent', async () => {
    const { sending } = await here.reminded();
    here.server.away = true;
    await sending.sendMeOne();
    expect(sending.sending.value).toBe('away');
  });
});
