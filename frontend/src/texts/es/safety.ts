// Las palabras de la página de seguridad, y lo que Ayuda ahora dice junto a sus números.
import type { Catalogue } from '../catalogue.ts';

export const safety: Catalogue['safety'] = {
  title: 'Tu página de seguridad',
  about: 'Para las horas difíciles: tus propias palabras, escritas en un día más tranquilo. Está aquí sin conexión.',
  contract: 'No es un contrato. Nadie la revisa, y cualquier parte puede quedarse vacía.',
  where: 'Se queda en este teléfono. Nadie la lee y a nadie se avisa. Quien abra este teléfono puede verla.',
  fields: {
    signs: { title: 'Cómo noto que se pone difícil', such: 'Lo que pienso, siento o hago entonces' },
    helps: { title: 'Lo que me ayuda entonces', such: 'Caminar, música, agua fría, un lugar con gente' },
    people: { title: 'Personas a quienes puedo llamar', such: 'Una en cada línea: un nombre y un número' },
    places: { title: 'Lugares donde corro menos peligro', such: 'La cocina de alguien, una biblioteca, urgencias' },
    reasons: { title: 'Por qué quiero estar aquí', such: 'Alguien, algo, por pequeño que sea' },
  },
  write: 'Escribirla',
  edit: 'Cambiar',
  done: 'Listo',
  print: 'Imprimir',
  kept: 'Guardado en este teléfono.',
  bringBack: 'Recuperar lo que había aquí',
  call: (name) => `Llamar a ${name}`,
  text: (name) => `Escribir a ${name}`,
  trusted: 'Alguien de confianza.',

  help: {
    page: 'Tu página de seguridad',
    pageHint: 'Lo que ayuda, con tus palabras',
    mayAsk: 'Puede que pregunten dónde estás. Puedes preguntar qué harán con eso.',
    signs: 'Señales de que otra ayuda va primero',
    leave: 'Salir rápido',
    leaveHint: 'Esta página pasa a estar vacía. El teléfono guarda su historial.',
  },
};
