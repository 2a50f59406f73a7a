// Marks to draw: a life with Thaw as it may go, and lists of any kind for the properties.
import fc from 'fast-check';
import { CUES, type Cue } from '../../src/journal/facts.ts';
import type { PictureMark } from '../../src/journal/fold.ts';
import type { DrawOptions } from '../../src/picture/drawing.ts';

const LETTERS: Readonly<Record<string, Cue>> = { b: 'body', s: 'sensory', c: 'connection', m: 'meaning' };
const ORDER = [...'bsbmcsbmscbmbssmbcmbscbmsbmcbsmbcsmbsmcbsbmcsbmcbsmbcsmb'];
const NOTICED = new Set([2, 5, 9, 14, 19, 20, 26, 30, 35, 41, 47, 52]);

/** The first `count` of a person's marks: 56 in each round, with what was noticed. */
export function lived(count: number): PictureMark[] {
  return Array.from({ length: count }, (_, i) => {
    const place = i % ORDER.length;
    return {
      cue: LETTERS[ORDER[place] ?? ''] ?? 'body',
      day: 1 + Math.floor(place / 4),
      round: 1 + Math.floor(i / ORDER.length),
      noticed: NOTICED.has(place),
    };
  });
}

export const options = (more: Partial<DrawOptions> = {}): DrawOptions => ({
  seed: 'thaw',
  theme: 'light',
  size: 320,
  id: 'p',
  label: 'Ice',
  ...more,
});

/** Any marks, in any order of rounds: two phones may have brought their facts together. */
export const marksUpTo = (most: number) =>
  fc.array(
    fc.record({
      cue: fc.constantFrom(...CUES),
      day: fc.integer({ min: 1, max: 60 }),
      round: fc.integer({ min: 1, max: 12 }),
      noticed: fc.boolean(),
    }),
    { maxLength: most, size: 'max' },
  );

export const seeds = fc.oneof(
  fc.constant(''),
  fc.string({ minLength: 32, maxLength: 32, unit: 'binary-ascii' }),
  fc.string(),
);
