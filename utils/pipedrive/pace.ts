import { isSearchPath } from './operation.ts';
import { retryAfterMs } from './retry-after.ts';
import {
  begin,
  end,
  fail,
  hasRoom,
  learn,
  type RollingWindow,
  rollingWindow,
  roomAt,
  type Sent,
  windowMs,
} from './rolling-window.ts';

/** The smallest plan's figures (developers.pipedrive.com, core-api-concepts-rate-limiting); a larger plan tells its own. */
const smallestBurst = 20;
const searchesPerWindow = 10;

const second = 1_000;
/** A pause this short is waited for; after a longer one whoever asks gets the last refusal again. */
const patienceMs = 3 * second;
/** So long nothing goes out after a refusal, however long that says: then the user may try. */
const longestHoldMs = 60 * second;

export interface Rim {
  /** Ms on a clock that nobody sets, from any beginning. */
  now: () => number;
  wait: (ms: number) => Promise<void>;
}

type Fetch = typeof fetch;

interface Waiter {
  windows: RollingWindow[];
  isUrgent: boolean;
  signal: AbortSignal | null | undefined;
  /** Called when it goes out, or with the answer that it would get. */
  goOn: (turn?: Sent | Response) => void;
}

/**
 * Keeps the requests of one token under Pipedrive's limits, so that it need not refuse any. Its memory is lost with the
 * worker, which is safe: the next one begins with the smallest plan's limits.
 */
export class Pace {
  #rim: Rim;
  #all = rollingWindow(smallestBurst);
  #searches = rollingWindow(searchesPerWindow);
  #line: Waiter[] = [];
  #count = 0;
  /** Nothing goes out until then, and what was said last is what everybody would be told. */
  #hold: { until: number; status: number; headers: Headers } | undefined;
  #wakesAt = Number.POSITIVE_INFINITY;

  constructor(rim: Rim) {
    this.#rim = rim;
  }

  /** For what somebody waits for in front of a screen. */
  urgent = (fetch: Fetch) => this.#paced(fetch, true);

  /** For the queue: what is urgent goes first. */
  patient = (fetch: Fetch) => this.#paced(fetch, false);

  #paced(fetch: Fetch, isUrgent: boolean): Fetch {
    return async (input, init) => {
      const isSearch = isSearchPath(new URL(String(input)).pathname);
      const windows = isSearch ? [this.#all, this.#searches] : [this.#all];
      const turn = await this.#turn({ windows, isUrgent, signal: init?.signal });
      if (turn instanceof Response) return turn;
      if (!turn) throw init?.signal?.reason;
      try {
        const response = await fetch(input, init);
        this.#hear(response, isSearch, turn);
        for (const window of windows) end(window, turn, this.#rim.now());
        return response;
      } finally {
        for (const window of windows) fail(window, turn, this.#rim.now());
        this.#letGo();
      }
    };
  }

  #turn(waiter: Omit<Waiter, 'goOn'>): Promise<Sent | Response | undefined> {
    return new Promise((goOn) => {
      const behind = waiter.isUrgent ? this.#line.findIndex(({ isUrgent }) => !isUrgent) : -1;
      this.#line.splice(behind === -1 ? this.#line.length : behind, 0, { ...waiter, goOn });
      this.#letGo();
    });
  }

  /** Lets go out what may, and wakes itself for the rest. */
  #letGo() {
    const now = this.#rim.now();
    if (this.#hold && this.#hold.until <= now) this.#hold = undefined;
    this.#line = this.#line.filter((waiter) => !this.#isServed(waiter, now));
    const next = Math.min(...this.#line.map(({ windows }) => this.#timeFor(windows, now)));
    if (next >= this.#wakesAt) return;
    this.#wakesAt = next;
    void this.#rim.wait(Math.max(next - now, 1)).then(() => {
      this.#wakesAt = Number.POSITIVE_INFINITY;
      this.#letGo();
    });
  }

  #isServed({ windows, signal, goOn }: Waiter, now: number): boolean {
    if (signal?.aborted) goOn();
    else if (this.#hold && this.#hold.until - now > patienceMs) goOn(new Response(null, this.#hold));
    else if (this.#hold || !windows.every((window) => hasRoom(window, now))) return false;
    else {
      this.#count += 1;
      const sent = { number: this.#count };
      for (const window of windows) begin(window, sent);
      goOn(sent);
    }
    return true;
  }

  #timeFor(windows: RollingWindow[], now: number): number {
    const times = windows.map((window) => roomAt(window, now) ?? Number.POSITIVE_INFINITY);
    return Math.max(...times, this.#hold?.until ?? 0);
  }

  #hear({ status, headers }: Response, isSearch: boolean, sent: Sent) {
    const now = this.#rim.now();
    const limit = countIn(headers, 'x-ratelimit-limit');
    // Which of the two limits a search tells of isn't documented; one above the searches' own is the other.
    const isOfSearches = isSearch && limit !== undefined && limit <= searchesPerWindow;
    const remaining = countIn(headers, 'x-ratelimit-remaining');
    if (limit) learn(isOfSearches ? this.#searches : this.#all, { limit, remaining }, sent, now);
    if (!isRefusal(status, headers)) return;
    // A date can't be told from here, and is what the queue's own pause obeys.
    const asked = retryAfterMs(headers, Number.NaN) ?? (status === 429 ? windowMs : longestHoldMs);
    const holdMs = Math.min(asked, longestHoldMs);
    this.#hold = { until: now + holdMs, status, headers: new Headers(headers) };
  }
}

/** 429, or the web page that shuts out who went on after it. */
function isRefusal(status: number, headers: Headers): boolean {
  return status === 429 || (status === 403 && headers.get('content-type')?.includes('html') === true);
}

/** A count that can be true: nobody's limit is above a thousand. */
function countIn(headers: Headers, name: string): number | undefined {
  const value = headers.get(name);
  return value !== null && /^\d{1,3}$/.test(value.trim()) ? Number(value) : undefined;
}
