// The first screen as HTML, in each language, for the build: it is readable before any script ran.
import { renderToString } from 'preact-render-to-string';
import { Note } from './parts/Note.tsx';
import { fetchStones } from './picture/Picture.tsx';
import { Welcome } from './screens/Welcome.tsx';
import { page } from './texts/es/page.ts';
import { es } from './texts/es.ts';
import { speakWith } from './texts/index.ts';

await fetchStones();

const firstScreen = (): string =>
  renderToString(
    <>
      <Note text={null} />
      <Welcome />
    </>,
  );

/** English, as the page's own words are, and each other language with what the page itself says in it. */
export const english = firstScreen();
speakWith('es', es);
export const others = [{ code: 'es', dir: es.day.dir, ...page, firstScreen: firstScreen() }];
