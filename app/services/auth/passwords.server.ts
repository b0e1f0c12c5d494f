import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { Semaphore } from "async-mutex";

/** Argon2id with 19 MiB, two passes, one lane: OWASP's password storage cheat sheet, and this library's default. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashing fills memory and a core; two at a time leave the rest of the machine to people already signed in. */
const hashing = new Semaphore(2);

export function hashPassword(password: string): Promise<string> {
  return hashing.runExclusive(() => hash(asOneForm(password), ARGON2ID));
}

/** The same signs typed on another keyboard are the same password: NIST SP 800-63B. */
const asOneForm = (password: string) => password.normalize("NFKC");

/** Belongs to nobody: verified in the place of a hash that is not there. */
const decoy = hashPassword(randomBytes(16).toString("hex"));

/**
 * Does the password belong to the hash? Without a hash (an unknown account) it takes as long and answers no, so that the
 * time of the answer does not tell which accounts exist.
 */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const against = passwordHash ?? (await decoy);
  const matches = await hashing.runExclusive(() => verify(against, asOneForm(password)));
  return matches && passwordHash !== undefined;
}
