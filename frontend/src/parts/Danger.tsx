// The emergency numbers of where the person is, each a call.
import { laterWords } from '../texts/later.ts';

export function Danger({ numbers }: { readonly numbers: readonly string[] }) {
  const { help: text, about } = laterWords();
  if (numbers.length === 0) return <p class="danger name">{about.danger(numbers)}</p>;
  return (
    <p class="danger name">
      {text.danger}{' '}
      {numbers.map((number, i) => (
        <span key={number}>
          {i > 0 && ` ${text.orElse} `}
          <a href={`tel:${number}`} draggable={false}>
            {number}
          </a>
        </span>
      ))}
    </p>
  );
}
