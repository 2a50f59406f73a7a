// A soft sound between steps: two sine tones, made on the phone. Browsers let a page sound only once it was tapped, so
// what makes it is woken at a tap.
let context: AudioContext | null = null;

export const canSound = (): boolean => 'AudioContext' in globalThis;

/** At a tap. */
export function wakeSound(): void {
  if (!canSound()) return;
  context ??= new AudioContext();
  if (context.state === 'suspended') context.resume().catch(() => {});
}

const TONES = [
  { pitch: 392, after: 0 },
  { pitch: 523.25, after: 0.28 },
];
const LOUD = 0.07;
const LONG = 1.4; // seconds

/** Nothing, where the page was not tapped yet. */
export function sound(): void {
  if (context === null) return;
  for (const { pitch, after } of TONES) tone(context, pitch, context.currentTime + after);
}

/** It comes softly and fades by itself. */
function tone(on: AudioContext, pitch: number, from: number): void {
  const wave = on.createOscillator();
  const level = on.createGain();
  wave.type = 'sine';
  wave.frequency.value = pitch;
  level.gain.setValueAtTime(0, from);
  level.gain.linearRampToValueAtTime(LOUD, from + 0.06);
  level.gain.exponentialRampToValueAtTime(0.0001, from + LONG);
  wave.connect(level).connect(on.destination);
  wave.start(from);
  wave.stop(from + LONG);
}

/** Gives the phone back what makes sound. */
export function letSoundGo(): void {
  context?.close().catch(() => {});
  context = null;
}
