// The first screen as HTML, for the build: it is readable before any script ran.
import { renderToString } from 'preact-render-to-string';
import { Note } from './parts/Note.tsx';
import { fetchStones } from './picture/Picture.tsx';
import { Welcome } from './screens/Welcome.tsx';

await fetchStones();
export const firstScreen = renderToString(
  <>
    <Note text={null} />
    <Welcome />
  </>,
);
