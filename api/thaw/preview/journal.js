// The journal that a preview is shown with. A round keeps the text with which it was begun (PRODUCT, rule 8); a writer wants
// the newest. So the round that stands in this browser is given the new text, as if it had been begun with it.
// Shapes: frontend/src/store/database.ts, frontend/src/journal/facts.ts.
const NAME = 'thaw';
/** Says that this journal is a preview's. One without it is a person's, and is not touched. */
const OURS = 'preview';
const DAY = 86_400_000; // milliseconds

/** A person's own journal lies at this address. */
export class NotOurs extends Error {}

/**
 * Gives the text to the round that is there, at the day that is open; begins one where there is none, or of another plan.
 * With another language of the plan the app speaks another too, as on a phone; what the writer chooses in it later stays.
 */
export const show = (plan) =>
  inOne(async (stores, before) => {
    const round = current(before);
    const another = round?.plan !== plan.id;
    const slept = before.every((fact) => fact.day < dayOf(startOfDay(before), 0)); // else the app says welcome back instead
    const facts = [...before, ...(round?.language === plan.language ? [] : [speaks(plan, before)])];
    for (const fact of facts.slice(before.length)) stores.facts.put(fact);
    if (another || slept) await beginAt(another ? 1 : openIn(facts, plan), plan, stores, facts);
    else for (const fact of facts) if (fact.kind === 'began') stores.facts.put({ ...fact, ...named(plan) });
    keepOnly(plan, stores);
  });

/** Begins anew with day `day` open; one more than the plan has is the close. What was chosen (the theme, say) stays. */
export const goTo = (day, plan) =>
  inOne(async (stores, facts) => {
    await beginAt(day, plan, stores, facts);
    keepOnly(plan, stores);
  });

/** The day that is open: 1 to one more than the plan has, which is the close (rule 1). */
export const openDay = (plan) => inOne(async (_stores, facts) => openIn(facts, plan));

function openIn(facts, plan) {
  const round = current(facts);
  const today = dayOf(startOfDay(facts), 0);
  const gone = new Set(facts.map((fact) => fact.kind === 'took-back' && fact.mark));
  const before = facts.filter(
    (fact) => fact.kind === 'did' && fact.round === round?.id && fact.on < today && !gone.has(fact.id),
  );
  return 1 + Math.max(0, ...before.map((fact) => fact.planDay).filter((day) => day <= plan.days.length));
}

/** Chosen in the app's settings. A language that the app doesn't have leaves it in the browser's. */
function speaks({ language }, facts) {
  const today = { at: Date.now(), day: dayOf(startOfDay(facts), 0), zone: zone() };
  const [value] = language.toLowerCase().split('-');
  return { kind: 'chose', id: newId(), order: highest(facts) + 1, ...today, about: 'language', value };
}

async function beginAt(day, plan, stores, facts) {
  const chosen = facts.filter((fact) => fact.kind === 'chose');
  await answered(stores.facts.clear());
  for (const fact of [...chosen, ...livedUntil(day, plan, startOfDay(chosen), highest(chosen))]) stores.facts.put(fact);
}

/** A beginning, and one mark on each day before, the cues in turn: yesterday's is the last, so there is no gap to be welcomed back from. */
function livedUntil(day, plan, start, order) {
  const round = newId();
  const began = { kind: 'began', id: round, ...named(plan) };
  const did = plan.days.slice(0, day - 1).map(({ cues }, i) => {
    const there = Object.entries(cues);
    const [cue, { suggestion }] = there[i % there.length];
    return { kind: 'did', id: newId(), round, planDay: i + 1, cue, practice: suggestion, size: 'full' };
  });
  return [began, ...did].map((deed, i) => {
    const ago = day - Math.max(i, 1);
    const on = dayOf(start, ago);
    return { ...deed, order: order + i + 1, at: Date.now() - ago * DAY, day: on, zone: zone(), ...(i > 0 && { on }) };
  });
}

/** Only this text: what was offered before is asked for anew. Questions that belong to a phone are not put to a writer. */
function keepOnly(plan, { plans, phone }) {
  plans.clear();
  plans.put(plan);
  phone.delete('plans');
  for (const asked of [OURS, 'asked-to-persist-tab', 'asked-to-persist-home-screen']) phone.put(true, asked);
  phone.put('put-away', 'install');
}

const named = ({ id, digest, language }) => ({ plan: id, digest, language });
const highest = (facts) => Math.max(0, ...facts.map((fact) => fact.order));
const current = (facts) =>
  facts.filter((fact) => fact.kind === 'began').sort((a, b) => a.order - b.order || a.at - b.at).at(-1);
const startOfDay = (facts) =>
  facts.filter((fact) => fact.kind === 'chose' && fact.about === 'start-of-day').sort((a, b) => a.order - b.order).at(-1)
    ?.value ?? 4;
const zone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';
const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The local day so many days ago, as 2026-03-09. */
function dayOf(start, ago) {
  const now = new Date();
  now.setDate(now.getDate() - ago - (now.getHours() < start ? 1 : 0));
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Reads the facts and does the work in one transaction, all or nothing, and lets the database go at once. */
async function inOne(work) {
  const db = await open();
  try {
    const all = db.transaction(['facts', 'plans', 'phone'], 'readwrite');
    const [facts, plans, phone] = ['facts', 'plans', 'phone'].map((name) => all.objectStore(name));
    const ended = new Promise((done, refused) => {
      all.oncomplete = done;
      all.onabort = () => refused(all.error);
    });
    const [there, ours] = await Promise.all([answered(facts.getAll()), answered(phone.get(OURS))]);
    if (there.length > 0 && !ours) throw new NotOurs();
    const result = await work({ facts, plans, phone }, there);
    await ended;
    return result;
  } finally {
    db.close();
  }
}

function open() {
  const opening = indexedDB.open(NAME);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('facts', { keyPath: 'id' });
    opening.result.createObjectStore('plans', { keyPath: 'digest' });
    opening.result.createObjectStore('phone');
  };
  return answered(opening);
}

function answered(request) {
  return new Promise((done, refused) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => refused(request.error);
  });
}
