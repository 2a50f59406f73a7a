// Help as it stands on the page: each way to reach a line is a row, and where no line is known no number is shown.
import { beforeAll, expect, test } from 'vitest';
import { type Brief, wholeList } from '../../src/parts/lines.ts';
import { brief, countryOf, dials, help, open, page, text } from './help-page.tsx';

let helpIn: typeof import('../../src/app/answers.ts').helpIn;

beforeAll(async () => {
  await open();
  ({ helpIn } = await import('../../src/app/answers.ts'));
});

const DIRECTORIES = ['https://findahelpline.com', 'https://befrienders.org'];

test.each(help.countries.map(({ code }) => code))(
  '%s: its emergency numbers, and each way to reach each line',
  (code) => {
    const country = countryOf(code);
    const given = dials(page(code)).map((href) => href.replace(/\?&(?:amp;)?body=.*/, ''));
    const ways = country?.lines.flatMap(({ call, text, chat, whatsapp }) => [
      ...[...call, ...text].map(({ uri }) => uri),
      ...(chat ? [chat] : []),
      ...(whatsapp ? [whatsapp.uri] : []),
    ]);
    const danger = country?.danger.map(({ uri }) => uri) ?? [];
    const lists = country?.lines.length === 0 ? DIRECTORIES : [];
    expect([...given].sort()).toEqual([...danger, ...(ways ?? []), ...lists].sort());
  },
);

test.each(['', 'PK', 'NG'])(
  'anywhere else, and where no number is sure (%j): a sentence above, what to do, and no number',
  (code) => {
    expect(dials(page(code))).toEqual(DIRECTORIES);
    expect(text(page(code))).toMatch(
      /Help now In danger now: call your local emergency number\. This phone has no checked support line/,
    );
    expect(page(code)).toContain('Go to an emergency department, or ask someone near you to stay with you.');
    expect(page(code)).not.toContain('Numbers checked');
  },
);

test('a country with an emergency number alone has it above the sentence', () => {
  expect(dials(page('IS'))).toEqual(['tel:112', ...DIRECTORIES]);
  expect(text(page('IS'))).toMatch(/In danger now: 112 .*no checked support line for this country/);
  expect(page('IS')).toContain('libphonenumber');
});

test('what leads out of Thaw says so', () => {
  for (const url of DIRECTORIES) {
    const row = page('').match(new RegExp(`<a[^>]*href="${url}"[^>]*>.*?</a>`))?.[0];
    expect(row).toContain('target="_blank"');
    expect(row).toContain('Opens outside Thaw, with a connection.');
  }
});

test.each([
  ['GB', true],
  ['IS', false],
  ['', false],
])('words about calling stand where there is somebody to call: %j', (code, there) => {
  for (const said of [
    'It may take a few tries',
    'What happens when I call',
    'It may take 20 to 30 minutes',
    'They may ask where you are',
  ])
    expect(page(code).includes(said), said).toBe(there);
});

test('WhatsApp is a row with its number, which opens outside', () => {
  const row = page('ES').match(/<a[^>]*href="https:\/\/wa\.me\/34600000016"[^>]*>.*?<\/a>/)?.[0];
  expect(row).toContain('WhatsApp 600 000 016');
  expect(row).toContain('target="_blank"');
});

test('a number with a star is dialled as a phone takes it', () => {
  expect(page('CL')).toContain('href="tel:%2A4141"');
  expect(page('CL')).toContain('Call *4141');
});

test('what is pressed after a call began, and what is written in a text, are said and not dialled', () => {
  expect(page('GB')).toContain('Call 111, then press 2');
  expect(page('US')).toContain('href="tel:988"');
  expect(page('US')).toContain('Text HOME to 741741');
  expect(page('US')).toContain('sms:741741?&amp;body=HOME');
});

test.each([
  ['IT', '2026-11-25T01:59Z', 'Answers from 9:00.'],
  ['IT', '2026-11-25T08:00Z', 'Open now, until midnight.'],
  ['DK', '2026-11-25T08:00Z', 'Hours not confirmed.'],
])('hours are said as they are known: %s at %s', (code, at, said) => {
  const html = page(code, help, { at: Date.parse(at), zone: 'Europe/Rome' });
  expect(html).toContain(said);
  if (code !== 'IT') expect(html).not.toContain('Day and night.');
});

test('a phone in another zone is told whose clock it is', () => {
  const html = page('IT', help, { at: Date.parse('2026-11-25T01:59Z'), zone: 'Asia/Tokyo' });
  expect(html).toContain('Answers from 9:00, their time.');
});

