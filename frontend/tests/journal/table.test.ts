// The table: what a spreadsheet is given, and that nothing in it is taken for a formula.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/journal/order.ts';
import { type TableWords, tableOf } from '../../src/journal/table.ts';
import { Life } from './life.ts';
import { journal } from './random.ts';

const words: TableWords = {
  columns: ['Day', 'What', 'Cue', 'In words', 'Size', 'Noticed', 'Note'],
  what: { did: 'Did', noticed: 'Noticed', held: 'Lever', kit: 'Kit', wrote: 'Page' },
  cues: { body: 'Body', sensory: 'Senses', connection: 'Connection', meaning: 'Meaning' },
  sizes: { full: 'Full', smaller: 'Smaller', smallest: 'Smallest' },
  answers: { 'a-little': 'A little', 'nothing-yet': 'Nothing yet', 'cannot-tell': 'Can’t tell', worse: 'Worse' },
  practice: ({ own, practice }) => own ?? practice,
  signal: (id) => id,
  lever: (id) => id,
};
const lines = (life: Life): string[] => tableOf(inOrder(life.facts), words).split('\r\n').slice(1);

/** RFC 4180, read by its own rules. */
function cellsOf(table: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  while (cells.lastIndex < table.length) {
    const found = cells.exec(table);
    if (!found) throw new Error('not a table');
    const [, cell = '', end] = found;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('a row for each mark and each noticing, what was taken back left out', () => {
  const life = new Life(3).begins().does('body', { own: 'Walked, slowly' });
  const mark = life.last.id;
  life.does('meaning').takesBack();
  life.sleeps().tap({ kind: 'noticed', mark, signals: ['warmth', 'tears'], answer: 'a-little', note: 'Said "yes"' });
  expect(lines(life)).toEqual([
    '2027-06-01,Did,Body,"Walked, slowly",Full,,',
    '2027-06-02,Noticed,Body,"Walked, slowly",,warmth · tears · A little,"Said ""yes"""',
    '',
  ]);
});

test('the kit, a lever and the pages stand in it too', () => {
  const life = new Life(3).begins();
  life.tap({ kind: 'put-in-kit', sort: 'person', name: 'Sam', tel: '+49 151' });
  life.tap({ kind: 'held', lever: 'same-hour', on: '2027-06-01' });
  life.tap({ kind: 'held', lever: 'taken-back', on: '2027-06-01' }).takesBack();
  life.tap({ kind: 'wrote', page: 'safety', field: 'reasons', text: 'The dog\nand spring' });
  expect(lines(life)).toEqual([
    "2027-06-01,Kit,,Sam,,,'+49 151",
    '2027-06-01,Lever,,same-hour,,,',
    '2027-06-01,Page,,,,,"The dog\nand spring"',
    '',
  ]);
});

describe('whatever is written', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ',', 'a') }),
  );

  test('comes back cell by cell, and no cell begins like a formula', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (names) => {
        const life = new Life(3).begins();
        for (const name of names) life.tap({ kind: 'put-in-kit', sort: 'song', name });
        const table = tableOf(inOrder(life.facts), words);
        expect(table.startsWith('\uFEFF')).toBe(true);
        const rows = cellsOf(table.slice(1)).slice(1);
        expect(rows.map((row) => row[3]?.replace(/^'(?='*[=+\-@\t\r])/, ''))).toEqual(names);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test('each row of any journal has seven cells', () => {
    fc.assert(
      fc.property(journal, (facts) => {
        for (const row of cellsOf(tableOf(inOrder(facts), words).slice(1))) expect(row).toHaveLength(7);
      }),
    );
  });
});
