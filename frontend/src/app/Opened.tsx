// A cue, opened, joined to this phone: the person's own things, lines to send, and what the phone does with them.
import { useEffect } from 'preact/hooks';
import { formOf, notForMeOf } from '../journal/choices.ts';
import type { Cue } from '../journal/facts.ts';
import { kitOf } from '../journal/kit.ts';
import { turned } from '../journal/offering.ts';
import { back } from '../parts/route.ts';
import { Practice } from '../screens/Practice.tsx';
import { useDrawnAhead } from './drawing-ahead.ts';
import { copy, share } from './handing.ts';
import { library, needLibrary } from './library.ts';
import { give, kept, more, ordered, plan, state } from './life.ts';
import { takeOver } from './taking-over.ts';

export function Opened({ cue }: { readonly cue: Cue }) {
  // For every cue, so that the lines are on the phone before one is wanted where there is no network.
  useEffect(() => void needLibrary(), []);
  useDrawnAhead(cue);
  const journal = ordered.value;
  const words = library.value;
  const lines = turned(words?.messages ?? [], state.value.today).map(({ text }) => text);
  return (
    <Practice
      state={state.value}
      plan={plan.value}
      more={more.value}
      give={give}
      kept={kept}
      cue={cue}
      own={{ kit: kitOf(journal), notForMe: notForMeOf(journal), form: formOf(journal) }}
      reach={{ lines, lang: words?.language, share: share(), copy }}
      onPutBack={takeOver}
      onBack={back}
    />
  );
}
