import { Mutex } from "async-mutex";
import { keyOf, SlowDown } from "./slow-down";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * Failed sign-ins slow down what comes next; nothing is ever locked. An account is slowed tightly from the address where
 * the guesses come from, so that a stranger elsewhere does not slow its owner, and widely over all addresses, except from
 * one where its owner has signed in before. A branch has one address for all its people, so an address is only served
 * more slowly: the right password passes.
 */
export const SIGN_IN_LIMITS = {
  perAccountAndAddress: { free: 8, firstMs: 5 * SECOND, longestMs: 2 * MINUTE, forgetMs: 30 * MINUTE },
  perAccount: { free: 60, firstMs: 5 * SECOND, longestMs: MINUTE, forgetMs: 60 * MINUTE },
  perAddress: { free: 300, firstMs: SECOND, longestMs: 8 * SECOND, forgetMs: 15 * MINUTE },
} as const;

const perAccountAndAddress = new SlowDown(SIGN_IN_LIMITS.perAccountAndAddress);
const perAccount = new SlowDown(SIGN_IN_LIMITS.perAccount);
const perAddress = new SlowDown(SIGN_IN_LIMITS.perAddress);

/** Where accounts were signed in to, by digest; the longest ago are forgotten first. */
const ownPlaces = new Set<string>();
const MOST_PLACES = 20_000;

/** Counts an attempt before the password is looked at, so that parallel guesses count too. Seconds to wait, or undefined. */
export function countAttempt(email: string, address: string, now: Date): number | undefined {
  const at = now.getTime();
  const place = pair(email, address);
  const overAll = ownPlaces.has(keyOf(place)) ? 0 : perAccount.waitMs(email, at);
  const wait = Math.max(perAccountAndAddress.waitMs(place, at), overAll);
  if (wait > 0) return Math.ceil(wait / SECOND); // not counted: whoever goes on trying does not wait for longer
  perAccountAndAddress.fail(place, at);
  perAccount.fail(email, at);
  perAddress.fail(address, at);
  return undefined;
}

/** The attempt was right: it does not count against anyone. */
export function forgiveAttempt(email: string, address: string): void {
  const place = pair(email, address);
  perAccountAndAddress.forget(place);
  perAccount.takeBack(email);
  perAddress.takeBack(address);
  ownPlaces.delete(keyOf(place));
  ownPlaces.add(keyOf(place));
  if (ownPlaces.size > MOST_PLACES) ownPlaces.delete(ownPlaces.values().next().value!);
}

/** Where an attempt comes from, and how it lets others go before while it waits. */
export interface Place {
  readonly address: string;
  readonly stepAside?: () => void;
}

const queues = new Map<string, { readonly lock: Mutex; waiting: number }>();

/** From an address that many failures came from passwords are checked one after the other: it cannot keep all cores busy. */
export async function inTurn<T>({ address, stepAside }: Place, now: Date, check: () => Promise<T>): Promise<T> {
  if (perAddress.pauseMs(address, now.getTime()) === 0) return check();
  stepAside?.();
  const key = keyOf(address);
  const queue = queues.get(key) ?? { lock: new Mutex(), waiting: 0 };
  queues.set(key, queue);
  queue.waiting++;
  try {
    return await queue.lock.runExclusive(check);
  } finally {
    if (--queue.waiting === 0) queues.delete(key);
  }
}

/** A wrong password from such an address is answered late; a right one never comes here. */
export async function answerLate({ address, stepAside }: Place, now: Date): Promise<void> {
  const pause = perAddress.pauseMs(address, now.getTime());
  if (pause === 0) return;
  stepAside?.();
  await new Promise((resolve) => setTimeout(resolve, pause));
}

/** A link that leads nowhere counts like a wrong password from its address, and is answered as late. */
export async function unknownLink(place: Place, now: Date): Promise<void> {
  perAddress.fail(place.address, now.getTime());
  await answerLate(place, now);
}

const pair = (email: string, address: string) => `${address} ${email}`;
