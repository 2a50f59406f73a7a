// Noticing, joined to this phone: what stands about a mark, what was left half said, and care when it made it worse.
import type { ComponentChild } from 'preact';
import { useEffect } from 'preact/hooks';
import { isSmallerTomorrow, notForMeOf, setAsideOf } from '../journal/choices.ts';
import { asksAfter, noticedOf } from '../journal/noticing.ts';
import { liveMarks, markOf, roundsOf } from '../journal/rounds.ts';
import type { Mark } from '../journal/state.ts';
import { back, home, instead } from '../parts/route.ts';
import { Care } from '../screens/Care.tsx';
import { NotHere } from '../screens/NotHere.tsx';
import { type Draft, Noticing } from '../screens/Noticing.tsx';
import { noticingWords } from '../texts/noticing.ts';
import { library, needLibrary } from './library.ts';
import { give, heldPlan, ordered, phone, remember, state } from './life.ts';

interface Props {
  readonly id: string;
}

export function Noticed({ id }: Props) {
  useEffect(() => void needLibrary(), []);
  return withMark(id, (mark) => {
    const journal = ordered.value;
    const round = roundsOf(journal).find((began) => began.id === mark.round);
    return (
      <Noticing
        {...{ mark, give }}
        state={state.value}
        plan={heldPlan(round?.digest ?? '')}
        signals={library.value?.signals ?? []}
        lang={library.value?.language}
        said={noticedOf(journal).get(id) ?? null}
        draft={leftOf(id)}
        asks={asksAfter(mark.cue, journal)}
        onLeave={(draft) => leave(id, draft)}
        onKeep={(draft) => {
          keep(id, draft);
          back();
        }}
        onWorse={(draft) => {
          keep(id, draft);
          instead(`care/${id}`);
        }}
        onNotNow={() => {
          remember('put-off', id);
          back();
        }}
        onBack={back}
      />
    );
  });
}

/** After "this made it worse": a place of its own, so that the way back from the room leads here again. */
export function Caring({ id }: Props) {
  return withMark(id, (mark) => {
    const journal = ordered.value;
    const without = { practice: notForMeOf(journal).has(mark.practice), cue: setAsideOf(journal).includes(mark.cue) };
    const smallerTomorrow = isSmallerTomorrow(journal, state.value.today);
    return <Care {...{ mark, without, smallerTomorrow, give }} onBack={home} />;
  });
}

function withMark(id: string, show: (mark: Mark) => ComponentChild): ComponentChild {
  const did = liveMarks(ordered.value).find((each) => each.id === id);
  return did === undefined ? <NotHere title={noticingWords().away} onBack={back} /> : show(markOf(did));
}

/** What is left half said lies on this phone, beside the journal, until it is kept. */
type Left = Draft & { readonly mark: string };

const left = (): Left | null => (phone.value.get('noticing') as Left | null | undefined) ?? null;

function leftOf(id: string): Draft | null {
  const draft = left();
  return draft?.mark === id ? draft : null;
}

function leave(id: string, draft: Draft): void {
  if (!isSaid(id, draft)) remember('noticing', { ...draft, mark: id });
  else if (leftOf(id) !== null) remember('noticing', null);
}

function keep(id: string, draft: Draft): void {
  if (isSaid(id, draft)) return;
  const { signals, answer, note } = draft;
  give({ kind: 'noticed', mark: id, signals, ...(answer && { answer }), ...(note && { note }) });
}

/** Whether the journal says this already. */
function isSaid(id: string, draft: Draft): boolean {
  const { signals = [], answer = null, note = '' } = noticedOf(ordered.value).get(id) ?? {};
  return JSON.stringify([signals, answer, note]) === JSON.stringify([draft.signals, draft.answer, draft.note]);
}
