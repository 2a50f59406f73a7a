// Las palabras de guardar y llevar.
import { momentWords } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';

const language = 'es';

export const keep: Catalogue['keep'] = {
  title: 'Guardar y llevar',
  about: 'Lo que haces aquí se guarda en este navegador, en este teléfono. Puedes guardar una copia donde quieras.',
  where: [
    'En este navegador: lo que hiciste y notaste, tus cosas, tus páginas, lo que elegiste.',
    'En el servidor: nada de eso. Si pones un aviso, sabe la hora y la dirección de este teléfono para avisar.',
  ],
  promises: {
    unknown: 'Este navegador no dice cuánto tiempo guarda las cosas.',
    promised: 'Este navegador ha prometido guardarlo.',
    'may-clear': 'Este navegador puede borrarlo cuando falte espacio.',
  },
  ask: 'Pedirle que lo guarde',

  copy: 'Guardar una copia',
  copyHint: 'Un archivo con todo. Cualquier teléfono puede traerlo.',
  last: (at: number) => `La última: ${momentWords(at, language)}.`,
  renewed: (at: number) => `Se renueva sobre la marcha. La última: ${momentWords(at, language)}.`,
  plain: 'Una copia no tiene llave. Puede contener nombres y números de otras personas.',
  saved: 'La copia ha salido de Thaw.',

  bring: 'Traer una copia',
  bringHint: 'Lo que hay aquí se queda. Lo nuevo se suma.',
  bringing: 'Un momento.',
  brought: {
    brought: 'Ya está todo aquí.',
    partly: 'Lo que se pudo leer ya está aquí. Una parte no se pudo leer.',
    'nothing-new': 'Todo estaba ya aquí.',
    'not-text': 'Este archivo no es una copia de Thaw. Nada ha cambiado.',
    'not-a-copy': 'Este archivo no contiene una copia de Thaw. Nada ha cambiado.',
    'cut-off': 'Esta copia se corta a la mitad. Nada ha cambiado. Puede que otro archivo esté entero.',
    newer: 'Esta copia viene de una versión más nueva de Thaw, y aquí aún no se puede leer. Nada ha cambiado.',
    full: 'No cabe en este teléfono. Nada ha cambiado.',
    refused: 'Este navegador no dejó guardarlo. Nada ha cambiado.',
  },
  toDay: 'A tus días',

  table: {
    name: 'Como tabla',
    hint: 'Para una hoja de cálculo. No se puede volver a traer.',
    columns: ['Día', 'Qué', 'Señal', 'En palabras', 'Tamaño', 'Notado', 'Nota'],
    what: { did: 'Hecho', noticed: 'Notado', held: 'Una cosa durante dos semanas', kit: 'Tus cosas', wrote: 'Página' },
    sizes: { full: 'Entera', smaller: 'Más pequeña', smallest: 'La más pequeña' },
    answers: {
      'a-little': 'Un poco',
      'nothing-yet': 'Nada todavía',
      'cannot-tell': 'No sabría decir',
      worse: 'Peor',
    },
  },

  erase: 'Borrar todo',
  eraseAsk: '¿Borrar todo?',
  eraseAbout: 'Lo que hiciste, notaste, escribiste y elegiste se borra de este navegador. Desde aquí no se recupera.',
  eraseCopies: 'El aviso se detiene. Las copias que guardaste en otro sitio se quedan donde están.',
  copyFirst: 'Guardar antes una copia',
  eraseYes: 'Borrar todo',
  eraseNo: 'Quedarme aquí',
  erasing: 'Un momento.',
  erased: 'Aquí ya no queda nada tuyo.',
  erasedAbout: 'Este navegador ha olvidado lo que hiciste, y también Thaw.',
  erasedUntold:
    'El servidor no lo sabe todavía. Un aviso ya no puede llegar a este teléfono, y el servidor lo quita por sí mismo.',
  erasedAway: 'Con conexión, Thaw se abre de nuevo.',
  anew: 'Abrir Thaw de nuevo',

  offer: 'Lo que hiciste está en este teléfono y en ningún otro sitio. Se puede guardar una copia.',
};
