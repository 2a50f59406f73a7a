// The kit: the person's own songs, scents, textures, people, places and practices. What is there is listed; what is not
// there has no place kept free for it.
import { useRef, useState } from 'preact/hooks';
import { type PutInKit, SORTS, type Sort } from '../journal/facts.ts';
import type { Thing } from '../journal/kit.ts';
import type { ScreenProps } from '../parts/given.ts';
import { KitForm, type Pick } from '../parts/KitForm.tsx';
import { KitRows } from '../parts/KitRows.tsx';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { kitWords } from '../texts/kit.ts';

interface Props {
  readonly things: readonly Thing[];
  readonly give: ScreenProps['give'];
  /** Null where the phone has no contacts to choose from. */
  readonly onPick: Pick | null;
  readonly onBack: () => void;
}

export function Kit({ things, give, onPick, onBack }: Props) {
  const text = kitWords();
  return (
    <Screen name="kit" bar={<WayBack onBack={onBack} />}>
      <Title>{text.title}</Title>
      <p class="prose">{text.about}</p>
      <PutIn onPick={onPick} onPut={give} isEmpty={things.length === 0} />
      <KitRows things={things} give={give} onPick={onPick} />
    </Screen>
  );
}

interface PutInProps {
  readonly onPick: Pick | null;
  readonly onPut: (thing: PutInKit) => void;
  readonly isEmpty: boolean;
}

/** What it is comes first; then its few words, right below. */
function PutIn({ onPick, onPut, isEmpty }: PutInProps) {
  const [sort, setSort] = useState<Sort | null>(null);
  const [said, setSaid] = useState('');
  const sorts = useRef<HTMLDivElement>(null);
  const text = kitWords();
  const put = (thing: PutInKit): void => {
    onPut(thing);
    setSaid(text.isIn(thing.name));
    // The button that was pressed goes away; the focus goes to the one it belongs to.
    sorts.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    setSort(null);
  };
  return (
    <section class="put-in" aria-label={text.putIn}>
      {isEmpty && <p class="line kit-empty">{text.empty}</p>}
      <p class="small" aria-hidden="true">
        {text.putIn}
      </p>
      <div class="chips" ref={sorts}>
        {SORTS.map((each) => (
          <button
            key={each}
            type="button"
            class="seg-press chip"
            aria-pressed={each === sort}
            onClick={() => {
              setSaid('');
              setSort(each === sort ? null : each);
            }}
          >
            {text.sorts[each]}
          </button>
        ))}
      </div>
      {sort && <KitForm key={sort} sort={sort} onPick={onPick} press={text.put} onPut={put} />}
      <p class="unseen" role="status">
        {said}
      </p>
    </section>
  );
}
