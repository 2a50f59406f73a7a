import type { Catalogue } from '../catalogue.ts';

export const own: Catalogue['own'] = {
  again: 'Lo mismo que ayer',
  mine: 'Algo mío',
  what: '¿Qué fue?',
  such: 'Con tus palabras, o sin ninguna',
  keep: 'Guardarlo con mis cosas',
  wrong: 'Esto no es para mí',
  aside: 'Apartado',
  fromKit: 'De tus cosas',

  reach: {
    withSomeone: 'Con alguien de tus cosas',
    withLine: 'Unas palabras para enviar',
    who: '¿Con quién?',
    nobody: 'Las personas que guardes entre tus cosas aparecen también aquí.',
    kit: 'Tus cosas',
    line: 'Las palabras',
    asksNothing: 'No piden nada a la otra persona. Cámbialas como quieras.',
    another: 'Otras palabras',
    mine: 'Volver a las mías',
    message: 'Mensaje',
    call: 'Llamar',
    share: 'Compartir',
    copy: 'Copiar',
    copied: 'Copiado.',
    byHand: 'Este navegador no copia por sí mismo. Mantén pulsado el texto para copiarlo.',
    here: 'Lo envía tu teléfono, no Thaw. Con quién fue no se guarda en ningún sitio.',
  },
};
