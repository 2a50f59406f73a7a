// The safety page: the person's own words for hard hours. Read first, in large type; written and changed where they
// say so; kept as it is typed; printed as it is read.
import { useState } from 'preact/hooks';
import { peopleIn } from '../journal/people.ts';
import { PeopleRows } from '../parts/PeopleRows.tsx';
import { Press } from '../parts/Press.tsx';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { Writing } from '../parts/Writing.tsx';
import { safetyWords } from '../texts/safety.ts';

interface Props {
  /** Texts by field, as they were kept last. */
  readonly written: ReadonlyMap<string, string>;
  /** Keeps what was written; gives the fact's id. */
  readonly onWrite: (field: Field, text: string) => string;
  readonly kept: (fact: string) => boolean;
  readonly onPrint: () => void;
  readonly onBack: () => void;
}

const FIELDS = ['signs', 'helps', 'people', 'places', 'reasons'] as const;
type Field = (typeof FIELDS)[number];

export function Safety(props: Props) {
  const [editing, setEditing] = useState(false);
  const { written, onBack } = props;
  const filled = FIELDS.some((field) => written.has(field));
  const toStart = (): void => setEditing(false);
  return (
    <Screen name="safety" bar={<WayBack onBack={editing ? toStart : onBack} />}>
      {editing ? (
        <Edit {...props} onDone={toStart} />
      ) : filled ? (
        <Reading {...props} onEdit={() => setEditing(true)} />
      ) : (
        <Empty onWrite={() => setEditing(true)} />
      )}
    </Screen>
  );
}

function Empty({ onWrite }: { readonly onWrite: () => void }) {
  const text = safetyWords();
  return (
    <>
      <Title>{text.title}</Title>
      <p class="prose">{text.about}</p>
      <ul class="ruled safety-fields">
        {FIELDS.map((field) => (
          <li key={field} class="setting line">
            {text.fields[field].title}
          </li>
        ))}
      </ul>
      <p class="prose">{text.contract}</p>
      <p class="small">{text.where}</p>
      <div class="grow" />
      <Press onPress={onWrite}>{text.write}</Press>
    </>
  );
}

function Reading({ written, onEdit, onPrint }: Props & { readonly onEdit: () => void }) {
  const text = safetyWords();
  return (
    <>
      <Title again="reading">{text.title}</Title>
      {FIELDS.filter((field) => written.has(field)).map((field) => (
        <section key={field} class="safety-part">
          <h2 class="small">{text.fields[field].title}</h2>
          {field === 'people' ? (
            <PeopleRows people={peopleIn(written.get(field) ?? '')} />
          ) : (
            <p class="name safety-words" dir="auto">
              {written.get(field)}
            </p>
          )}
        </section>
      ))}
      <div class="grow" />
      <div class="two on-screen">
        <button type="button" class="tile answer" onClick={onEdit}>
          {text.edit}
        </button>
        <button type="button" class="tile answer" onClick={onPrint}>
          {text.print}
        </button>
      </div>
    </>
  );
}

function Edit({ written, onWrite, kept, onDone }: Props & { readonly onDone: () => void }) {
  // The facts that were written here, by field.
  const [last, setLast] = useState<Partial<Record<Field, string>>>({});
  const text = safetyWords();
  const keep = (field: Field, words: string): void => {
    const fact = onWrite(field, words);
    setLast((before) => ({ ...before, [field]: fact }));
  };
  return (
    <>
      <Title again="writing">{text.title}</Title>
      <p class="small">{text.where}</p>
      {FIELDS.map((field) => (
        <Writing
          key={field}
          id={`safety-${field}`}
          label={text.fields[field].title}
          hint={text.fields[field].such}
          value={written.get(field) ?? ''}
          onKeep={(words) => keep(field, words)}
          kept={kept(last[field] ?? '')}
          words={{ kept: text.kept, undo: text.bringBack, undoOf: text.bringBack }}
        />
      ))}
      <Press onPress={onDone}>{text.done}</Press>
    </>
  );
}
