// When to be reminded: a sentence that finishes itself above the fields it is made of.
import { useState } from 'preact/hooks';
import { EVERY_DAY, type Reminder } from '../journal/reminder.ts';
import { laterWords } from '../texts/later.ts';
import { Title } from './Title.tsx';

interface Props {
  readonly value: Reminder;
  readonly onChange: (value: Reminder) => void;
  /** Habits to choose from, beside one's own words; none where no habit is asked for. */
  readonly anchors?: readonly string[];
}

const LONGEST = 60; // characters of a habit

export function When({ value, onChange, anchors }: Props) {
  const { reminder: text } = laterWords();
  const [kept, setKept] = useState(false); // the last day cannot be taken out
  const toggle = (day: number): void => {
    const others = value.weekdays.filter((one) => one !== day);
    const weekdays = value.weekdays.includes(day) ? others : [...others, day].sort();
    setKept(weekdays.length === 0);
    if (weekdays.length > 0) onChange({ ...value, weekdays });
  };
  return (
    <>
      <Sentence {...value} />
      {anchors && (
        <div class="field">
          <label class="small" for="anchor">
            {text.anchor}
          </label>
          <input
            id="anchor"
            class="tile input line"
            type="text"
            dir="auto"
            maxLength={LONGEST}
            autocomplete="off"
            placeholder={text.anchorSuch}
            value={value.anchor}
            onInput={(event) => onChange({ ...value, anchor: text.withoutAfter(event.currentTarget.value) })}
          />
          <div class="chips">
            {anchors.map((anchor) => (
              <button
                key={anchor}
                type="button"
                class="seg-press chip"
                aria-pressed={value.anchor === anchor}
                onClick={() => onChange({ ...value, anchor: value.anchor === anchor ? '' : anchor })}
              >
                {anchor}
              </button>
            ))}
          </div>
        </div>
      )}
      <div class="field">
        <label class="small" for="time">
          {text.time}
        </label>
        <input
          id="time"
          class="tile input input--time"
          type="time"
          required
          value={value.at}
          onInput={(event) =>
            event.currentTarget.value && onChange({ ...value, at: event.currentTarget.value.slice(0, 5) })
          }
        />
      </div>
      <fieldset class="field" aria-label={text.weekdays}>
        <span class="small" aria-hidden="true">
          {text.weekdays}
        </span>
        <div class="weekdays">
          {EVERY_DAY.map((day) => (
            <button
              key={day}
              type="button"
              class="seg-press"
              aria-label={text.dayLong(day)}
              aria-pressed={value.weekdays.includes(day)}
              onClick={() => toggle(day)}
            >
              {text.dayShort(day)}
            </button>
          ))}
        </div>
        <p class="small" role="status">
          {kept ? text.oneDay : ''}
        </p>
      </fieldset>
    </>
  );
}

/** "After my morning tea, around 8:30.", with a line under what is the person's own. */
export function Sentence({ at, anchor }: Pick<Reminder, 'at' | 'anchor'>) {
  const { reminder: text } = laterWords();
  return (
    <Title>
      {text.sentence(at, anchor.trim()).map((piece) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <span key={piece[0]} class="own" dir="auto">
            {piece[0]}
          </span>
        ),
      )}
    </Title>
  );
}
