// When the browser has nothing else to do.

/** Some browsers do not say when they are idle; there a while is waited. */
export const idle = (): Promise<void> =>
  new Promise((done) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => done());
    else setTimeout(done, 2000); // milliseconds
  });
