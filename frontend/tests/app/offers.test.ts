import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Plan } from '../../src/journal/plan.ts';
import { planOf } from '../journal/life.ts';
import { newPhone, newTab, serve } from './phone.ts';

const text: Plan = { ...planOf(14), digest: 'a'.repeat(64) };
const newer: Plan = { ...text, version: '2.0', digest: 'b'.repeat(64) };
const other: Plan = { ...text, id: 'quiet-week', digest: 'c'.repeat(64) };
const listed = ({ id, version, title, about, days, languages, digest }: Plan) => ({
  ...{ id, version, title, about, languages, digest },
  days: days.length,
});

beforeEach(newPhone);
afterEach(() => vi.unstubAllGlobals());

test('a newer text that did not arrive leaves the one that did to begin with', async () => {
  const { life, offers } = await newTab();
  await life.open();
  serve({ '/api/plans': [listed(text)], [`/api/plans/${text.id}`]: text });
  await offers.renewOffers();
  serve({ '/api/plans': [listed(newer)] }); // the list came, then the connection went
  await offers.renewOffers();
  expect((await offers.textOf(text.id))?.digest).toBe(text.digest);
});

test('a round whose text is not on this phone gets it, whichever plan stands first', async () => {
  const { life, offers } = await newTab();
  await life.open();
  life.give({ kind: 'began', plan: other.id, digest: other.digest, language: 'en' });
  expect(life.state.value.phase.name).toBe('no-plan');
  const answers = { [`/api/plans/${text.id}`]: text, [`/api/plans/${other.id}`]: other };
  serve({ '/api/plans': [listed(text), listed(other)], ...answers });
  await offers.renewOffers();
  expect(life.state.value.phase.name).toBe('today');
});
