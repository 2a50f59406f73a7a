// The library, a card of it, and the card for a friend, joined to this phone.
import { useRef, useState } from 'preact/hooks';
import { writtenOn } from '../journal/written.ts';
import { back, type Route } from '../parts/route.ts';
import { Card } from '../screens/Card.tsx';
import { Friend } from '../screens/Friend.tsx';
import { FRIEND, Library } from '../screens/Library.tsx';
import { friendWords } from '../texts/friend.ts';
import { libraryWords } from '../texts/library.ts';
import { ordered } from './life.ts';
import { useWritten, WithLibrary } from './WithLibrary.tsx';

const PAGE = 'friend';
const LINE = 'line';

/** What was typed, and how far down the person was, stay while a card is read. */
export function Reading({ here }: { readonly here: Route }) {
  const [typed, setTyped] = useState('');
  const scrolled = useRef(0);
  const { write, kept } = useWritten(PAGE);
  return (
    <WithLibrary title={here.name === 'friend' ? friendWords().title : libraryWords().title}>
      {(library) => {
        const card = library.cards.find(({ id }) => id === FRIEND);
        if (here.name === 'friend' && card) {
          const line = writtenOn(PAGE, ordered.value).get(LINE) ?? '';
          const own = { line, onWrite: (text: string) => write(LINE, text), kept: kept(LINE) };
          return <Friend {...own} card={card} lang={library.language} onBack={back} />;
        }
        if (here.name === 'card') return <Card key={here.of} library={library} id={here.of} onBack={back} />;
        return <Library library={library} typed={typed} onType={setTyped} scrolled={scrolled} onBack={back} />;
      }}
    </WithLibrary>
  );
}
