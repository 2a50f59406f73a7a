// The words around the library.
import { library } from './en/library.ts';
import { wordsOf } from './index.ts';

export const libraryWords = wordsOf('library', library);
