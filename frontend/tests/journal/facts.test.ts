import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  type Deed,
  type Fact,
  type Kept,
  nextOrder,
  read,
  stamp,
  understood,
} from '../../src/journal/facts.ts';
import { fold } from '../../src/journal/fold.ts';
import { Life, START, utc } from './life.ts';

const stamped = { id: 'x', order: 3, at: START, day: '2027-06-01', zone: 'Europe/Madrid' };
const did = { kind: 'did', round: 'r', planDay: 2, cue: 'body', practice: 'walk', size: 'full', on: '2027-06-01' };

describe('R9 a fact is stamped at the tap', () => {
  test('with its instant, its local day and its zone', () => {
    const clock = { at: utc('2027-06-02T01:59'), zone: 'Europe/Madrid' };
    expect(stamp({ kind: 'rested' }, clock, 'x', 3, 4)).toEqual({
      kind: 'rested',
      id: 'x',
      order: 3,
      at: clock.at,
      zone: clock.zone,
      day: '2027-06-01',
    });
    expect(stamp({ kind: 'rested' }, clock, 'x', 3, 3).day).toBe('2027-06-02');
  });

  test('a stamp cannot be smuggled in with the deed', () => {
    const deed = { kind: 'rested', id: 'mine', order: 9, day: '1999-01-01' } as Deed;
    expect(stamp(deed, { at: START, zone: 'UTC' }, 'x', 3, 4)).toMatchObject({ id: 'x', order: 3, day: '2027-06-01' });
  });

  test('its order is one more than the highest in the journal', () => {
    expect(nextOrder([])).toBe(1);
    expect(
      nextOrder([
        { ...stamped, order: 7, kind: 'rested' },
        { ...stamped, order: 2, kind: 'new-kind' },
      ]),
    ).toBe(8);
  });

  test('even beside the highest order there can be, the next fact can be read again', () => {
    const order = nextOrder([{ ...stamped, order: Number.MAX_SAFE_INTEGER, kind: 'rested' }]);
    expect(read({ ...stamped, kind: 'rested', order })).not.toBeNull();
  });

  test('facts compare by order, then instant, then id', () => {
    const by = (order: number, at: number, id: string) => ({ ...stamped, order, at, id });
    expect(compare(by(1, 9, 'z'), by(2, 1, 'a'))).toBeLessThan(0);
    expect(compare(by(2, 1, 'z'), by(2, 2, 'a'))).toBeLessThan(0);
    expect(compare(by(2, 2, 'a'), by(2, 2, 'b'))).toBeLessThan(0);
    expect(compare(by(2, 2, 'b'), by(2, 2, 'b'))).toBe(0);
  });
});

