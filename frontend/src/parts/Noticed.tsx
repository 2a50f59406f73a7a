// What was noticed after a mark, in a quiet line below it, with the way to say it or to change it.
import type { Library } from '../generated/plan.ts';
import type { Noticing } from '../journal/noticing.ts';
import { laterWords } from '../texts/later.ts';
import { lookBackWords } from '../texts/lookBack.ts';
import { noticingWords } from '../texts/noticing.ts';
import { at } from './route.ts';

interface Props {
  readonly mark: string;
  readonly noticing: Noticing | null;
  /** Its words for the signals; null until it is here. */
  readonly library: Library | null;
}

export function Noticed({ mark, noticing, library }: Props) {
  const text = lookBackWords();
  return (
    <div class="noticed">
      {noticing && <Said noticing={noticing} library={library} />}
      <a class="made-press noticed-way" href={at(`noticing/${mark}`)}>
        {noticing ? text.change : laterWords().practice.shifted}
      </a>
    </div>
  );
}

function Said({ noticing, library }: { readonly noticing: Noticing; readonly library: Library | null }) {
  const text = lookBackWords();
  const { signals, answer, note } = noticing;
  const known = (library?.signals ?? []).filter(({ id }) => signals.includes(id));
  return (
    <p class="small">
      {known.length > 0 && (
        <span lang={library?.language} dir="auto">
          {known.map((signal) => `${signal.text}. `)}
        </span>
      )}
      {known.length < signals.length && `${text.something}. `}
      {answer && `${noticingWords().answers[answer]}. `}
      {note !== '' && (
        <q class="noticed-note" dir="auto">
          {note}
        </q>
      )}
    </p>
  );
}
