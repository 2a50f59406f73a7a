// The language of everything Thaw says: as the phone's, or one of those it has, each named in itself.
import type { ScreenProps } from '../parts/given.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { languageName } from '../texts/calendar.ts';
import { capital } from '../texts/days.ts';
import { language } from '../texts/index.ts';
import { languagesWords } from '../texts/languages.ts';

interface Props extends Pick<ScreenProps, 'state' | 'give'> {
  /** The codes of those that can be chosen. */
  readonly languages: readonly string[];
  readonly onBack: () => void;
}

export function Language({ state, give, languages, onBack }: Props) {
  const text = languagesWords();
  const chosen = languages.includes(state.language) ? state.language : 'phone';
  const choose = (value: string): void => {
    if (value !== chosen) give({ kind: 'chose', about: 'language', value });
  };
  return (
    <Screen name="language" bar={<WayBack onBack={onBack} />}>
      <Title>{text.title}</Title>
      <p class="prose">{text.about}</p>
      <div class="rows">
        {['phone', ...languages].map((code) => (
          <button
            key={code}
            type="button"
            class="row tile tile--mid language-press"
            aria-pressed={code === chosen}
            onClick={() => choose(code)}
          >
            <span class="name" {...(code !== 'phone' && { lang: code, dir: 'auto' as const })}>
              {code === 'phone' ? text.phone : nameOf(code)}
            </span>
          </button>
        ))}
      </div>
      {state.round !== null && <p class="small">{text.round}</p>}
      <p key={language()} class="unseen" role="status">
        {text.spoken}
      </p>
    </Screen>
  );
}

/** "Español": as those call it who speak it. */
const nameOf = (code: string): string => capital(languageName(code, code));