describe('R7 what is read', () => {
  test('every deed that the app makes is read and understood', () => {
    const life = new Life().begins().does('body', { own: 'Swam' }).takesBack().returns().keepsGoing().rests();
    life.tap({ kind: 'set-aside', cue: 'body' }).tap({ kind: 'took-up', cue: 'body' }).chooses('theme', 'dark');
    life.tap({ kind: 'not-for-me', practice: 'walk' }).tap({ kind: 'for-me-again', practice: 'walk' });
    life.tap({ kind: 'noticed', mark: 'a0002', signals: ['warmth'], answer: 'a-little', note: 'On the way home.' });
    life.tap({ kind: 'put-in-kit', sort: 'person', name: 'Sam', tel: '+44 20 7946 0000' });
    life.tap({ kind: 'put-in-kit', sort: 'practice', name: 'Swim', cue: 'body' });
    life.tap({ kind: 'took-from-kit', thing: life.last.id });
    life.tap({ kind: 'held', lever: 'wake-time', on: '2027-06-01' });
    life.tap({ kind: 'wrote', page: 'safety', field: 'reasons', text: 'The dog.' });
    for (const fact of life.facts) expect(understood(read(JSON.parse(JSON.stringify(fact))) as Kept)).toEqual(fact);
    expect(new Set(life.facts.map(({ kind }) => kind)).size).toBe(16);
  });

  test('a well-stamped record of an unknown kind is kept whole, and not understood', () => {
    const newer = { ...stamped, kind: 'noticed', signals: ['shoulders'], deep: { as: ['it', 'was'] } };
    expect(read(newer)).toBe(newer);
    expect(understood(newer)).toBeNull();
  });

  test('a known kind with fields of a newer version is understood, and keeps them', () => {
    const newer = { ...stamped, ...did, with: 'Sam' };
    expect(understood(newer)).toBe(newer);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'did'],
    ['a list', []],
    ['no id', { ...stamped, id: undefined, kind: 'did' }],
    ['an empty id', { ...stamped, id: '', kind: 'did' }],
    ['no kind', stamped],
    ['an order that is no whole number', { ...stamped, order: 1.5, kind: 'did' }],
    ['an order below nothing', { ...stamped, order: -1, kind: 'did' }],
    ['an order written as text', { ...stamped, order: '3', kind: 'did' }],
    ['no instant', { ...stamped, at: null, kind: 'did' }],
    ['an instant beyond all clocks', { ...stamped, at: 1e18, kind: 'did' }],
    ['an instant that is no number', { ...stamped, at: Number.NaN, kind: 'did' }],
    ['a day that is not in the calendar', { ...stamped, day: '2027-02-30', kind: 'did' }],
    ['no zone', { ...stamped, zone: 5, kind: 'did' }],
  ])('%s is no stamped record', (_name, raw) => {
    expect(read(raw)).toBeNull();
  });

  test.each<[string, object]>([
    ['a plan day of nothing', { ...did, planDay: 0 }],
    ['half a plan day', { ...did, planDay: 1.5 }],
    ['a plan day beyond any plan', { ...did, planDay: 61 }],
    ['a plan day written as text', { ...did, planDay: '2' }],
    ['an unknown cue', { ...did, cue: 'sleep' }],
    ['an unknown size', { ...did, size: 'tiny' }],
    ['a mark on no day', { ...did, on: '2027-06-31' }],
    ['a mark of no round', { ...did, round: 7 }],
    ['a mark of no practice', { ...did, practice: null }],
    ['own words that are none', { ...did, own: 3 }],
    ['a noticing about no mark', { kind: 'noticed', signals: [] }],
    ['signals that are no list', { kind: 'noticed', mark: 'f1', signals: 'warmth' }],
    ['an unknown answer', { kind: 'noticed', mark: 'f1', signals: [], answer: 'seven of ten' }],
    ['a note that is no text', { kind: 'noticed', mark: 'f1', signals: [], note: 4 }],
    ['a thing of an unknown sort', { kind: 'put-in-kit', sort: 'pill', name: 'Sam' }],
    ['a thing without a name', { kind: 'put-in-kit', sort: 'song' }],
    ['an own practice for an unknown cue', { kind: 'put-in-kit', sort: 'practice', name: 'Swim', cue: 'sleep' }],
    ['nothing taken from the kit', { kind: 'took-from-kit' }],
    ['a lever held on no day', { kind: 'held', lever: 'wake-time', on: 'today' }],
    ['words on no page', { kind: 'wrote', field: 'reasons', text: 'The dog.' }],
    ['no practice that is the wrong one', { kind: 'not-for-me' }],
    ['a beginning without a digest', { kind: 'began', plan: 'p', language: 'en' }],
    ['a beginning without a plan', { kind: 'began', digest: 'd', language: 'en' }],
    ['a beginning without a language', { kind: 'began', plan: 'p', digest: 'd' }],
    ['a take-back of nothing', { kind: 'took-back' }],
    ['an unknown answer to the welcome back', { kind: 'returned', round: 'r', choice: 'later' }],
    ['an answer to the welcome back of no round', { kind: 'returned', choice: 'carry-on' }],
    ['an unknown answer to the close', { kind: 'closed', round: 'r', choice: 'rest' }],
    ['an answer to the close of no round', { kind: 'closed', choice: 'keep-going' }],
    ['an unknown cue set aside', { kind: 'set-aside', cue: 'Body' }],
    ['an unknown cue taken up', { kind: 'took-up', cue: null }],
    ['a choice about nothing', { kind: 'chose', value: true }],
    ['a choice of a list', { kind: 'chose', about: 'theme', value: ['dark'] }],
    ['a kind that is a word of the language', { kind: 'constructor' }],
    ['a kind that is another word of the language', { kind: '__proto__' }],
  ])('%s is kept and not understood, and the state stays as it was', (_name, body) => {
    const kept = read({ ...stamped, ...body });
    expect(kept).toMatchObject(stamped);
    expect(kept && understood(kept)).toBeNull();
    const life = new Life().begins().lives(2);
    const clock = { at: life.at, zone: life.zone };
    expect(fold([...life.facts, kept as Kept], life.plans, clock)).toEqual(life.state);
  });

  test('one id with two contents: the same one counts, whichever came first, and an unreadable one never does', () => {
    const life = new Life().begins().does();
    const mark = life.last as Fact & { kind: 'did' };
    const clock = { at: life.at, zone: life.zone };
    const twin = (more: object): Kept => ({ ...mark, ...more });
    const twins = [
      twin({ cue: 'meaning' }),
      twin({ kind: 'rested' }),
      twin({ order: 40 }),
      mark,
      twin({ kind: 'new' }),
    ];
    const states = twins.map((_, i) =>
      fold([...life.facts.slice(0, 1), ...twins.slice(i), ...twins.slice(0, i)], life.plans, clock),
    );
    for (const state of states) expect(state).toEqual(states[0]);
    expect(fold([...life.facts, { ...mark, kind: 'unknown', order: 0 }], life.plans, clock)).toEqual(life.state);
  });

  test('any JSON is read as a record or as none, without stumbling', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const kept = read(value);
        if (kept) understood(kept);
      }),
      { numRuns: 2000 },
    );
  });
});
