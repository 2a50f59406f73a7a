// Settings: first what is kept where, in plain words; then the few things that can be chosen.
import { useState } from 'preact/hooks';
import type { Cue } from '../journal/facts.ts';
import type { ScreenProps } from '../parts/given.ts';
import { Row } from '../parts/Press.tsx';
import { at, home } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Select } from '../parts/Select.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';
import { questionsWords } from '../texts/questions.ts';

interface Props extends Pick<ScreenProps, 'state' | 'give'> {
  /** Begins the current plan again. */
  readonly onBegin: () => void;
  readonly onBack: () => void;
  /** Whether there are plans to choose from, and whether this phone can take Thaw to its home screen. */
  readonly hasPlans: boolean;
  readonly canInstall: boolean;
  /** How it stands with the reminder, in words. */
  readonly reminder: string;
  /** The cues after which nothing is asked. */
  readonly notAsked: readonly Cue[];
  /** The lever that is held, in the library's words. */
  readonly lever: string | undefined;
}

const LIGHTS = ['light', 'dark', 'phone'] as const;
/** Where the person's own things are. */
const OWN = ['picture', 'kit', 'lever', 'safety', 'bring', 'library', 'keep'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function Settings({ state, give, onBegin, onBack, hasPlans, canInstall, reminder, notAsked, lever }: Props) {
  const { settings: text } = laterWords();
  const { cues } = words();
  const { phase, round } = state;
  const aside = phase.name === 'today' ? phase.setAside : [];
  return (
    <Screen name="settings" bar={<WayBack onBack={onBack} />}>
      <Title>{text.title}</Title>
      <p class="prose">{text.about}</p>
      <div class="tile card">
        {text.kept.map((line) => (
          <p key={line} class="small">
            {line}
          </p>
        ))}
      </div>
      <h2 class="small group">{text.groups.yours}</h2>
      <div class="ruled">
        {OWN.map((place) => (
          <Row
            key={place}
            look="plain"
            name={text[place]}
            href={at(place)}
            {...(place === 'lever' && { hint: lever })}
          />
        ))}
      </div>
      <h2 class="small group">{text.groups.phone}</h2>
      <div class="ruled">
        <Row look="plain" name={text.reminder} hint={reminder} href={at('reminder')} />
        <Row look="plain" name={text.language} href={at('language')} />
        <fieldset class="setting" aria-label={text.light}>
          <span class="line">{text.light}</span>
          <span class="seg">
            {LIGHTS.map((light) => (
              <button
                key={light}
                type="button"
                class="seg-press"
                aria-pressed={state.theme === light}
                onClick={() => give({ kind: 'chose', about: 'theme', value: light })}
              >
                {text.lights[light]}
              </button>
            ))}
          </span>
        </fieldset>
        <div class="setting">
          <span class="line">{text.dayBegins}</span>
          <Select
            label={text.dayBegins}
            value={String(state.startOfDay)}
            options={HOURS.map((hour) => ({ value: String(hour), name: text.hour(hour) }))}
            onChoose={(hour) => give({ kind: 'chose', about: 'start-of-day', value: Number(hour) })}
          />
        </div>
        {canInstall && <Row look="plain" name={text.install} href={at('install')} />}
      </div>
      <h2 class="small group">{text.groups.days}</h2>
      <div class="ruled">
        {aside.map((cue) => (
          <div key={cue} class="setting">
            <span class="line">{text.aside(cues[cue])}</span>
            <button type="button" class="made-press" onClick={() => give({ kind: 'took-up', cue })}>
              {text.takeUp}
            </button>
          </div>
        ))}
        {notAsked.map((cue) => (
          <div key={cue} class="setting">
            <span class="line">{text.notAsked(cues[cue])}</span>
            <button
              type="button"
              class="made-press"
              onClick={() => give({ kind: 'chose', about: `noticing-${cue}`, value: true })}
            >
              {text.askAgain}
            </button>
          </div>
        ))}
        {round !== null && <Again onBegin={onBegin} />}
        {round !== null && phase.name !== 'rest' && (
          <Row
            look="plain"
            name={text.rest}
            onPress={() => {
              give({ kind: 'rested' });
              home();
            }}
          />
        )}
        {hasPlans && <Row look="plain" name={text.plans} href={at('plans')} />}
        <Row look="plain" name={questionsWords().title} href={at('questions')} />
        <Row look="plain" name={text.what} href={at('about')} />
      </div>
    </Screen>
  );
}

/** One plain question, with two answers of equal size. */
function Again({ onBegin }: { readonly onBegin: () => void }) {
  const [asks, setAsks] = useState(false);
  const { settings: text } = laterWords();
  if (!asks) return <Row look="plain" name={text.again} onPress={() => setAsks(true)} />;
  return (
    <div class="ask">
      <p class="line">{text.againAsk}</p>
      <div class="two">
        <button type="button" class="tile answer" onClick={onBegin}>
          {text.againYes}
        </button>
        <button type="button" class="tile answer" onClick={() => setAsks(false)}>
          {text.againNo}
        </button>
      </div>
    </div>
  );
}
