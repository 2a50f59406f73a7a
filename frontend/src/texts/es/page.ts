/** Lo que dice la página misma, antes de cualquier guion: para los buscadores, y donde no hay JavaScript. */
export const page = {
  description: 'Catorce días. Cuatro cosas pequeñas al día. Funciona sin conexión y no se lo cuenta a nadie.',
  noscript:
    'Thaw usa JavaScript para recordar lo que hiciste. Si hay peligro ahora: llama al número de emergencias de tu zona.',
};
