// Looking back, joined to this phone: the picture, and the same in words one step further, which the phone's own way back
// leaves again.
import { useEffect, useState } from 'preact/hooks';
import { type LivedRound, lookBack, noticedBack } from '../journal/looking-back.ts';
import type { Plan } from '../journal/plan.ts';
import { at, back, type Route } from '../parts/route.ts';
import { LookBack } from '../screens/LookBack.tsx';
import { LookBackWords } from '../screens/LookBackWords.tsx';
import { library, needLibrary } from './library.ts';
import { give, heldPlan, heldTextOf, ordered, state } from './life.ts';
import { savePicture } from './picture-image.ts';
import { takeOver } from './taking-over.ts';

const IN_WORDS = `${at('picture')}/words`;

/** A new `here` is a new look at the address. */
export function Looking(_: { readonly here: Route }) {
  const [asked, setAsked] = useState(library.value !== null);
  useEffect(() => void needLibrary().then(() => setAsked(true)), []);
  const rounds = lookBack(ordered.value);
  if (location.hash !== IN_WORDS)
    return (
      <LookBack
        state={state.value}
        inWords={IN_WORDS}
        notices={asked ? noticedBack(rounds) : []} // without its words only where they cannot be had
        library={library.value}
        onSave={() => savePicture(state.value)}
        onBack={back}
      />
    );
  return (
    <LookBackWords
      rounds={rounds}
      today={state.value.today}
      planOf={planOf}
      library={library.value}
      give={give}
      onPutBack={takeOver}
      onBack={back}
    />
  );
}

/** The text with which a round was begun (rule 8), else any of that plan; the words stay general without one. */
const planOf = ({ began }: LivedRound): Plan | null => heldPlan(began.digest) ?? heldTextOf(began.plan, began.language);
