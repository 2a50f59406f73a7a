// What is not in any plan: a practice of the person's own, and something that is named as it is marked. It counts as any
// other does.
import { useState } from 'preact/hooks';
import { laterWords } from '../texts/later.ts';
import { ownWords } from '../texts/own.ts';
import { Press } from './Press.tsx';

interface OwnProps {
  readonly words: string;
  /** It was yesterday's. */
  readonly again: boolean;
  readonly yesterday: boolean;
  readonly onDid: () => void;
}

/** A practice out of the kit, or yesterday's own words, opened. */
export function Own({ words, again, yesterday, onDid }: OwnProps) {
  const { practice: text } = laterWords();
  return (
    <section class="tile sizes" aria-labelledby="practice-title">
      <h2 id="practice-title" class="name sizes-title" tabIndex={-1} dir="auto">
        {words}
      </h2>
      {again && <p class="small sizes-needs">{ownWords().again}</p>}
      <div class="own-tile">
        <Press onPress={onDid}>{yesterday ? text.didYesterday : text.did}</Press>
      </div>
    </section>
  );
}

const LONGEST = 200; // characters

interface NewOwnProps {
  readonly yesterday: boolean;
  /** The words as they were written, '' for none; `keep` puts them in the kit too. */
  readonly onDid: (words: string, keep: boolean) => void;
}

export function NewOwn({ yesterday, onDid }: NewOwnProps) {
  const [words, setWords] = useState('');
  const [keep, setKeep] = useState(false);
  const { practice } = laterWords();
  const text = ownWords();
  return (
    <section class="tile sizes" aria-labelledby="practice-title">
      <h2 id="practice-title" class="name sizes-title" tabIndex={-1}>
        {text.mine}
      </h2>
      <div class="own-tile">
        <div class="field">
          <label class="small" for="own-words">
            {text.what}
          </label>
          <input
            id="own-words"
            class="input line"
            type="text"
            dir="auto"
            maxLength={LONGEST}
            autocomplete="off"
            placeholder={text.such}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </div>
        <button type="button" class="seg-press chip" aria-pressed={keep} onClick={() => setKeep(!keep)}>
          {text.keep}
        </button>
        <Press onPress={() => onDid(words.trim(), keep)}>{yesterday ? practice.didYesterday : practice.did}</Press>
      </div>
    </section>
  );
}