test('a line that does not answer now stands behind those that do, and is no main row', () => {
  const [italian] = countryOf('IT')?.lines ?? [];
  const [british] = countryOf('GB')?.lines ?? [];
  if (!italian || !british) throw new Error('no such lines');
  const both = { ...help, countries: [{ code: 'IT', name: 'Italy', also: [], danger: [], lines: [italian, british] }] };
  const rows = (at: string) => [
    ...page('IT', both, { at: Date.parse(at), zone: 'Europe/Rome' }).matchAll(/<li class="(\w+)">.*?Call ([\d ]+)/g),
  ];
  const names = (at: string) => rows(at).map(([, look, number]) => `${look} ${number}`);
  expect(names('2026-11-25T12:00Z')).toEqual(['fill 02 2327 2327', 'fill 116 123']);
  expect(names('2026-11-25T02:00Z')).toEqual(['fill 116 123', 'tile 02 2327 2327']);
});

test('languages are said where there is a choice, or only another one', () => {
  expect(page('US')).toContain('In English or Spanish.');
  expect(page('CH')).toContain('In German, French or Italian.');
  expect(page('ES')).toContain('In Spanish.');
  expect(page('GB')).not.toContain('In English');
});

test('a name is in its own language for whoever hears it', () => {
  expect(page('JP')).toContain('<span lang="ja" dir="auto">よりそいホットライン</span>');
});

test('each language and each country has a name', () => {
  const named = (type: 'language' | 'region') => new Intl.DisplayNames('en', { type, fallback: 'none' });
  for (const { code, lines } of help.countries) {
    expect(named('region').of(code), code).toBeTruthy();
    for (const { languages } of lines)
      for (const each of languages) expect(named('language').of(each), each).toBeTruthy();
  }
});

test('each line has the day on which it was checked, and the page the oldest of them', () => {
  const country = countryOf('ES');
  if (!country) throw new Error('no such country');
  const [one, ...others] = country.lines;
  if (!one) throw new Error('no such line');
  const renewed = { ...help, countries: [{ ...country, lines: [{ ...one, checked: '2026-03-05' }, ...others] }] };
  expect(page('ES', renewed)).toMatch(/Línea 024: .*?Checked on 5 March 2026\./);
  expect(page('ES', renewed)).toContain('Numbers checked on 5 March 2026.');
  expect(page('ES')).toContain('Numbers checked on 22 November 2026.');
});

// A list as a server of before gave it, with none of the newer keys.
const BEFORE = {
  checked: '2026-11-22',
  countries: [
    {
      code: 'ES',
      name: 'Spain',
      emergency: ['112', '*1#'],
      lines: [
        {
          ...{ name: 'Línea 024', kind: 'crisis', call: [{ label: '024', uri: 'tel:024' }], text: [], chat: null },
          ...{ hours: '09:00–21:00 on weekdays', languages: ['es'], free: true, note: 'A note.', source: 'a.example' },
          ...{ source_date: null, checked: '2026-11-20', sure: 'A' },
        },
      ],
    },
  ],
};

test('before the sources have come, there are the numbers and the day they were checked', () => {
  expect(page('ES', brief)).toContain('Call 024');
  expect(page('ES', brief)).not.toContain('Where these numbers come from');
  expect(page('ES', brief)).toContain('Numbers checked on 22 November 2026.');
});

test('a list of before is shown as it was, its numbers as a phone takes them', () => {
  const html = page('ES', wholeList(helpIn(BEFORE) as Brief));
  expect(dials(html)).toEqual(['tel:112', 'tel:%2A1%23', 'tel:024']);
  expect(html).toContain('Open 09:00–21:00 on weekdays.');
  expect(html).toContain('<span class="small" lang="en" dir="auto">A note.</span>');
  expect(html).toContain('Numbers checked on 20 November 2026.');
});

const [country] = BEFORE.countries;
const withLine = (more: object) => ({
  ...BEFORE,
  countries: [{ ...country, lines: [{ ...country?.lines[0], ...more }] }],
});

test.each([
  ['a way that is none', withLine({ whatsapp: '600 000 016' })],
  ['no country', { ...BEFORE, countries: [] }],
  ['no number at all', { ...BEFORE, countries: [{ ...country, emergency: [], lines: [] }] }],
])('%s does not come in', (_, answer) => expect(() => helpIn(answer)).toThrow());

test.each([
  ['numbers that are none', { danger: [112] }],
  ['numbers in no list', { danger: 112 }],
  ['other names in no list', { also: 5 }],
  ['zones in no list', { zones: 5 }],
])('%s do not come in either', (_, more) => {
  expect(() => wholeList({ ...BEFORE, countries: [{ ...country, ...more }] } as never)).toThrow();
});

test('a note is in the person’s language: by the list, or by the words that came with the app', async () => {
  const { speak } = await import('../../src/texts/index.ts');
  await speak('es');
  expect(page('ES')).toContain('lang="es" dir="auto">Ofrece lengua de signos');
  const own = wholeList(helpIn(withLine({ note: 'A note.', notes: { en: 'A note.', es: 'Una nota.' } })) as Brief);
  expect(page('ES', own)).toContain('lang="es" dir="auto">Una nota.');
  expect(page('IT')).toContain('Atiende ahora, hasta medianoche.');
  expect(text(page('JP'))).toContain('119 ambulancia y bomberos , 110 policía');
});
