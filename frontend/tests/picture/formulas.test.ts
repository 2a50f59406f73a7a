// The formulas of docs/picture.md, worked out a second time by other means, against what the room computes.
import { describe, expect, test } from 'vitest';
import { along, mix } from '../../src/picture/colour.ts';
import { grow, hash } from '../../src/picture/growth.ts';
import { freeze } from '../../src/picture/ice.ts';
import { PALETTES } from '../../src/picture/palette.ts';
import { direction } from '../../src/picture/ring.ts';
import { thaw } from '../../src/picture/thaw.ts';
import { lived } from './examples.ts';

/** FNV-1a by big integers, with the finishing mix of MurmurHash3. */
function slowHash(text: string): number {
  const word = (n: bigint): bigint => n & 0xffffffffn;
  let h = 2166136261n;
  for (const letter of text) h = word((h ^ BigInt(letter.charCodeAt(0))) * 16777619n);
  h = word((h ^ (h >> 15n)) * 2246822507n);
  h = word((h ^ (h >> 13n)) * 3266489909n);
  return Number(h ^ (h >> 16n)) / 2 ** 32;
}

test.each(['', 'a', 'thawlean', 'thawt0sensory1', '0f3c'.repeat(8)])('hash of %j', (text) => {
  expect(hash(text)).toBe(slowHash(text));
});

describe('growth', () => {
  const seed = 'first-principles';
  const marks = lived(60); // two rounds
  const growth = grow(marks, seed);
  const h = (text: string): number => slowHash(seed + text);
  const sides = { body: 90, sensory: 180, connection: 0, meaning: 270 };

  test.each([0, 1, 2, 7, 56, 60])('faces after %i marks', (count) => {
    for (let j = 0; j < 9; j++) {
      const angle = (2 * Math.PI * (j + 0.7 * (h(`a${j}`) - 0.5))) / 9;
      let distance = 2.6 * (0.84 + 0.34 * h(`d${j}`));
      marks.slice(0, count).forEach(({ cue, day, round }, k) => {
        const side = (sides[cue] * Math.PI) / 180 + 1.5 * (h(`t${k}${cue}${day}`) - 0.5);
        const layer = (0.55 + 1.05 * h(`s${k}`)) / (1 + 1.7 * (2 - round));
        const towards = 0.34 + 1.05 * Math.E ** (2.2 * (Math.cos(angle - side) - 1));
        distance += layer * towards * (1 + 0.42 * Math.cos(angle - 2 * Math.PI * h('lean')));
      });
      expect(growth.angles[j]).toBeCloseTo(angle, 12);
      expect(growth.distances[count]?.[j]).toBeCloseTo(distance, 10);
    }
  });

  test('depth is the sum of what lies over it', () => {
    const widths = marks.map((_, k) => 0.55 + 1.05 * h(`s${k}`));
    expect(growth.depths).toHaveLength(61);
    expect(growth.depths.at(-1)).toBe(0);
    expect(growth.depths[10]).toBeCloseTo(
      widths.slice(10).reduce((sum, width) => sum + width),
      10,
    );
  });
});

test.each([0, 9, 300])('the edge after %i marks is the norm of its faces, rippled by nothing', (count) => {
  const ice = freeze(lived(count), 'edge');
  const t = 1 - Math.E ** (-count / 24);
  const q = 70 * (1 - t) + 14 * t;
  let mean = 0;
  for (let i = 0; i < 180; i++) mean += Math.max(0, Math.cos((i * Math.PI) / 90)) ** q / 180;
  for (const sample of [0, 31, 95, 190]) {
    const norms = ice.growth.angles.map((angle, j) => {
      const distance = ice.growth.distances[count]?.[j] ?? Number.NaN;
      return Math.max(0, Math.cos(direction(sample) - angle)) / distance;
    });
    const radius = norms.reduce((sum, norm) => sum + norm ** q, 0) ** (-1 / q) / (9 * mean) ** (-0.6 / q);
    expect(ice.rings[count]?.[sample]).toBeCloseTo(radius, 9);
  }
});

test('thaw rises with every mark and never reaches its end', () => {
  expect(thaw(0)).toBe(0);
  expect(thaw(24)).toBeCloseTo(0.632, 3);
  for (let count = 0; count < 600; count++) expect(thaw(count + 1)).toBeGreaterThan(thaw(count));
  expect(thaw(600)).toBeLessThan(1);
});

describe('colour', () => {
  test('half way from black to white is the grey of OKLab, not that of bytes', () => {
    expect(mix('#000000', '#FFFFFF', 0.5)).toBe('#636363');
  });

  const colours = Object.values(PALETTES).flatMap(({ ramp, line }) => [
    ...ramp.map(([, c]) => c),
    ...Object.values(line),
  ]);
  test.each(colours)('%s goes there and back unchanged', (colour) => {
    expect(mix(colour, '#123456', 0)).toBe(colour.toLowerCase());
    expect(mix('#123456', colour, 1)).toBe(colour.toLowerCase());
  });

  test.each(['light', 'dark'] as const)('the %s ramp passes through its stops and stays at its ends', (theme) => {
    const { ramp } = PALETTES[theme];
    for (const [at, colour] of ramp) expect(along(ramp, at)).toBe(colour.toLowerCase());
    expect(along(ramp, -1)).toBe(along(ramp, 0));
    expect(along(ramp, 2)).toBe(along(ramp, 1));
  });
});
