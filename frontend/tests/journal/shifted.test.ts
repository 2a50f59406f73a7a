// What can be put on the page to bring: what was noticed after marks that stand, each once.
import { expect, test } from 'vitest';
import { inOrder } from '../../src/journal/order.ts';
import { shiftedOf } from '../../src/journal/shifted.ts';
import { Life } from './life.ts';

test('each signal and each note once, in the order in which they came', () => {
  const life = new Life().begins();
  for (const [signals, note] of [
    [['warmth'], 'Rain.'],
    [['someone', 'warmth'], ''],
    [[], 'Rain.'],
  ] as const) {
    life.does('body').tap({ kind: 'noticed', mark: life.last.id, signals, note });
  }
  expect(shiftedOf(inOrder(life.facts))).toEqual({ signals: ['warmth', 'someone'], notes: ['Rain.'] });
});

test('what was said about a mark that was taken back is not in it', () => {
  const life = new Life().begins().does('body');
  const mark = life.last.id;
  life.tap({ kind: 'noticed', mark, signals: ['warmth'], note: 'Rain.' }).tap({ kind: 'took-back', mark });
  expect(shiftedOf(inOrder(life.facts))).toEqual({ signals: [], notes: [] });
});
