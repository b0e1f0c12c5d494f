import { createHash } from "node:crypto";

interface Rule {
  /** failures that cost nothing: everybody mistypes */
  readonly free: number;
  /** the wait after the first failure beyond; it doubles with each further one … */
  readonly firstMs: number;
  /** … up to this, so that nobody is ever shut out */
  readonly longestMs: number;
  /** so long after its last failure a key is forgotten */
  readonly forgetMs: number;
}

interface Entry {
  failures: number;
  lastAt: number;
}

/** So many keys are remembered; then those that failed longest ago are forgotten first. */
const MOST_KEYS = 20_000;

/** Counts failures by key and says how long the next attempt has to wait. Keys are kept as digests: they may be of any length. */
export class SlowDown {
  readonly #entries = new Map<string, Entry>();

  constructor(private readonly rule: Rule) {}

  /** Milliseconds until the next attempt is looked at; 0: at once. */
  waitMs(key: string, now: number): number {
    const entry = this.#current(key, now);
    return entry ? Math.max(0, entry.lastAt + this.#pause(entry.failures) - now) : 0;
  }

  /** What the pause after this many failures is: how slow a key has become. */
  pauseMs(key: string, now: number): number {
    return this.#pause(this.#current(key, now)?.failures ?? 0);
  }

  fail(key: string, now: number): void {
    const failures = (this.#current(key, now)?.failures ?? 0) + 1;
    const digest = keyOf(key);
    this.#entries.delete(digest); // so that the order is that of the last failures
    this.#entries.set(digest, { failures, lastAt: now });
    if (this.#entries.size > MOST_KEYS) this.#entries.delete(this.#entries.keys().next().value!);
  }

  /** One failure was none. */
  takeBack(key: string): void {
    const digest = keyOf(key);
    const entry = this.#entries.get(digest);
    if (!entry) return;
    entry.failures--;
    if (entry.failures <= 0) this.#entries.delete(digest);
  }

  forget(key: string): void {
    this.#entries.delete(keyOf(key));
  }

  #current(key: string, now: number): Entry | undefined {
    const entry = this.#entries.get(keyOf(key));
    return entry && now - entry.lastAt < this.rule.forgetMs ? entry : undefined;
  }

  #pause(failures: number): number {
    const { free, firstMs, longestMs } = this.rule;
    return failures <= free ? 0 : Math.min(longestMs, firstMs * 2 ** Math.min(30, failures - free - 1));
  }
}

/** Of a fixed size, whatever somebody sends as an e-mail address. */
export const keyOf = (key: string): string => createHash("sha256").update(key).digest("base64url");
