import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const MINUTE = 60;

/**
 * Failed sign-ins allowed. A branch has one address for all its people, so the limit per address is wide; an account is
 * limited tightly per address, so that a stranger elsewhere cannot lock its owner out, and widely over all addresses.
 */
export const SIGN_IN_LIMITS = {
  perAddress: { points: 300, duration: 15 * MINUTE },
  perAccountAndAddress: { points: 8, duration: 15 * MINUTE },
  perAccount: { points: 60, duration: 60 * MINUTE },
} as const;

const perAddress = new RateLimiterMemory(SIGN_IN_LIMITS.perAddress);
const perAccountAndAddress = new RateLimiterMemory(SIGN_IN_LIMITS.perAccountAndAddress);
const perAccount = new RateLimiterMemory(SIGN_IN_LIMITS.perAccount);

/** Counts an attempt before the password is looked at, so that parallel guesses count too. Seconds to wait, or undefined. */
export async function countAttempt(email: string, address: string): Promise<number | undefined> {
  try {
    // The address first: one that is used up can no longer fill the other two with made-up accounts.
    await perAddress.consume(keyOf(address));
    await perAccountAndAddress.consume(pair(email, address));
    await perAccount.consume(keyOf(email));
    return undefined;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
    throw refusal;
  }
}

/** The attempt was right: it does not count against anyone. */
export async function forgiveAttempt(email: string, address: string): Promise<void> {
  await perAddress.reward(keyOf(address));
  await perAccountAndAddress.delete(pair(email, address));
  await perAccount.reward(keyOf(email));
}

const pair = (email: string, address: string) => keyOf(`${address} ${email}`);

/** What is kept of a try has one short length, whatever was typed. */
const keyOf = (typed: string) => createHash("sha256").update(typed).digest("base64");
