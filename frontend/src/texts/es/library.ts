import type { Catalogue } from '../catalogue.ts';

export const library: Catalogue['library'] = {
  title: 'Biblioteca',
  find: 'Buscar por una palabra',
  found: (n) => (n === 1 ? 'Una tarjeta' : `${n} tarjetas`),
  none: 'Ninguna tarjeta tiene esa palabra. Quizá otra palabra encuentre una.',
  coming: 'La biblioteca está en camino.',
  away: 'La biblioteca aún no está en este teléfono. Llega con la próxima conexión.',
  again: 'Mirar otra vez',
  noCard: 'Esta tarjeta no está aquí.',
  toLibrary: 'A la biblioteca',
  bring: 'Una página para llevar',
  bringHint: 'Con tus palabras, para quien te ayuda',
  around: 'Cerca',
  before: 'La anterior',
  after: 'La siguiente',
  readAloud: 'Léemela',
  stop: 'Parar de leer',
};
