"""A life to measure with: a round of forty marks, made by the same taps as a person makes."""

from playwright.sync_api import Page


def live_forty_marks(page: Page, url: str) -> None:
    """Begin a round in the app, then write forty marks over ten days into its journal."""
    page.goto(url)
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    page.get_by_role("button", name="Begin").click()
    page.locator("main h1").wait_for()
    page.evaluate(
        """() => new Promise((done, refused) => {
          const open = indexedDB.open('thaw');
          open.onsuccess = () => {
            const write = open.result.transaction('facts', 'readwrite'), store = write.objectStore('facts');
            const all = store.getAll();
            all.onsuccess = () => {
              const began = all.result.find((fact) => fact.kind === 'began');
              const cues = ['body', 'sensory', 'connection', 'meaning'];
              for (let n = 0; n < 40; n++) {
                const at = began.at - (10 - Math.floor(n / 4)) * 86_400_000;
                const day = new Date(at).toISOString().slice(0, 10);
                store.put({ id: n.toString(16).padStart(32, '0'), order: began.order + 1 + n, at, day, zone: began.zone,
                  kind: 'did', round: began.id, planDay: 1 + Math.floor(n / 4), cue: cues[n % 4], practice: 'walk',
                  size: 'full', on: day });
              }
            };
            write.oncomplete = () => { open.result.close(); done(); };
            write.onerror = () => refused(write.error);
          };
        })"""
    )
    page.reload()
    page.locator("main h1").wait_for()
