// Keep and move, joined to this phone: what the browser promises, the copy that leaves, the copy that comes, the end.
import { useEffect, useState } from 'preact/hooks';
import { type Copy, newIn, readCopy } from '../journal/copy.ts';
import type { Did } from '../journal/facts.ts';
import { tableOf } from '../journal/table.ts';
import { back } from '../parts/route.ts';
import { type Brought, Keep, type Promised } from '../screens/Keep.tsx';
import { NotKept } from '../store/journal.ts';
import { words } from '../texts/index.ts';
import { keepWords } from '../texts/keep.ts';
import { planIn } from './answers.ts';
import { keepCopy, lastCopy } from './copies.ts';
import { library, needLibrary } from './library.ts';
import { bringIn, erase, facts, heldPlans, heldTextOf, ordered, phone, remember, state } from './life.ts';
import { unsubscribe } from './push.ts';
import { dropReminder } from './reminder-server.ts';
import { heldName } from './reminders.ts';
import { save } from './saving.ts';

export function Keeping() {
  const [promised, setPromised] = useState<Promised>('unknown');
  const look = async (): Promise<void> => setPromised(await promise(() => navigator.storage?.persisted?.()));
  useEffect(() => {
    void look();
    void needLibrary();
  }, []);
  return (
    <Keep
      promised={promised}
      empty={facts.value.length === 0}
      last={lastCopy.value?.at ?? null}
      renews={lastCopy.value?.file !== undefined}
      onAsk={async () => setPromised(await promise(() => navigator.storage?.persist?.()))}
      onCopy={keepCopy}
      onTable={async () => (await save(`thaw-${state.value.today}.csv`, 'text/csv', tableText())) !== null}
      onBring={bring}
      onErase={eraseHere}
      onAnew={() => location.replace('/')}
      onBack={back}
    />
  );
}

async function promise(asked: () => Promise<boolean> | undefined): Promise<Promised> {
  const answer = await asked()?.catch(() => undefined);
  return answer === undefined ? 'unknown' : answer ? 'promised' : 'may-clear';
}

async function bring(file: File): Promise<Brought> {
  const copy = await file.text().then(readCopy, () => 'not-text' as const);
  if (typeof copy === 'string') return copy;
  const lacking = newIn(copy, new Set(facts.value.map(({ id }) => id)));
  try {
    await bringIn(lacking, copy.plans.flatMap(believed));
  } catch (reason) {
    return reason instanceof NotKept ? reason.why : 'refused';
  }
  for (const [key, value] of copy.phone) if (!phone.value.has(key)) remember(key, value);
  if (copy.partly) return 'partly';
  return lacking.length > 0 ? 'brought' : 'nothing-new';
}

/** A file can say anything of a plan, as a server can. */
function believed(plan: Copy['plans'][number]): Copy['plans'] {
  try {
    return [planIn(plan, plan.id)];
  } catch {
    return [];
  }
}

const PATIENCE = 5000; // milliseconds; the erasing does not wait for a server that does not answer

/** False when the server could not be told that its reminder is over: then the push service tells it. */
async function eraseHere(): Promise<boolean> {
  const name = phone.value.get('reminder') ? heldName() : null;
  const late = new Promise<false>((done) => setTimeout(done, PATIENCE, false));
  await Promise.race([unsubscribe().catch(() => {}), late]);
  const told = name === null || (await Promise.race([dropReminder(name), late]));
  await erase();
  return told;
}

function tableText(): string {
  const { cues } = words();
  const { table } = keepWords();
  const practices = new Map(heldPlans().map((plan) => [plan.digest, plan.practices]));
  const rounds = new Map(ordered.value.flatMap((fact) => (fact.kind === 'began' ? [[fact.id, fact] as const] : [])));
  const practice = ({ own, round, practice: id, size }: Did): string => {
    const began = rounds.get(round);
    const held =
      practices.get(began?.digest ?? '') ?? heldTextOf(began?.plan ?? '', began?.language ?? 'en')?.practices;
    return own ?? held?.[id]?.sizes[size].did ?? id;
  };
  return tableOf(ordered.value, {
    ...table,
    cues,
    practice,
    signal: (id) => library.value?.signals?.find((signal) => signal.id === id)?.text ?? id,
    lever: (id) => library.value?.levers?.find((lever) => lever.id === id)?.title ?? id,
  });
}
