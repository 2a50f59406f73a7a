// Whose help lines are shown: every country of the list, to look through or to find by typing. Offline like the list.
import { useState } from 'preact/hooks';
import { countriesFor } from '../parts/countries.ts';
import { placeName } from '../parts/Danger.tsx';
import type { Lines } from '../parts/lines.ts';
import { Row } from '../parts/Press.tsx';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';

interface Props {
  readonly help: Lines;
  /** Where the phone is by its clock: a country of the list, '' for another one, null when it does not say. */
  readonly here: string | null;
  /** null: wherever the phone is. */
  readonly onCountry: (code: string | null) => void;
  readonly onBack: () => void;
}

export function Countries({ help, here, onCountry, onBack }: Props) {
  const [typed, setTyped] = useState('');
  const { help: text } = laterWords();
  const place = help.countries.find(({ code }) => code === here) ?? null;
  const found = countriesFor(typed, help.countries, words().language);
  return (
    <Screen name="countries" bar={<WayBack onBack={onBack} />}>
      <Title>{text.countries}</Title>
      <label class="small" for="country">
        {text.find}
      </label>
      <input
        id="country"
        class="tile input line"
        type="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="auto"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p class="small" role="status">
        {found.length === 0 ? text.notFound : typed.trim() === '' ? '' : text.found(found.length)}
      </p>
      <div class="ruled">
        {here !== null && typed.trim() === '' && (
          <Row look="plain" name={text.here} hint={placeName(place)} onPress={() => onCountry(null)} />
        )}
        {found.map(({ code, name, there }) => (
          <Row key={code} look="plain" name={name} hint={there || undefined} onPress={() => onCountry(code)} />
        ))}
        <Row look="plain" name={text.elsewhere} onPress={() => onCountry('')} />
      </div>
    </Screen>
  );
}
