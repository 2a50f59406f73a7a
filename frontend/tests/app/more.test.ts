// What else is known of a practice comes after the day: from the phone, else from the server, for that very text.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PlanMore } from '../../src/generated/plan.ts';
import type { Plan } from '../../src/journal/plan.ts';
import { planOf } from '../journal/life.ts';
import { newPhone, newTab, serve } from './phone.ts';
import { quiet } from './push-browser.ts';

const text: Plan = { ...planOf(3), digest: 'a'.repeat(64) };
const { format, id, version, language, fallback, languages, digest } = text;
const rest: PlanMore = {
  ...{ format, id, version, language, fallback, languages, digest, retired: [] },
  practices: {
    walk: {
      ...{ covers: [], needs: 'Shoes.', cautions: ['Mind the stairs.'], indoors: true, alone: true, aloud: false },
      ...{ in_bed: 'smallest', standing: true, forms: [], guides: {} },
    },
  },
  days: [1, 2, 3].map((day) => ({ midpoint: null, close: day === 3 ? 'Go well.' : null })),
};
const ADDRESS = `/api/plans/${id}`;

beforeEach(newPhone);
afterEach(() => vi.unstubAllGlobals());

async function begun() {
  const tab = await newTab();
  await tab.life.open();
  if (tab.life.facts.value.length === 0) {
    await tab.life.holdPlan(text, [digest]);
    tab.life.give({ kind: 'began', plan: id, digest, language });
  }
  const { keepMoreOfPlan } = await import('../../src/app/more.ts');
  keepMoreOfPlan();
  await quiet();
  return tab;
}

test('it comes from the server once, and from the phone after that', async () => {
  const asked = serve({ [ADDRESS]: rest });
  expect((await begun()).life.more.value).toEqual(rest);
  expect(asked.at(-1)).toBe(`${ADDRESS}?part=more&lang=en`);
  serve({});
  expect((await begun()).life.more.value).toEqual(rest);
});

test.each([
  ['of another text', { ...rest, digest: 'b'.repeat(64) }],
  ['of another shape', { ...rest, practices: { walk: {} } }],
  ['nothing at all', null],
])('what is %s is not believed', async (_what, answer) => {
  serve({ [ADDRESS]: answer });
  expect((await begun()).life.more.value).toBeNull();
});

test('without a network it waits for one', async () => {
  serve({});
  const { life } = await begun();
  expect(life.more.value).toBeNull();
  serve({ [ADDRESS]: rest });
  document.dispatchEvent(new Event('online'));
  await quiet();
  expect(life.more.value).toEqual(rest);
});

test('a browser that keeps nothing still shows it', async () => {
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) });
  serve({ [ADDRESS]: rest });
  expect((await begun()).life.more.value).toEqual(rest);
});

test('another round, another text: what belonged to the one before is not shown for it', async () => {
  serve({ [ADDRESS]: rest });
  const { life } = await begun();
  const other = { ...planOf(5), digest: 'c'.repeat(64) };
  await life.holdPlan(other, [other.digest]);
  life.give({ kind: 'began', plan: other.id, digest: other.digest, language });
  await quiet();
  expect(life.more.value).toBeNull();
});
