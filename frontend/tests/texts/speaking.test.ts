import { beforeEach, expect, test, vi } from 'vitest';
import { dateWords, liveIn, timeWords } from '../../src/texts/calendar.ts';
import { pseudo } from '../../src/texts/pseudo.ts';

beforeEach(() => vi.resetModules());
const texts = () => import('../../src/texts/index.ts');

test('the first language of the phone that Thaw has', async () => {
  const { firstOf } = await texts();
  expect(firstOf(['es-MX', 'en'])).toBe('es');
  expect(firstOf(['ca-ES', 'ES', 'en-GB'])).toBe('es');
  expect(firstOf(['en-US', 'es'])).toBe('en');
  expect(firstOf(['fr', 'de'])).toBe('en');
  expect(firstOf([])).toBe('en');
});

test('what was asked for last is spoken, also when it was here first', async () => {
  const { speak, language, words } = await texts();
  const spanish = speak('es');
  await speak('en');
  await spanish;
  expect(language()).toBe('en');
  await speak('es');
  expect([language(), words().cues.body]).toEqual(['es', 'Cuerpo']);
  await speak('tlh'); // never blank
  expect([language(), words().cues.body]).toEqual(['en', 'Body']);
});

test('hours and dates as the phone’s own country writes them', () => {
  liveIn(['en-US', 'es-MX', 'es-ES', 'zh-Hant-TW']);
  expect(timeWords('20:30', 'en-GB')).toMatch(/8:30\sPM/);
  expect(dateWords('2026-11-22', 'en-GB')).toBe('November 22, 2026');
  expect(timeWords('20:30', 'es')).toMatch(/8:30\sp\.\sm\.|8:30\sp\.m\./);
  liveIn(['fr-FR', 'x-long', '']);
  expect(timeWords('20:30', 'en-GB')).toBe('20:30');
  expect(dateWords('2026-11-22', 'es')).toBe('22 de noviembre de 2026');
});

test('the language for tests turns every word, and keeps numbers, addresses and the shape', () => {
  const table = {
    language: 'en-GB',
    dir: 'ltr',
    list: ['One thing', 'Two'],
    of: (n: number) => `${n} more days at https://thaw.example/x`,
    nothing: null,
    empty: '',
  };
  const turned = pseudo(table);
  expect([turned.language, turned.dir, turned.nothing, turned.empty]).toEqual(['en-GB', 'rtl', null, '']);
  expect(turned.list.join('')).not.toMatch(/[a-z]/i);
  expect(turned.list[0]?.length).toBeGreaterThan('One thing'.length * 1.3);
  expect(turned.of(3)).toMatch(/^3 [א-ת]/);
  expect(turned.of(3)).toContain('https://thaw.example/x');
});
