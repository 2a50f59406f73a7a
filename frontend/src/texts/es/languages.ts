import type { Catalogue } from '../catalogue.ts';

export const languages: Catalogue['languages'] = {
  title: 'Idioma',
  about: 'Cambia todo al momento, también sin conexión.',
  phone: 'Como en el teléfono',
  spoken: 'Ahora en español.',
  round: 'El plan de ahora sigue con las palabras con las que empezó. El próximo viene en este idioma.',
};
