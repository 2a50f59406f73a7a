// The copy of this journal outside the browser: made when the person says so, renewed quietly where the browser lets us
// write the same file again, and offered once.
import { computed, effect } from '@preact/signals';
import { copyIsDue, write } from '../journal/copy.ts';
import { at, route } from '../parts/route.ts';
import { keepWords } from '../texts/keep.ts';
import { renew } from './clock.ts';
import { facts, heldPlans, phone, remember, state, unkept } from './life.ts';
import { enough, offer } from './notes.ts';
import { offerAbove } from './offering-again.ts';
import { putInto, type SavedFile, save } from './saving.ts';

/** What this phone knows of the last copy. `of` is how long the journal was then: whether there is anything new. */
interface Last {
  readonly at: number;
  readonly of: number;
  readonly file?: SavedFile;
}

export const lastCopy = computed(() => (phone.value.get('copy') as Last | null | undefined) ?? null);

/** Called once, when the app starts. */
export function keepCopies(): void {
  effect(() => {
    const last = lastCopy.value;
    if (last?.file && !unkept.value && last.of !== facts.value.length) void renewCopy(last.file);
  });
  offerCopy();
}

/** From a tap. False when the person left it. */
export async function keepCopy(): Promise<boolean> {
  const of = facts.value.length;
  const saved = await save(`thaw-${state.value.today}.json`, 'application/json', copyText());
  if (saved === null) return false;
  remember('copy', { at: renew().at, of, ...(saved !== 'given' && { file: saved }) } satisfies Last);
  return true;
}

const copyText = (): string => write({ facts: facts.value, plans: heldPlans(), phone: phone.value }, { ...renew() });

let writing = false;

/** Never asks: a question out of nowhere is worse than a copy of yesterday. */
async function renewCopy(file: SavedFile): Promise<void> {
  if (writing) return;
  writing = true;
  const of = facts.value.length;
  const done = await rewrite(file).catch(() => false);
  writing = false;
  if (done && lastCopy.value?.file === file) remember('copy', { at: renew().at, of, file } satisfies Last);
}

async function rewrite(file: SavedFile): Promise<boolean> {
  if ((await file.queryPermission({ mode: 'readwrite' })) !== 'granted') return false;
  await putInto(file, copyText());
  return true;
}

const OFFERED = 'copy-offered';
const CALM = 4000; // milliseconds: a new line has drawn itself, and was looked at

/** On one day, until it is put away; not where there is a copy already. */
function offerCopy(): void {
  effect(() => {
    const { today, phase } = state.value;
    const told = phone.value.get(OFFERED);
    const quiet = phase.name === 'today' && route.value.name === 'home' && offer.value === null && !enough.value;
    if (!quiet || lastCopy.value || (told !== undefined && told !== today) || !copyIsDue(facts.value, today)) return;
    const calm = setTimeout(() => say(today), CALM);
    return () => clearTimeout(calm);
  });
}

function say(today: string): void {
  remember(OFFERED, today);
  offerAbove({
    get text() {
      return keepWords().offer; // in the language that is spoken when it is shown
    },
    get press() {
      return keepWords().copy;
    },
    onPress: () => {
      remember(OFFERED, 'answered');
      location.hash = at('keep');
    },
    onClose: () => remember(OFFERED, 'answered'),
  });
}
