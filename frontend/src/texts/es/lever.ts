// Las palabras de la palanca: una sola cosa, durante dos semanas.
import type { Catalogue } from '../catalogue.ts';

export const lever: Catalogue['lever'] = {
  title: 'Una cosa que mantener dos semanas.',
  about: 'Con una basta. Puedes dejarla cuando quieras.',
  hold: 'Mantener esta',
  none: 'Ninguna por ahora',
  away: 'La lista llega con la próxima conexión.',
  held: 'Sí, hoy',
  heldToday: 'Hoy, sí.',
  takeBack: 'Quitarlo',
  quiet: 'Un día sin ella no pide nada.',
  putDown: 'Dejarla',
  other: 'Mantener otra',
  over: 'Han pasado dos semanas.',
  readings: {
    'too-little': 'Aquí hay muy poco para saber qué hizo. Es una respuesta sincera.',
    same: 'No se ve diferencia entre los días con ella y los otros.',
    more: 'En los días con ella notaste algo más a menudo. Con tan pocos días, puede ser casualidad.',
    less: 'En los días con ella notaste algo menos a menudo. Con tan pocos días, puede ser casualidad.',
  },
  yours: 'Cómo fue para ti cuenta más que esto.',
  again: 'Dos semanas más',
};
