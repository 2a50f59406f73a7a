// What was noticed over time, as dots: presence, and nothing else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANSWERS, CUES, type Cue } from '../../src/journal/facts.ts';
import { type Notice, plot } from '../../src/picture/plot.ts';
import { toSvg } from '../../src/picture/svg.ts';

const notice = (day: number, cue: Cue, signals: readonly string[], answer: Notice['answer'] = null): Notice => ({
  day: `2027-03-${String(day).padStart(2, '0')}`,
  cue,
  signals,
  answer,
});
/** Where along its row each dot lies. */
const places = (row: ReturnType<typeof plot>[number] | undefined): number[] =>
  (row?.strip.children ?? []).map(({ children }) => Number(children[0]?.attributes['cx']));

test('a row for each thing, in the order in which it first came, answers as full as signals', () => {
  const rows = plot(
    [notice(1, 'body', ['warmth'], 'a-little'), notice(2, 'sensory', [], 'cannot-tell'), notice(9, 'body', ['breath'])],
    'ltr',
  );
  expect(rows.map(({ of }) => of)).toEqual(['warmth', 'a-little', 'cannot-tell', 'breath']);
});

test('days without anything noticed have no place: the next one lies right beside', () => {
  const close = plot([notice(1, 'body', ['warmth']), notice(2, 'body', ['warmth'])], 'ltr');
  const apart = plot([notice(1, 'body', ['warmth']), notice(30, 'body', ['warmth'])], 'ltr');
  expect(close.map(({ strip }) => toSvg(strip))).toEqual(apart.map(({ strip }) => toSvg(strip)));
});

test('what made it worse is in no row, and opens no place', () => {
  expect(plot([notice(1, 'body', [], 'worse')], 'ltr')).toEqual([]);
  const rows = plot([notice(1, 'body', [], 'worse'), notice(2, 'body', ['warmth'], 'worse')], 'ltr');
  expect(rows.map(({ of }) => of)).toEqual(['warmth']);
  expect(places(rows[0])).toEqual([13]);
});

test('a note alone has no row', () => {
  expect(plot([notice(1, 'body', [])], 'rtl')).toEqual([]);
});

test('from right to left it is the same, mirrored', () => {
  const given = [notice(1, 'body', ['warmth']), notice(2, 'body', ['breath']), notice(3, 'body', ['warmth'])];
  const [there, back] = [plot(given, 'ltr'), plot(given, 'rtl')];
  const width = Number(there[0]?.strip.attributes['width']);
  expect(places(back[0])).toEqual(places(there[0]).map((along) => width - along));
});

test('every dot lies in its strip, one for each time, in the hue of its cue', () => {
  const notices = fc.array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }).map((n) => `2027-03-${String(n).padStart(2, '0')}`),
      cue: fc.constantFrom(...CUES),
      signals: fc.uniqueArray(fc.constantFrom('warmth', 'breath', 'shoulders'), { maxLength: 3 }),
      answer: fc.constantFrom(null, ...ANSWERS),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(notices, fc.constantFrom('ltr', 'rtl'), (given, dir) => {
      for (const { of, strip, cues } of plot(given, dir)) {
        const times = given.filter(({ signals, answer }) => (signals as string[]).includes(of) || answer === of);
        expect(strip.children).toHaveLength(times.length);
        expect(new Set(cues)).toEqual(new Set(times.map(({ cue }) => cue)));
        const { width, height } = strip.attributes;
        for (const { children } of strip.children)
          for (const { attributes } of children) {
            const [x, y, r] = [attributes['cx'], attributes['cy'], attributes['r']].map(Number) as [
              number,
              number,
              number,
            ];
            expect(x - r >= 0 && x + r <= Number(width) && y - r >= 0 && y + r <= Number(height)).toBe(true);
          }
      }
    }),
  );
});
