// The page to bring, joined to this phone: what was written on it, and what can be put in.
import type { Library } from '../generated/plan.ts';
import { formOf } from '../journal/choices.ts';
import { shiftedOf } from '../journal/shifted.ts';
import { writtenOn } from '../journal/written.ts';
import { back } from '../parts/route.ts';
import { Bring, type Offered } from '../screens/Bring.tsx';
import { BringPage, BringWordsAlone } from '../screens/BringPage.tsx';
import { bringWords } from '../texts/bring.ts';
import { ordered, state } from './life.ts';
import { useWritten, WithLibrary } from './WithLibrary.tsx';

const PAGE = 'bring';

export function Bringing({ here }: { readonly here: 'bring' | 'bring-page' | 'bring-words' }) {
  const { write, kept } = useWritten(PAGE);
  return (
    <WithLibrary title={bringWords().title}>
      {(library) => {
        const written = writtenOn(PAGE, ordered.value);
        const given = { bring: library.bring, lang: library.language, written, onBack: back };
        if (here === 'bring-page') return <BringPage {...given} today={state.value.today} />;
        if (here === 'bring-words') return <BringWordsAlone {...given} />;
        return <Bring {...given} offered={offeredBy(library)} onWrite={write} kept={kept} />;
      }}
    </WithLibrary>
  );
}

/** What was noticed and chosen, in the library's words; the notes are the person's. */
function offeredBy({ signals, forms }: Library): Offered {
  const shifted = shiftedOf(ordered.value);
  const form = formOf(ordered.value);
  return {
    noticed: signals
      .filter(({ id }) => shifted.signals.includes(id))
      .map(({ text }) => `${text}.`)
      .join(' '),
    notes: shifted.notes,
    form: forms.find(({ id }) => id === form) ?? null,
  };
}
