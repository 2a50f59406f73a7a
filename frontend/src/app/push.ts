// The browser's side of a reminder: whether it can be reached, and at what address. Only `permit` ever asks the person.
import { isIos, way } from './install.ts';

const PATIENCE = 20_000; // milliseconds; a browser whose push service is out of reach lets one wait for ever

/** home-screen: an iPhone, which can be reminded once Thaw is opened from its home screen. */
export type Ability = 'yes' | 'home-screen' | 'no';

export function ability(): Ability {
  if (way.value === 'ios') return 'home-screen';
  const able = 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;
  return able ? 'yes' : 'no';
}

/** Called from a tap, as the first thing that it does: else browsers refuse without asking. */
export const permit = async (): Promise<boolean> => (await Notification.requestPermission()) === 'granted';

/** What the phone says without asking anybody. iPhones are now and then wrong about it: a subscription counts for more. */
export const permitted = (): boolean => 'Notification' in globalThis && Notification.permission === 'granted';

/** Whether a new subscription takes a tap even though permission stands. */
export const needsTap = isIos;

/** This phone's push address for this server's key, made anew where it has to be. Rejects when there is none to be had. */
export async function subscribe(key: string): Promise<PushSubscription> {
  const { pushManager } = await within(navigator.serviceWorker.ready);
  const how = { userVisibleOnly: true, applicationServerKey: bytesOf(key) };
  try {
    return await within(pushManager.subscribe(how));
  } catch (reason) {
    if (!(reason instanceof DOMException) || reason.name !== 'InvalidStateError') throw reason;
    await unsubscribe(); // it was made for another key
    return await within(pushManager.subscribe(how));
  }
}

/** The address there is, if it was made for this key. */
export async function subscription(key: string): Promise<PushSubscription | null> {
  const found = await existing();
  const made = found?.options.applicationServerKey;
  return found && (!made || textOf(new Uint8Array(made)) === key) ? found : null;
}

/** From here on no push reaches this phone, whatever a server still sends. */
export async function unsubscribe(): Promise<void> {
  await (await existing())?.unsubscribe();
}

async function existing(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker?.getRegistration();
  return (await registration?.pushManager?.getSubscription()) ?? null;
}

function within<T>(work: Promise<T>): Promise<T> {
  return new Promise((done, refused) => {
    const late = setTimeout(() => refused(new Error('no answer')), PATIENCE);
    work.then(done, refused).finally(() => clearTimeout(late));
  });
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Bytes as base64url, without padding. */
export function textOf(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
