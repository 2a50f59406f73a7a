// Help now: from every screen, without a network, without motion. Each number carries where it was read and when.

import type { Help as HelpLines } from '../generated/plan.ts';
import { BackToToday } from '../parts/Always.tsx';
import { HelpRows } from '../parts/HelpRows.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Row } from '../parts/Press.tsx';
import { at } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { regionName } from '../texts/calendar.ts';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';

interface Props {
  readonly help: HelpLines;
  /** A country's code (ISO 3166), guessed from the phone or chosen; '' for anywhere else. */
  readonly region: string;
  readonly onBack: () => void;
}

export function Help({ help, region, onBack }: Props) {
  const { help: text } = laterWords();
  const { tooMuch } = words();
  const country = help.countries.find(({ code }) => code === region);
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
          {country ? regionName(country.code, words().language) || country.name : text.elsewhere}
        </a>
      </span>
    </>
  );
  return (
    <Screen name="help" bar={bar} foot={<BackToToday />}>
      <Title look="display">{text.title}</Title>
      {country && country.emergency.length > 0 && (
        <p class="danger name">
          {text.danger}{' '}
          {country.emergency.map((number, i) => (
            <span key={number}>
              {i > 0 && ` ${text.orElse} `}
              <a href={`tel:${number}`} draggable={false}>
                {number}
              </a>
            </span>
          ))}
        </p>
      )}
      {lines.length === 0 && <p class="prose prose--ink no-line">{text.noLine}</p>}
      {kinds.map((kind, i) => (
        <section key={kind} class="help-kind">
          {i > 0 && <h2 class="small">{text.kinds[kind]}</h2>}
          <HelpRows lines={lines.filter((line) => line.kind === kind)} first={i === 0} />
        </section>
      ))}
      <div class="rows">
        <Row look="tile" before={<Icon name="room" />} name={tooMuch.room} hint={text.roomHint} href={at('ground')} />
      </div>
      <div class="help-words">
        <p class="prose">{text.tries}</p>
        <p class="prose">{text.someoneElse}</p>
        <p class="prose">{text.trace}</p>
      </div>
      {lines.length > 0 && (
        <details class="sources">
          <summary class="small">{text.sources}</summary>
          {lines.map((line) => (
            <p key={line.name} class="small">
              {text.source(line.name, line.source, line.source_date ?? null)}
            </p>
          ))}
        </details>
      )}
      <p class="small">{text.checked(help.checked)}</p>
    </Screen>
  );
}
