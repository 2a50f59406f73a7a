// The first screen as HTML, for the build: it is readable before any script ran.
import { renderToString } from 'preact-render-to-string';
import { Welcome } from './screens/Welcome.tsx';

export function firstScreen(): string {
  return renderToString(<Welcome />);
}
