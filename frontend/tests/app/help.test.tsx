// Help as it stands on the page: each way to reach a line is a row, and where no line is known no number is shown.
import { render } from 'preact-render-to-string';
import { beforeAll, expect, test, vi } from 'vitest';
import shipped from '../../src/generated/help.json';
import type { Help as HelpLines } from '../../src/generated/plan.ts';
import { newPhone, newTab } from './phone.ts';

const help = shipped as HelpLines;
let Help: typeof import('../../src/screens/Help.tsx').Help;
let helpIn: typeof import('../../src/app/answers.ts').helpIn;

beforeAll(async () => {
  newPhone();
  vi.stubGlobal('navigator', { language: 'en-GB' });
  await newTab();
  ({ Help } = await import('../../src/screens/Help.tsx'));
  ({ helpIn } = await import('../../src/app/answers.ts'));
});

const page = (region: string, lines = help): string =>
  render(<Help begun help={lines} region={region} people={[]} signs={null} onLeave={() => {}} onBack={() => {}} />);
const dials = (html: string): readonly string[] =>
  [...html.matchAll(/href="((?:tel|sms|https):[^"]*)"/g)].map(([, href]) => href ?? '');

test.each(help.countries.map(({ code }) => code))(
  '%s: its emergency numbers, and each way to reach each line',
  (code) => {
    const country = help.countries.find((one) => one.code === code);
    const given = dials(page(code)).map((href) => href.replace(/\?&(?:amp;)?body=.*/, ''));
    const ways = country?.lines.flatMap(({ call, text, chat, whatsapp }) => [
      ...[...call, ...text].map(({ uri }) => uri),
      ...(chat ? [chat] : []),
      ...(whatsapp ? [whatsapp.uri] : []),
    ]);
    const danger = country?.emergency.map((number) => `tel:${number}`);
    expect([...given].sort()).toEqual([...(danger ?? []), ...(ways ?? [])].sort());
  },
);

test.each(['', 'PK'])('anywhere else (%j): a sentence, and no number', (code) => {
  expect(dials(page(code))).toEqual([]);
  expect(page(code)).toContain('Call your local emergency number');
  expect(page(code)).not.toContain('In danger now');
});

test('a country with an emergency number alone has it above the sentence', () => {
  expect(dials(page('IS'))).toEqual(['tel:112']);
  expect(page('IS')).toMatch(/In danger now.*no checked support line/s);
});

test('WhatsApp is a row with its number, which opens outside', () => {
  const row = page('ES').match(/<a[^>]*href="https:\/\/wa\.me\/34600000016"[^>]*>.*?<\/a>/)?.[0];
  expect(row).toContain('WhatsApp 600 000 016');
  expect(row).toContain('target="_blank"');
});

test('a number with a star is dialled as a phone takes it, and hours are said as they are known', () => {
  expect(page('CL')).toContain('href="tel:%2A4141"');
  expect(page('CL')).toContain('Call *4141');
  expect(page('IT')).toContain('Open 09:00–24:00.');
  expect(page('DK')).toContain('Hours not confirmed.');
  expect(page('DK')).not.toContain('Day and night.');
});

test('each language and each country has a name', () => {
  const named = (type: 'language' | 'region') => new Intl.DisplayNames('en', { type, fallback: 'none' });
  for (const { code, lines } of help.countries) {
    expect(named('region').of(code), code).toBeTruthy();
    for (const { languages } of lines)
      for (const each of languages) expect(named('language').of(each), each).toBeTruthy();
  }
});

test('a list from before WhatsApp stays good; a way that is none does not come in', () => {
  const [line] = help.countries.find(({ code }) => code === 'ES')?.lines.slice(-1) ?? [];
  const listed = (whatsapp: unknown) => ({
    checked: help.checked,
    countries: [{ code: 'ES', name: 'Spain', emergency: ['112'], lines: [{ ...line, whatsapp }] }],
  });
  expect(page('ES', helpIn(listed(undefined)))).not.toContain('WhatsApp');
  expect(() => helpIn(listed('600 000 016'))).toThrow();
});
