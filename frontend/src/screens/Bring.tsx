// The page to bring, being written: one field for each thing that a helper may ask, none of them needed. Nothing is
// filled in without a tap.
import type { BringWords, Worded } from '../generated/plan.ts';
import { Press, Quiet } from '../parts/Press.tsx';
import { questionField, YES } from '../parts/paper.ts';
import { at } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { Writing } from '../parts/Writing.tsx';
import { bringWords } from '../texts/bring.ts';

/** What the person noticed and chose, in words, to be put in where they want it. */
export interface Offered {
  readonly noticed: string;
  readonly notes: readonly string[];
  readonly form: { readonly title: string; readonly about: string } | null;
}

interface Props {
  readonly bring: BringWords;
  readonly lang: string;
  readonly written: ReadonlyMap<string, string>;
  readonly offered: Offered;
  readonly onWrite: (field: string, text: string) => void;
  /** Whether what was written last in this field is on the disk. */
  readonly kept: (field: string) => boolean;
  readonly onBack: () => void;
}

export function Bring({ bring, lang, written, offered, onWrite, kept, onBack }: Props) {
  const text = bringWords();
  return (
    <Screen name="bring" bar={<WayBack onBack={onBack} />}>
      <Title>{text.title}</Title>
      <p class="prose" lang={lang} dir="auto">
        {bring.opening}
      </p>
      {bring.sections.map(({ id, ask, hint }) => (
        <Writing
          key={id}
          id={`bring-${id}`}
          label={ask}
          hint={hint}
          lang={lang}
          value={written.get(id) ?? ''}
          onKeep={(words) => onWrite(id, words)}
          kept={kept(id)}
          words={{ kept: text.kept, undo: text.undo, undoOf: text.undoOf(ask) }}
          offers={(draft, put) => <Offers id={id} offered={offered} draft={draft} put={put} />}
        />
      ))}
      <Questions questions={bring.questions} lang={lang} written={written} onWrite={onWrite} />
      <Press href={at('bring-page')}>{text.see}</Press>
      <Quiet href={at('bring-words')}>{text.words}</Quiet>
    </Screen>
  );
}

interface OffersProps {
  readonly id: string;
  readonly offered: Offered;
  readonly draft: string;
  readonly put: (more: string) => void;
}

/** What can be put in here and does not stand here yet. */
function Offers({ id, offered, draft, put }: OffersProps) {
  const text = bringWords();
  const { noticed, notes, form } = offered;
  if (id === 'which-form' && form !== null && !draft.includes(form.title)) {
    return <Chip name={text.putForm(form.title)} onPress={() => put(`${form.title}. ${form.about}`)} />;
  }
  if (id !== 'shifted') return null;
  const open = notes.filter((note) => !draft.includes(note));
  return (
    <>
      {noticed !== '' && !draft.includes(noticed) && <Chip name={text.putNoticed} onPress={() => put(noticed)} />}
      {open.length > 0 && (
        <details class="sources">
          <summary>{text.notes}</summary>
          <div class="rows">
            {open.map((note) => (
              <Chip key={note} name={text.putNote(note)} onPress={() => put(note)} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

const Chip = ({ name, onPress }: { readonly name: string; readonly onPress: () => void }) => (
  <button type="button" class="seg-press put" dir="auto" onClick={onPress}>
    {name}
  </button>
);

interface QuestionsProps extends Pick<Props, 'lang' | 'written' | 'onWrite'> {
  readonly questions: readonly Worded[];
}

function Questions({ questions, lang, written, onWrite }: QuestionsProps) {
  const text = bringWords();
  return (
    <section class="asks" aria-labelledby="bring-questions">
      <h2 class="name" id="bring-questions">
        {text.questions}
      </h2>
      <p class="small">{text.questionsHint}</p>
      <div class="rows">
        {questions.map(({ id, text: question }) => {
          const field = questionField(id);
          const chosen = written.get(field) === YES;
          return (
            <button
              key={id}
              type="button"
              class="seg-press asks-press"
              lang={lang}
              dir="auto"
              aria-pressed={chosen}
              onClick={() => onWrite(field, chosen ? '' : YES)}
            >
              {question}
            </button>
          );
        })}
      </div>
    </section>
  );
}
