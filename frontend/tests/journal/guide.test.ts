// A guide is reckoned from its start, whatever was tapped and however long the phone slept.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goOn, isUnderWay, jump, pause, type Run, runIn, standAt, withGuideOf } from '../../src/journal/guide.ts';
import { inOrder } from '../../src/journal/order.ts';
import { Life } from './life.ts';

const START = 1_805_000_000_000;
const STEPS = [20, 30, 10];
const run: Run = { practice: 'stretch', guide: 'sitting', day: '2027-03-20', since: START, paused: null };
const at = (seconds: number): number => START + seconds * 1000;
const stand = (of: Run, seconds: number) => standAt(of, STEPS, at(seconds));

describe('where it stands', () => {
  test.each([
    [0, { step: 0, left: 20_000, share: 0, shareBefore: 0, over: false }],
    [19.999, { step: 0, left: 1, share: 19.999 / 60, shareBefore: 0, over: false }],
    [20, { step: 1, left: 30_000, share: 1 / 3, shareBefore: 1 / 3, over: false }],
    [55, { step: 2, left: 5_000, share: 55 / 60, shareBefore: 50 / 60, over: false }],
    [60, { step: 2, left: 0, share: 1, shareBefore: 1, over: true }],
    [4000, { step: 2, left: 0, share: 1, shareBefore: 1, over: true }],
    [-5, { step: 0, left: 20_000, share: 0, shareBefore: 0, over: false }],
  ])('after %d seconds', (seconds, expected) => {
    expect(stand(run, seconds)).toEqual(expected);
  });

  test('a pause holds it, however long, and it goes on from there', () => {
    const paused = pause(run, STEPS, at(25));
    expect(stand(paused, 9000)).toEqual(stand(run, 25));
    const on = goOn(paused, at(9000));
    expect(stand(on, 9004)).toEqual(stand(run, 29));
  });

  test('paused twice, gone on twice, or paused when it is over: nothing more happens', () => {
    const paused = pause(run, STEPS, at(5));
    expect(pause(paused, STEPS, at(9))).toBe(paused);
    expect(goOn(run, at(9))).toBe(run);
    expect(pause(run, STEPS, at(61))).toBe(run);
  });

  test('a jump comes to the beginning of a step, the end included, and a pause stays a pause', () => {
    expect(stand(jump(run, STEPS, 1, at(3)), 3)).toMatchObject({ step: 1, left: 30_000 });
    expect(stand(jump(run, STEPS, 3, at(3)), 3).over).toBe(true);
    expect(stand(jump(run, STEPS, -1, at(55)), 55)).toMatchObject({ step: 0, left: 20_000 });
    const paused = jump(pause(run, STEPS, at(3)), STEPS, 2, at(500));
    expect(stand(paused, 900)).toMatchObject({ step: 2, left: 10_000 });
    expect(stand(goOn(paused, at(900)), 901)).toMatchObject({ step: 2, left: 9_000 });
  });
});

describe('whatever is tapped', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 });
  const tap = fc.record({
    wait: fc.integer({ min: 0, max: 120_000 }),
    does: fc.constantFrom('pause', 'go on', 'next', 'back'),
  });

  function live(seconds: readonly number[], taps: readonly { wait: number; does: string }[]) {
    let now = START;
    let being = run;
    for (const { wait, does } of taps) {
      now += wait;
      const { step } = standAt(being, seconds, now);
      if (does === 'pause') being = pause(being, seconds, now);
      else if (does === 'go on') being = goOn(being, now);
      else being = jump(being, seconds, step + (does === 'next' ? 1 : -1), now);
    }
    return { now, being };
  }

  test('it stands on one of its steps, with no more left than the step has, and less as time goes', () => {
    fc.assert(
      fc.property(steps, fc.array(tap), fc.nat({ max: 200_000 }), (seconds, taps, later) => {
        const { now, being } = live(seconds, taps);
        const first = standAt(being, seconds, now);
        const then = standAt(being, seconds, now + later);
        for (const each of [first, then]) {
          expect(each.left).toBeGreaterThanOrEqual(0);
          expect(each.left).toBeLessThanOrEqual((seconds[each.step] ?? -1) * 1000);
          expect(each.shareBefore).toBeLessThanOrEqual(each.share);
          expect(each.over).toBe(each.share === 1);
        }
        if (being.paused === null) expect(then.share).toBeGreaterThanOrEqual(first.share);
        else expect(then).toEqual(first);
      }),
    );
  });

  test('a pause anywhere costs nothing: afterwards it is where it would have been', () => {
    fc.assert(
      fc.property(
        steps,
        fc.nat({ max: 300_000 }),
        fc.nat({ max: 1e9 }),
        fc.nat({ max: 1e6 }),
        (seconds, t, rest, on) => {
          const without = standAt(run, seconds, START + t + on);
          const paused = pause(run, seconds, START + t);
          const gone = goOn(paused, START + t + rest);
          const late = paused === run ? 0 : rest;
          expect(standAt(gone, seconds, START + t + late + on)).toEqual(without);
        },
      ),
    );
  });
});

describe('what is remembered', () => {
  const under = (of: Run, seconds: number, day = of.day) => isUnderWay(of, STEPS, at(seconds), day);

  test('goes on through a reload and across the end of a day, until it is long over', () => {
    expect([under(run, 5), under(run, 5, '2027-03-21'), under(run, 600), under(run, 3661)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(under(run, -3601)).toBe(false);
  });

  test('paused, it waits for as long as the day does', () => {
    const paused = pause(run, STEPS, at(5));
    expect([under(paused, 36_000), under(paused, 36_000, '2027-03-21')]).toEqual([true, false]);
  });

  test.each([
    [null],
    [undefined],
    ['stretch'],
    [{ ...run, since: 'now' }],
    [{ ...run, paused: undefined }],
    [{ since: 1, paused: null }],
  ])('%j is none', (raw) => {
    expect(runIn(raw)).toBe(null);
  });

  test('a run is one, paused or not', () => {
    expect(runIn({ ...run })).toEqual(run);
    expect(runIn({ ...run, paused: START })).toEqual({ ...run, paused: START });
  });
});

test('nothing comes along with a guide until it is chosen, and what was chosen last stands', () => {
  const life = new Life().begins();
  const ways = () => withGuideOf(inOrder(life.facts));
  expect(ways()).toEqual({ sound: false, buzz: false, voice: false });
  life.chooses('guide-sound', true).chooses('guide-voice', true).chooses('guide-sound', false);
  life.chooses('guide-buzz', 'yes');
  expect(ways()).toEqual({ sound: false, buzz: false, voice: true });
});
