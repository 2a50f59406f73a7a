import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Plan } from '../../src/journal/plan.ts';
import { EVERY_DAY, type Reminder } from '../../src/journal/reminder.ts';
import { planOf } from '../journal/life.ts';
import { newPhone, newTab, type Tab } from './phone.ts';
import { newKey, PushBrowser, quiet, ReminderServer } from './push-browser.ts';

export const tea: Reminder = { at: '08:30', weekdays: EVERY_DAY, anchor: 'my morning tea' };
const text: Plan = { ...planOf(14), digest: 'a'.repeat(64) };

interface Opened extends Tab {
  readonly reminders: typeof import('../../src/app/reminders.ts');
  readonly notes: typeof import('../../src/app/notes.ts');
  readonly sending: typeof import('../../src/app/send-one.ts');
}

/** A phone that can be reminded: for each test a new one, with a browser and a server of its own. */
export class RemindedPhone {
  browser = new PushBrowser();
  server = new ReminderServer('');

  constructor() {
    beforeEach(async () => {
      newPhone();
      this.server = new ReminderServer(await newKey());
      this.browser = new PushBrowser();
      vi.stubGlobal('location', { search: '', hash: '', pathname: '/', host: 'thaw.example' });
      vi.stubGlobal('history', { state: { steps: 0 }, replaceState: () => {} });
    });
    afterEach(() => {
      vi.useRealTimers();
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
    });
  }

  /** Thaw is opened, and what an opening does is done. */
  async opened(): Promise<Opened> {
    const tab = await newTab();
    const reminders = await import('../../src/app/reminders.ts');
    const notes = await import('../../src/app/notes.ts');
    const sending = await import('../../src/app/send-one.ts');
    const install = await import('../../src/app/install.ts');
    install.installed.value = true;
    await tab.life.open();
    reminders.keepReminders();
    await quiet();
    return { ...tab, reminders, notes, sending };
  }

  /** Thaw is opened, a round begun, and a reminder turned on. */
  async reminded(): Promise<Opened> {
    const tab = await this.opened();
    await tab.life.holdPlan(text, []);
    tab.life.give({ kind: 'began', plan: text.id, digest: text.digest, language: 'en' });
    await this.browser.tap(() => tab.reminders.turnOn(tea));
    await quiet();
    await vi.waitFor(() => expect(tab.life.unkept.value).toBe(false));
    return tab;
  }

  /** What the server keeps. */
  stored() {
    return [...this.server.reminders.values()];
  }
}
