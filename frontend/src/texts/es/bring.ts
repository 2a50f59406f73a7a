import { dateWords } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';

export const bring: Catalogue['bring'] = {
  title: 'Una página para llevar',
  kept: 'Guardado en este teléfono.',
  undo: 'Deshacer',
  undoOf: (asked) => `Deshacer: ${asked}`,
  putNoticed: 'Poner lo que noté',
  putForm: (form) => `Poner lo que elegí: ${form}`,
  notes: 'Mis notas',
  putNote: (note) => `Poner: ${note}`,
  questions: 'Preguntas que hacer',
  questionsHint: 'Toca las que quieras tener en la página.',
  see: 'Ver la página',
  words: 'Palabras para la consulta médica',
  wordsHint: 'Para leer en voz alta o para mostrar',

  paper: 'Con mis palabras',
  on: (day) => dateWords(day, 'es'),
  toAsk: 'Lo que me gustaría preguntar',
  empty: 'La página está en blanco. Lo que escribas estará aquí.',
  write: 'Escribir en ella',
  print: 'Imprimir o guardar como PDF',
  share: 'Compartir como texto',
  copy: 'Copiar como texto',
  copied: 'Copiado. Puedes pegarlo donde quieras.',
  refused: 'Este navegador no lo permite. Las palabras de arriba se pueden seleccionar y copiar.',
};
