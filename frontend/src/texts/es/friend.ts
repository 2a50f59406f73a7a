import type { Catalogue } from '../catalogue.ts';

export const friend: Catalogue['friend'] = {
  title: 'Una tarjeta para alguien cercano',
  line: 'Una línea tuya',
  lineHint: 'Aparece en la tarjeta, si la escribes.',
  kept: 'Guardado en este teléfono.',
  undo: 'Deshacer',
  share: 'Compartirla',
  copy: 'Copiarla',
  copied: 'Copiada. Puedes pegarla donde quieras.',
  refused: 'Este navegador no lo permite. Las palabras de arriba se pueden seleccionar y copiar.',
  print: 'Imprimirla',
};
