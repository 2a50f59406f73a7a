// The library: cards under their topics, or those in which a word was found.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Library as Held, LibraryCard } from '../generated/plan.ts';
import { cardsFor } from '../parts/finding.ts';
import { Row } from '../parts/Press.tsx';
import { at } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { libraryWords } from '../texts/library.ts';

/** The card that is written to be handed on has a place of its own. */
export const FRIEND = 'for-a-friend';
export const placeOf = ({ id }: Pick<LibraryCard, 'id'>): string => (id === FRIEND ? at('friend') : at(`card/${id}`));

interface Props {
  readonly library: Held;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** How far down the list the person was when they opened a card. */
  readonly scrolled: RefObject<number>;
  readonly onBack: () => void;
}

export function Library({ library, typed, onType, scrolled, onBack }: Props) {
  const text = libraryWords();
  const found = cardsFor(typed, library.cards);
  const seeks = typed.trim() !== '';
  useKeptScroll(scrolled);
  return (
    <Screen name="library" bar={<WayBack onBack={onBack} />}>
      <Title>
        <span lang={library.language} dir="auto">
          {library.title}
        </span>
      </Title>
      <label class="small" for="library-find">
        {text.find}
      </label>
      <input
        id="library-find"
        class="tile input line"
        type="search"
        autocomplete="off"
        autocapitalize="off"
        dir="auto"
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <p class="small" role="status">
        {seeks && (found.length === 0 ? text.none : text.found(found.length))}
      </p>
      {seeks ? <Cards cards={found} lang={library.language} /> : <Topics library={library} />}
    </Screen>
  );
}

function Topics({ library }: { readonly library: Held }) {
  const text = libraryWords();
  return library.topics.map(({ id, title }) => (
    <section key={id} class="topic">
      <h2 class="name" lang={library.language} dir="auto">
        {title}
      </h2>
      <Cards cards={library.cards.filter(({ topic }) => topic === id)} lang={library.language} />
      {id === 'help' && <Row look="tile tile--tall" name={text.bring} hint={text.bringHint} href={at('bring')} />}
    </section>
  ));
}

const Cards = ({ cards, lang }: { readonly cards: readonly LibraryCard[]; readonly lang: string }) => (
  <div class="ruled">
    {cards.map((card) => (
      <Row key={card.id} look="plain" name={card.title} lang={lang} href={placeOf(card)} />
    ))}
  </div>
);

function useKeptScroll(scrolled: RefObject<number>): void {
  useLayoutEffect(() => {
    const middle = document.querySelector('.screen--library .middle');
    if (middle) middle.scrollTop = scrolled.current ?? 0;
    return () => {
      scrolled.current = middle?.scrollTop ?? 0;
    };
  }, []);
}
