// Las palabras de mirar atrás: el dibujo, lo mismo en palabras, y lo que notaste.
import { allOf, dateWords, shown } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';
import { within } from './cues.ts';
import { language } from './language.ts';

export const lookBack: Catalogue['lookBack'] = {
  title: 'Hasta aquí',
  about: 'Cada línea es una cosa que hiciste. Las primeras están más adentro y ya son cálidas.',
  pale: 'Las bandas claras son donde notaste algo.',
  clear: 'Hielo claro',
  clearAbout: 'Entero como es. La primera cosa que hagas dibujará la primera línea.',
  forward: 'Traer líneas al frente',
  words: 'Leer en palabras',
  save: 'Guardar imagen',
  saved: 'La imagen ha salido de Thaw.',
  notSaved: 'Aquí no se pudo hacer la imagen.',

  inWords: 'Hasta aquí, en palabras',
  none: 'Aquí no hay nada escrito. El hielo está claro y entero.',
  begun: (day) => `Desde el ${dateWords(day, language)}`,
  day: (day, today) =>
    shown(Date.parse(day), language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
    }),
  earlier: 'Días anteriores',
  change: 'Cambiar lo que notaste',

  noticed: 'Lo que notaste',
  noticedAbout: 'Cada punto es una vez. Su color dice después de qué vino.',
  something: 'Algo',
  after: (cues) => `Después de: ${allOf(cues.map(within), language)}`,
  along: 'Lo que notaste, a lo largo de los días',
};
