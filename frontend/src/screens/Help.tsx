// Help now: from every screen, without a network, without motion. Where each number was read, and when, is folded at its foot.

import type { RedFlag } from '../generated/plan.ts';
import type { Clock } from '../journal/facts.ts';
import type { Person } from '../journal/people.ts';
import { BackToToday } from '../parts/Always.tsx';
import { Danger, placeName } from '../parts/Danger.tsx';
import { HelpRows } from '../parts/HelpRows.tsx';
import { HelpSources } from '../parts/HelpSources.tsx';
import { Icon } from '../parts/Icon.tsx';
import type { Lines } from '../parts/lines.ts';
import { NoLine } from '../parts/NoLine.tsx';
import { PeopleRows } from '../parts/PeopleRows.tsx';
import { Row } from '../parts/Press.tsx';
import { at } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';
import { safetyWords } from '../texts/safety.ts';

interface Props {
  readonly help: Lines;
  /** Lists of lines on the web, for where there is none. */
  readonly directories: NonNullable<Lines['directories']>;
  /** A country's code (ISO 3166), guessed from the phone or chosen; '' for anywhere else. */
  readonly region: string;
  readonly clock: Clock;
  /** Whether there is a round, and so a day to go back to. */
  readonly begun: boolean;
  /** Whom the person trusts, from their safety page. */
  readonly people: readonly Person[];
  /** What calls for other help; null where the library is not here yet. */
  readonly signs: { readonly flags: readonly RedFlag[]; readonly language: string } | null;
  /** Puts an empty page in the place of this one. */
  readonly onLeave: () => void;
  readonly onBack: () => void;
}

export function Help({ help, directories, region, clock, begun, people, signs, onLeave, onBack }: Props) {
  const safety = safetyWords();
  const own = safety.help;
  const { help: text } = laterWords();
  const { tooMuch } = words();
  const country = help.countries.find(({ code }) => code === region) ?? null;
  const lines = country?.lines ?? [];
  const kinds = (['crisis', 'abuse', 'veterans', 'information'] as const).filter((kind) =>
    lines.some((line) => line.kind === kind),
  );
  const bar = (
    <>
      <WayBack onBack={onBack} />
      <span class="select-place">
        <a class="select select--link" href={at('country')}>
          <span class="unseen">{text.country} </span>
          {placeName(country)}
        </a>
      </span>
    </>
  );
  return (
    <Screen name="help" bar={bar} foot={<BackToToday day={begun} onBack={onBack} />}>
      <Title look="display">{text.title}</Title>
      <Danger country={country} />
      {lines.length === 0 && <NoLine directories={directories} listed={country !== null} />}
      {kinds.map((kind, i) => (
        <section key={kind} class="help-kind">
          {(i > 0 || kind !== 'crisis') && <h2 class="small">{text.kinds[kind]}</h2>}
          <HelpRows lines={lines.filter((line) => line.kind === kind)} first={i === 0} clock={clock} />
          {i === 0 && people.length > 0 && <PeopleRows people={people} hint={safety.trusted} />}
          {kind === 'abuse' && <Row look="tile" name={own.leave} hint={own.leaveHint} onPress={onLeave} />}
        </section>
      ))}
      {kinds.length === 0 && people.length > 0 && <PeopleRows people={people} hint={safety.trusted} />}
      <div class="rows">
        <Row look="tile" before={<Icon name="room" />} name={tooMuch.room} hint={text.roomHint} href={at('ground')} />
        <Row look="tile" before={<Page />} name={own.page} hint={own.pageHint} href={at('safety')} />
      </div>
      {lines.length > 0 && (
        <>
          <details class="sources">
            <summary class="small">{text.calling}</summary>
            {[...text.called, own.mayAsk].map((said) => (
              <p key={said} class="prose">
                {said}
              </p>
            ))}
          </details>
          <div class="help-words">
            <p class="prose">{text.tries}</p>
            <p class="prose">{text.someoneElse}</p>
            <p class="prose">{text.trace}</p>
          </div>
        </>
      )}
      {signs !== null && (
        <details class="sources">
          <summary class="small">{own.signs}</summary>
          {signs.flags.map((flag) => (
            <p key={flag.id} class="prose" lang={signs.language} dir="auto">
              <span class="prose--ink">{flag.text}</span> {flag.answer}
            </p>
          ))}
        </details>
      )}
      <HelpSources help={help} country={country} />
    </Screen>
  );
}

const Page = () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M6 3.5h12v17H6zM9.3 8.5h5.4M9.3 12h5.4M9.3 15.5h3" />
  </svg>
);
