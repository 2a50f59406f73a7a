// Where the list has no line: what to do all the same, and where such lines are listed, for when there is a connection.
import { laterWords } from '../texts/later.ts';
import type { Lines } from './lines.ts';
import { Row } from './Press.tsx';

interface Props {
  readonly directories: NonNullable<Lines['directories']>;
  /** Whether the list knows the country. */
  readonly listed: boolean;
}

export function NoLine({ directories, listed }: Props) {
  const { help: text } = laterWords();
  return (
    <>
      <p class="prose prose--ink no-line">{text.noLine(listed)}</p>
      {directories.length > 0 && (
        <section class="help-kind">
          <h2 class="small">{text.directories}</h2>
          <div class="rows">
            {directories.map(({ name, url }) => (
              <Row key={url} look="tile" name={name} hint={text.opensOutside} href={url} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
