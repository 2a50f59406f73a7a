// A browser's side of push, by the rules of the Push API (W3C) and of Notifications: a question needs a tap, a
// subscription is bound to its key and to a promise to show something, and its keys are real ones. And a server that
// takes what the contract says and nothing else.
import { vi } from 'vitest';

export type Permission = 'default' | 'granted' | 'denied';

interface Rules {
  readonly permission?: Permission;
  /** What the person answers when asked. */
  readonly answer?: Permission;
  /** iPhones: a new subscription takes a tap even when permission stands. */
  readonly tapForEach?: boolean;
  /** No push service can be reached. */
  readonly noService?: boolean;
}

const url = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string =>
  Buffer.from(bytes as ArrayBuffer).toString('base64url');

async function point(): Promise<ArrayBuffer> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  return crypto.subtle.exportKey('raw', pair.publicKey);
}

/** How much is being done by the browser or the server just now. */
let underWay = 0;

async function counted<T>(work: Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await work;
  } finally {
    underWay -= 1;
  }
}

/** Until neither has had anything to do for a while. */
export async function quiet(): Promise<void> {
  for (let turns = 0; turns < 25; turns = underWay > 0 ? 0 : turns + 1) await new Promise((done) => setImmediate(done));
}

export const newKey = async (): Promise<string> => url(await point());

export class PushBrowser {
  permission: Permission;
  asked = 0;
  made = 0;
  tapped = false;
  standing: { endpoint: string; options: { applicationServerKey: ArrayBuffer }; toJSON(): unknown } | null = null;
  readonly #rules: Rules;
  readonly worker = new EventTarget();

  constructor(rules: Rules = {}) {
    this.#rules = rules;
    this.permission = rules.permission ?? 'default';
    const browser = this;
    vi.stubGlobal('PushManager', class {});
    vi.stubGlobal('Notification', {
      get permission() {
        return browser.permission;
      },
      requestPermission: async () => {
        if (browser.permission !== 'default' || !browser.tapped) return browser.permission;
        browser.asked += 1;
        browser.permission = rules.answer ?? 'granted';
        return browser.permission;
      },
    });
    const registration = {
      pushManager: {
        getSubscription: async () => browser.standing,
        subscribe: (how: PushSubscriptionOptionsInit) => counted(browser.#subscribe(how)),
      },
    };
    vi.stubGlobal('navigator', {
      userAgent: rules.tapForEach ? 'Mozilla/5.0 (iPhone)' : 'Mozilla/5.0',
      standalone: true,
      languages: ['en'],
      serviceWorker: Object.assign(this.worker, {
        ready: Promise.resolve(registration),
        getRegistration: async () => registration,
      }),
    });
  }

  /** What a person's tap allows, for as long as its work takes. */
  async tap<T>(deed: () => Promise<T>): Promise<T> {
    this.tapped = true;
    try {
      return await deed();
    } finally {
      this.tapped = false;
    }
  }

  /** The browser lets the subscription go: cleared by itself, or by its push service. */
  lose(): void {
    this.standing = null;
  }

  async #subscribe({ userVisibleOnly, applicationServerKey }: PushSubscriptionOptionsInit) {
    if (userVisibleOnly !== true) throw new DOMException('silent pushes are not allowed', 'NotAllowedError');
    const raw = new Uint8Array(applicationServerKey as ArrayBuffer);
    const given = raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength) as ArrayBuffer;
    await crypto.subtle.importKey('raw', given, { name: 'ECDH', namedCurve: 'P-256' }, true, []).catch(() => {
      throw new DOMException('no P-256 key', 'InvalidAccessError');
    });
    if (this.permission !== 'granted' || (this.#rules.tapForEach && !this.tapped))
      throw new DOMException('no tap, or no permission', 'NotAllowedError');
    if (this.#rules.noService) throw new DOMException('no push service', 'AbortError');
    if (this.standing) {
      if (url(this.standing.options.applicationServerKey) !== url(given))
        throw new DOMException('another key', 'InvalidStateError');
      return this.standing;
    }
    this.made += 1;
    const endpoint = `https://push.example/${this.made}-${url(crypto.getRandomValues(new Uint8Array(8)))}`;
    const keys = { p256dh: url(await point()), auth: url(crypto.getRandomValues(new Uint8Array(16))) };
    const standing = {
      endpoint,
      options: { applicationServerKey: given },
      toJSON: () => ({ endpoint, expirationTime: null, keys }),
      unsubscribe: async () => {
        if (this.standing === standing) this.standing = null;
        return true;
      },
    };
    this.standing = standing;
    return standing;
  }
}

export interface Stored {
  readonly subscription: { readonly endpoint: string };
  readonly at: string;
  readonly zone: string;
  readonly weekdays: readonly number[];
}

interface Asked extends Stored {
  readonly subscription: {
    readonly endpoint: string;
    readonly keys: { readonly p256dh: string; readonly auth: string };
  };
  readonly day_starts: string;
  readonly language: string;
}

/** What stands between phone and server, kept to: /api/push/key, PUT and DELETE /api/reminders/{id}, POST …/now. */
export class ReminderServer {
  key: string;
  away = false;
  off = false;
  outcome = 'accepted';
  reminders = new Map<string, Stored>();
  databaseAway = false;
  heard: string[] = [];
  onSend: (token: string) => void = () => {};

  constructor(key: string) {
    this.key = key;
    vi.stubGlobal('fetch', (path: string, how?: RequestInit) => counted(this.#answer(path, how ?? {})));
  }

  async #answer(path: string, { method = 'GET', body }: RequestInit): Promise<Response> {
    if (this.away) throw new TypeError('no network');
    this.heard.push(`${method} ${path}`);
    const problem = (status: number, code = 'about') =>
      Response.json({ type: `/docs#${code}`, status, detail: 'A sentence.' }, { status });
    if (this.off && method !== 'DELETE') return problem(503, 'reminders-off');
    if (this.databaseAway) return problem(503, 'database-away');
    if (path === '/api/push/key') return Response.json({ key: this.key });
    const [, id = '', now] = /^\/api\/reminders\/([\w-]{22,64})(\/now)?$/.exec(path) ?? [];
    if (!id) return problem(404);
    const said = body === undefined ? {} : (JSON.parse(String(body)) as Record<string, unknown>);
    if (method === 'DELETE') {
      this.reminders.delete(id);
      return new Response(null, { status: 204 });
    }
    if (now) {
      if (!this.reminders.has(id)) return problem(404);
      const token = String(said['token']);
      if (!/^[\w-]{22,64}$/.test(token)) return problem(422);
      if (this.outcome === 'accepted') this.onSend(token);
      return Response.json({ outcome: this.outcome, said: 'A sentence.' });
    }
    const { subscription, at, zone, weekdays, day_starts, language } = said as unknown as Asked;
    const right =
      /^https:/.test(subscription.endpoint) &&
      Buffer.from(subscription.keys.p256dh, 'base64url').length === 65 &&
      Buffer.from(subscription.keys.auth, 'base64url').length === 16 &&
      /^\d\d:\d\d$/.test(at) &&
      /^\d\d:\d\d$/.test(day_starts) &&
      weekdays.length > 0 &&
      typeof zone === 'string' &&
      language === 'en';
    if (!right) return problem(422);
    const fresh = !this.reminders.has(id);
    this.reminders.set(id, { subscription, at, zone, weekdays });
    return Response.json({ id, next_at: '2027-06-02T06:30:00Z', sent_at: null }, { status: fresh ? 201 : 200 });
  }
}
