// Where the numbers on the page were read, and when each was last held against that; when the oldest was.
import { laterWords } from '../texts/later.ts';
import { placeName } from './Danger.tsx';
import type { Country, Lines } from './lines.ts';

export function HelpSources({ help, country }: { readonly help: Lines; readonly country: Country | null }) {
  const { help: text } = laterWords();
  const danger = {
    name: `${text.inDanger}, ${placeName(country)}`,
    source: help.emergency_source,
    source_date: '',
    checked: help.emergency_checked ?? help.checked,
  };
  const each = [...(country?.danger.length ? [danger] : []), ...(country?.lines ?? [])];
  const [first] = each.map(({ checked }) => checked).sort();
  const read = each.filter(({ source }) => source);
  return (
    <>
      {read.length > 0 && (
        <details class="sources">
          <summary class="small">{text.sources}</summary>
          {read.map(({ name, source, source_date, checked }) => (
            <p key={name} class="small">
              {text.source(name, source ?? '', source_date, checked)}
            </p>
          ))}
        </details>
      )}
      {first && <p class="small">{text.checked(first)}</p>}
    </>
  );
}
