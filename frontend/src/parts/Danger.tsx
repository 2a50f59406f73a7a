// The emergency numbers of where the person is, each a call, and what each is for where they are not for everything.

import { anyOfParts } from '../texts/calendar.ts';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';
import { countryName } from './countries.ts';
import { type Country, type Danger as Emergency, firstCalls } from './lines.ts';
import { Quiet } from './Press.tsx';
import { at } from './route.ts';

interface Props {
  readonly country: Country | null;
  /** The country stands nowhere else on the screen: a short number means nothing without it, and it may be another one. */
  readonly named?: boolean;
}

export function Danger({ country, named = false }: Props) {
  const { help: text } = laterWords();
  const danger = country?.danger ?? [];
  const calls = danger.filter((one) => !one.for.includes('text'));
  const texts = danger.filter((one) => one.for.includes('text'));
  const place = placeName(country);
  return (
    <div class="danger">
      {danger.length === 0 && <p class="name">{text.noNumber}</p>}
      {calls.length > 0 && (
        <p class="name">
          {text.danger(named ? place : '')} {joined(calls)}
        </p>
      )}
      {texts.map((one) => (
        <p key={one.number} class="name">
          {numbered(one)}
        </p>
      ))}
      {named && (
        <Quiet href={at('country')}>
          {text.country} <span dir="auto">{place}</span>
        </Quiet>
      )}
    </div>
  );
}

/** What it is called in the person's language; "anywhere else" for none. */
export const placeName = (country: Country | null): string =>
  country ? countryName(country, words().language) : laterWords().help.elsewhere;

const numbered = ({ number, uri, for: roles }: Emergency) => (
  <span key={number}>
    <a href={uri} draggable={false}>
      {number}
    </a>
    {roles.length > 0 && <span class="line"> {laterWords().help.roles(roles)}</span>}
  </span>
);

/** One or the other; but where each is for something else, one beside the other. */
function joined(calls: readonly Emergency[]) {
  const each = calls.map(numbered);
  if (firstCalls(calls).length > 1) return each.map((one, i) => [i > 0 && ', ', one]);
  let next = 0;
  return anyOfParts(calls.length, words().language).map((part) => (part === true ? each[next++] : part));
}
