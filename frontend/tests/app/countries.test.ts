import { expect, test } from 'vitest';
import came from '../../src/generated/help.json';
import { countriesFor } from '../../src/parts/countries.ts';
import { type Brief, wholeList } from '../../src/parts/lines.ts';

const listed = [
  { code: 'DE', name: 'Germany' },
  { code: 'ES', name: 'Spain' },
  { code: 'GB', name: 'United Kingdom' },
  { code: 'JP', name: 'Japan' },
  { code: 'MX', name: 'Mexico' },
  { code: 'KR', name: 'South Korea' },
];
// Names that only the list from the server has: plans/help/lines.yaml.
const ALSO: Readonly<Record<string, string[]>> = {
  CZ: ['Czech Republic', 'República Checa'],
  FR: ['Réunion', 'Martinique', 'Guadeloupe', 'Guyane', 'Mayotte'],
  GB: ['Great Britain', 'England', 'Scotland', 'Wales', 'Gran Bretaña', 'Inglaterra'],
  HK: ['Hongkong'],
  IE: ['Eire'],
  NL: ['Holland', 'The Netherlands', 'Holanda'],
  NZ: ['Nueva Zelandia'],
  TR: ['Turkey'],
  US: ['USA', 'America', 'Puerto Rico', 'EEUU'],
  ZA: ['Suráfrica'],
};
const countries = wholeList(came as Brief).countries.map((each) => ({ ...each, also: ALSO[each.code] }));
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

test.each([
  ['uk', ['GB']],
  ['great britain', ['GB']],
  ['england', ['GB']],
  ['scotland', ['GB']],
  ['wales', ['GB']],
  ['inglaterra', ['GB']],
  ['gran bretana', ['GB']],
  ['usa', ['US']],
  ['america', ['US']],
  ['puerto rico', ['US']],
  ['estados unidos', ['US']],
  ['eeuu', ['US']],
  ['ee. uu.', ['US']],
  ['holland', ['NL']],
  ['the netherlands', ['NL']],
  ['holanda', ['NL']],
  ['turkey', ['TR']],
  ['türkiye', ['TR']],
  ['alemania', ['DE']],
  ['czech republic', ['CZ']],
  ['republica checa', ['CZ']],
  ['suiza', ['CH']],
  ['suisse', ['CH']],
  ['svizzera', ['CH']],
  ['belgique', ['BE']],
  ['eire', ['IE']],
  ['hongkong', ['HK']],
  ['香港', ['HK']],
  ['台灣', ['TW']],
  ['台湾', ['TW']],
  ['surafrica', ['ZA']],
  ['sudafrica', ['ZA']],
  ['nueva zelandia', ['NZ']],
  ['reunion', ['FR']],
  ['nigeria', ['NG']],
  ['united  kingdom', ['GB']],
  ['  united states ', ['US']],
  ['korea', ['KR']],
])('%j finds %j in the list that came along, in English and in Spanish', (typed, found) => {
  for (const language of ['en', 'es'])
    expect(
      countriesFor(typed, countries, language).map(({ code }) => code),
      language,
    ).toEqual(found);
});

test('a place is called what people call it', () => {
  const name = (language: string) => countriesFor('香港', countries, language)[0]?.name;
  expect(name('en')).toBe('Hong Kong');
  expect(name('es')).toBe('Hong Kong');
});
