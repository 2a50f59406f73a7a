import { expect, test } from 'vitest';
import { countriesFor } from '../../src/parts/countries.ts';

const listed = [
  { code: 'DE', name: 'Germany' },
  { code: 'ES', name: 'Spain' },
  { code: 'GB', name: 'United Kingdom' },
  { code: 'JP', name: 'Japan' },
  { code: 'MX', name: 'Mexico' },
  { code: 'KR', name: 'South Korea' },
];
const codes = (typed: string, language = 'en') => countriesFor(typed, listed, language).map(({ code }) => code);

test.each([
  ['', ['DE', 'JP', 'MX', 'KR', 'ES', 'GB']],
  ['  ', ['DE', 'JP', 'MX', 'KR', 'ES', 'GB']],
  ['ger', ['DE']],
  ['GERMANY', ['DE']],
  ['deutsch', ['DE']],
  ['espana', ['ES']],
  ['España', ['ES']],
  ['méx', ['MX']],
  ['日', ['JP']],
  ['gb', ['GB']],
  ['kingdom', ['GB']],
  ['korea', ['KR']],
  ['pan', []],
  ['zz', []],
  ['.*', []],
])('%j finds %j', (typed, found) => expect(codes(typed)).toEqual(found));

test('names are in the person’s language, in its order, with what the country calls itself beside it', () => {
  const spanish = countriesFor('', listed, 'es');
  expect(spanish.map(({ name }) => name)).toEqual([
    'Alemania',
    'Corea del Sur',
    'España',
    'Japón',
    'México',
    'Reino Unido',
  ]);
  expect(spanish.find(({ code }) => code === 'DE')?.there).toBe('Deutschland');
  expect(spanish.find(({ code }) => code === 'ES')?.there).toBe('');
  expect(codes('germany', 'es')).toEqual(['DE']);
});

test('a code that no table knows is called what the list calls it', () => {
  expect(countriesFor('home', [{ code: 'not one', name: 'My home' }], 'en')).toEqual([
    { code: 'not one', name: 'My home', there: '' },
  ]);
});
