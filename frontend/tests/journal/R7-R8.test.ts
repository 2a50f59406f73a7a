import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/journal/facts.ts';
import { fold } from '../../src/journal/fold.ts';
import { DAY, Life, planOf, START } from './life.ts';

describe('R7 the state is a pure function of the facts', () => {
  const lived = () =>
    new Life().begins().lives(3).begins().does().does('meaning').takesBack().lives(2).rests().returns();

  test('R7 reversed, repeated and in two halves the facts give the same state', () => {
    const life = lived();
    const { facts, state } = life;
    const again = (some: Fact[]) => fold(some, life.plans, { at: life.at, zone: life.zone });
    expect(again(facts.toReversed())).toEqual(state);
    expect(again([...facts, ...facts, ...facts])).toEqual(state);
    expect(again([...facts.filter((_, i) => i % 2), ...facts.filter((_, i) => i % 2 === 0)])).toEqual(state);
  });

  test('R7 the facts handed in are not changed by folding', () => {
    const life = lived();
    const before = structuredClone(life.facts);
    life.facts.forEach(Object.freeze);
    expect(() => fold(Object.freeze(life.facts), life.plans, { at: life.at, zone: life.zone })).not.toThrow();
    expect(life.facts).toEqual(before);
  });

  test('R7 of several rounds the one begun last by order is current, whatever its clock said', () => {
    const life = new Life().begins().lives(3);
    life.at -= 400 * DAY;
    life.begins();
    life.at = START + 4 * DAY;
    expect(life.state.round?.id).toBe('a0005');
    expect(life.shown).toBe('today 1');
  });

  test('R7 with the same order the later instant decides, then the id', () => {
    const began = (id: string, at: number): Fact => ({ ...new Life().begins().last, id, order: 5, at }) as Fact;
    const current = (...facts: Fact[]) => fold(facts, {}, { at: START, zone: 'UTC' }).round?.id;
    expect(current(began('z', 1), began('b', 2))).toBe('b');
    expect(current(began('b', 2), began('a', 2))).toBe('b');
    expect(current(began('a', 2), began('b', 2))).toBe('b');
  });

  test('R7 two phones that marked the same day apart lose nothing when they meet', () => {
    const one = new Life().begins().lives(2);
    const two = new Life(14, 'b');
    two.facts = [...one.facts];
    two.at = one.at;
    one.does('body').sleeps();
    two.does('meaning').sleeps();
    one.facts.push(...two.facts);
    expect(one.shown).toBe('today 4');
    expect(one.state.picture).toHaveLength(4);
  });

  test('R7 the theme is the last one chosen that this version knows', () => {
    const life = new Life().chooses('theme', 'dark');
    expect(life.state.theme).toBe('dark');
    expect(life.chooses('theme', 'plaid').chooses('theme', 3).state.theme).toBe('dark');
    expect(life.chooses('theme', 'phone').state.theme).toBe('phone');
  });
});

describe('R8 a round keeps the plan text with which it was begun', () => {
  test('R8 a newer text of the same plan does not change a round', () => {
    const life = new Life(planOf(3)).begins().lives(3);
    const newer = { ...planOf(20), id: 'plan-3' };
    life.plans[newer.digest] = newer;
    expect(life.shown).toBe('close');
    expect(life.begins(newer).today.days).toBe(20);
  });

  test('R8 with the text not on this phone yet, that is said, and picture and counts stand', () => {
    const life = new Life().begins().lives(2);
    life.plans = {};
    expect(life.phase).toEqual({ name: 'no-plan', plan: 'plan-14', digest: 'digest-14' });
    expect(life.state.round).toEqual({ id: 'a0001', plan: 'plan-14', digest: 'digest-14' });
    expect(life.state.picture).toHaveLength(2);
    expect(life.state.yesterday).toBeNull();
  });

  test('R8 a digest that happens to be a word of the language finds no plan', () => {
    const life = new Life().begins({ ...planOf(3), digest: 'constructor' });
    expect(life.phase.name).toBe('no-plan');
  });

  test('R8 a text without days is no plan', () => {
    expect(new Life(0).begins().phase.name).toBe('no-plan');
  });
});
