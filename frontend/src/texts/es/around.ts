// Las palabras de las pantallas que vienen después de la primera: una cosa abierta, el cierre, el descanso, lo que estorba,
// volver al cuarto, los ajustes, qué es esto, los planes, la pantalla de inicio. Las de la ayuda y del aviso están al lado.
import { hourWords } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';
import { capital } from '../days.ts';
import { within } from './cues.ts';
import { help } from './help.ts';
import { language } from './language.ts';
import { inWords, ofHim } from './numbers.ts';
import { reminder } from './reminder.ts';

export const around: Catalogue['around'] = {
  practice: {
    hints: {
      body: 'Unos minutos, o mucho menos.',
      sensory: 'Una cosa que mirar, oír o sostener.',
      connection: 'Unas palabras, o un cuarto compartido.',
      meaning: 'Una cosa que te importa.',
    },
    minutes: (m: number) => (m < 1 ? 'un momento' : `${Math.round(m)} min`),
    inBed: {
      full: 'Todo se puede hacer en la cama.',
      smaller: 'Las dos más pequeñas se pueden hacer en la cama.',
      smallest: '',
    },
    outside: 'La primera es afuera.',
    did: 'Lo hice',
    didYesterday: 'Lo hice ayer',
    other: 'Otra cosa',
    sameLine: 'Todos los tamaños dibujan la misma línea.',
    takeBack: 'Quitarlo',
    takenBack: 'Quitado.',
    shifted: '¿Qué se movió?',
    putBack: 'Ponerlo otra vez',
    again: 'Una vez más, u otra cosa, si quieres.',
    yesterday: 'Algo de ayer',
    yesterdayOn: 'Lo que marques ahora va a ayer.',
    yesterdayOff: 'Volver a hoy',
    aside: (cue: string) => `Apartar ${within(cue)} por ahora`,
    asideNote: (cue: string) => `Aparte por ahora: ${within(cue)}. El día está entero así.`,
    takeUp: 'Retomarlo',
    away: 'Por ahora no hay ningún día abierto aquí.',
  },

  close: {
    header: (n: number) => `Día ${inWords(n)}`,
    title: 'Esto es lo que hiciste.',
    made: {
      body: 'Te moviste.',
      sensory: 'Dejaste entrar algo.',
      connection: 'Te volviste hacia alguien.',
      meaning: 'Hiciste lo que te importa.',
    },
    again: (n: number) => (n === 1 ? 'Un día más' : `Otros ${ofHim(n)} días`),
    keep: 'Seguir con las cosas pequeñas',
    rest: 'Descansar',
  },

  rest: {
    title: 'En descanso.',
    about: 'No se espera nada. Todo queda aquí hasta que vuelvas.',
    comeBack: 'Volver',
  },

  blocked: {
    elsewhere: {
      title: 'Thaw está abierto en otro lugar.',
      about: 'Un Thaw más antiguo, en otra pestaña, tiene tus líneas. Cierra esa pestaña, y esta sigue.',
      again: 'Mirar otra vez',
    },
    handedOver: {
      title: 'Un Thaw más nuevo tomó el relevo.',
      about: 'Está abierto en otra pestaña, con todas tus líneas. Esta pestaña puede unirse.',
      again: 'Abrirlo aquí',
    },
    noStorage: {
      title: 'Esta ventana no guarda nada.',
      about: 'Una ventana privada puede hacer eso. Puedes usar Thaw aquí, y se irá cuando la cierres.',
      again: 'Probar otra vez',
    },
    silent: {
      title: 'Un momento más.',
      about: 'Este teléfono tarda en entregar tus líneas. Están a salvo, y llegan en cuanto las entregue.',
      again: 'Abrir Thaw de nuevo',
    },
    goOn: 'Seguir sin guardar',
    read: 'Leer el plan',
  },

  ground: {
    steps: [
      { title: 'Cinco', what: 'que puedes ver', such: 'Una esquina. Un color. O cinco que puedes tocar.' },
      { title: 'Cuatro', what: 'que puedes notar en la piel', such: 'Una manga. El suelo. El aire.' },
      { title: 'Tres', what: 'que puedes oír', such: 'Un zumbido. Una calle. Tu propia respiración.' },
      { title: 'Dos', what: 'que puedes oler', such: 'Tela. Jabón. O casi nada.' },
      { title: 'Una', what: 'que puedes saborear', such: 'Un sorbo de agua. O el sabor que ya está.' },
    ],
    next: 'Siguiente',
    leave: 'Puedes parar donde quieras.',
    endTitle: 'Estás en el cuarto.',
    end: 'Los pies donde están. No queda nada que hacer.',
    again: 'Otra vez',
  },

  begin: {
    title: 'Antes de lo primero',
    about:
      'En un iPhone, esta pestaña y la pantalla de inicio guardan las cosas por separado. Lo de aquí se queda aquí.',
    advice: 'Si quieres Thaw en tu pantalla de inicio, ponlo primero ahí y empieza desde su icono.',
    install: 'Primero, la pantalla de inicio',
    installHint: 'Te muestra cómo',
    begin: 'Empezar en esta pestaña',
    beginHint: 'Aquí también funciona',
  },

  help,

  settings: {
    title: 'Se queda en este teléfono',
    about: 'Sin cuenta. Nada de lo que haces se envía.',
    kept: [
      'En este teléfono: lo que hiciste, y lo que elegiste aquí.',
      'Del servidor: planes y líneas de ayuda. No se le dice nada de ti, salvo que pongas un aviso.',
      'Si borras los datos de este navegador, se borra también aquí. Una copia es la que guardas tú.',
    ],
    light: 'Luz',
    lights: { light: 'Día', dark: 'Noche', phone: 'Teléfono' },
    reminder: 'Aviso',
    dayBegins: 'El día empieza a las',
    hour: (hour: number) => hourWords(hour, language),
    aside: (cue: string) => `${cue}, aparte por ahora`,
    takeUp: 'Retomar',
    notAsked: (cue: string) => `${cue}, sin pregunta después`,
    askAgain: 'Volver a preguntar',
    again: 'Empezar de nuevo en el día uno',
    againAsk: '¿Empezar de nuevo en el día uno? Todas las líneas se quedan.',
    againYes: 'Empezar de nuevo',
    againNo: 'Quedarme aquí',
    rest: 'Descansar un tiempo',
    plans: 'Otro plan',
    groups: { yours: 'Lo tuyo', phone: 'En este teléfono', days: 'Los días' },
    picture: 'Mirar atrás',
    kit: 'Tus cosas',
    lever: 'Una cosa durante dos semanas',
    bring: 'Una página para llevar',
    safety: 'Tu página de seguridad',
    library: 'Biblioteca',
    keep: 'Guardar y mover',
    language: 'Idioma',
    install: 'Poner en la pantalla de inicio',
    what: 'Qué es esto, y qué no',
  },

  about: {
    title: 'Qué es esto',
    purpose: 'Thaw ofrece cosas pequeñas y corrientes que hacer, para cuando lo que se siente se quedó en silencio.',
    not: 'Es para el bienestar de cada día. No es atención médica ni un servicio de emergencias.',
    nobody: 'Nadie lee lo que haces aquí, y a nadie se avisa.',
    medicine: 'Sigue con tu medicina como se acordó. Antes de cambiar algo, pregunta a quien la receta.',
    worse: 'Si algo empeora, detente. Cuéntaselo a alguien de confianza, o a un profesional.',
    age: 'Está hecho para personas adultas. Si tienes menos de 18 años, úsalo con alguien de confianza.',
    different: 'Cada persona es distinta, y cada día también. Aquí no se promete nada.',
  },

  plans: {
    title: 'Planes',
    about: 'Cada uno empieza por su primer día. Todas las líneas que hiciste se quedan.',
    days: (n: number) => `${capital(ofHim(n))} ${n === 1 ? 'día' : 'días'}`,
    none: 'Todavía no hay ningún plan en este teléfono. Con conexión, llega por sí mismo.',
  },

  install: {
    title: 'Tenerlo cerca',
    about: 'Se abre sin conexión.',
    add: 'Poner en este teléfono',
    ios: ['Toca Compartir', 'Después, Añadir a pantalla de inicio', 'Ábrelo desde su nuevo icono'],
    manual: ['Abre el menú del navegador', 'Después, Añadir a pantalla de inicio, o Instalar'],
    apart: 'En un iPhone, lo que haces en esta pestaña no va contigo.',
    never: 'No mostrar esto más',
  },

  noPlan: {
    title: 'Tu plan viene de camino.',
    about:
      'Su texto no está aún en este teléfono. Llega con la próxima conexión. Todas las líneas que hiciste están aquí.',
    again: 'Mirar otra vez',
  },

  reminder,
};
