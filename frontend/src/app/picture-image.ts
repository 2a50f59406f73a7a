// The picture as an image that the person can keep or give away: the stone on its paper, in the light that is on. It has
// no words, no dates and no name in it, and nothing leaves this phone unless the person sends it.
import type { State } from '../journal/fold.ts';
import { lightOf } from '../parts/light.ts';
import { fetchStones } from '../picture/Picture.tsx';
import { toSvg } from '../picture/svg.ts';
import { save } from './saving.ts';

const SIDE = 1080; // pixels
/** Drawn smaller and enlarged, as it stands on the screen: else its lines would be too fine for so large a square. */
const DRAWN = 540;

type Stone = Pick<State, 'picture' | 'seed' | 'theme'>;

/** What became of it: it left, this browser could not make it, or the person let it be. */
export async function savePicture(stone: Stone): Promise<'saved' | 'notSaved' | null> {
  const image = await imageOf(stone).catch(() => null);
  if (image === null) return 'notSaved';
  return (await save('thaw.png', 'image/png', image)) && 'saved';
}

async function imageOf({ picture, seed, theme }: Stone): Promise<Blob | null> {
  const { draw } = await fetchStones();
  const drawing = draw(picture, { seed, theme: lightOf(theme), size: DRAWN, id: 'image', label: '' });
  const stone = await decoded(toSvg({ ...drawing, attributes: { ...drawing.attributes, width: SIDE, height: SIDE } }));
  const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = getComputedStyle(document.documentElement).backgroundColor; // the paper
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.drawImage(stone, 0, 0, SIDE, SIDE);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

async function decoded(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
