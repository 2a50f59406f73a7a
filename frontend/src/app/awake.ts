// Keeping the screen awake for as long as a guide goes. A phone that refuses, or cannot, sleeps as ever: the time is right
// when it wakes.

/** From now on, until what is given back is called. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let ended = false;
  const take = async (): Promise<void> => {
    if (lock?.released === false || document.visibilityState !== 'visible') return;
    try {
      const taken = await navigator.wakeLock.request('screen');
      if (ended) await taken.release();
      else lock = taken;
    } catch {
      // Not on this phone, not on this page, or the battery is low.
    }
  };
  document.addEventListener('visibilitychange', take); // it is lost whenever the page is out of sight
  void take();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', take);
    lock?.release().catch(() => {});
  };
}
