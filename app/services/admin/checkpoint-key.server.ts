import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";
import { constants, copyFileSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { KeptCheckpoint } from "~/records";

/** Where the bank's key lies with which its checkpoints are signed: `AUDIT_KEY`, or in the program's folder beside `.env`. */
export const keyFile = (): string => path.resolve(process.env.AUDIT_KEY || "lendwright.audit-key.pem");

/** The bank's Ed25519 key. The first start makes it; whoever else starts at that moment gets the same. */
export function signingKey(file = keyFile()): KeyObject {
  const text = textOf(file) ?? made(file);
  return inWords(file, () => createPrivateKey(text));
}

/** What a signature is checked with, from the bank's key or from its public part alone; undefined where there is no file. */
export function checkingKey(file = keyFile()): KeyObject | undefined {
  const text = textOf(file);
  return text === undefined ? undefined : inWords(file, () => createPublicKey(text));
}

/** What tells one key from another: the beginning of the digest of its public part. */
export function keyName(key: KeyObject): string {
  const part = key.type === "private" ? createPublicKey(key) : key;
  return createHash("sha256")
    .update(part.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 16);
}

export const publicPem = (key: KeyObject): string => key.export({ type: "spki", format: "pem" }).toString();

type Point = Pick<KeptCheckpoint, "seq" | "hash" | "at">;

export function signed({ seq, hash, at }: Point, key: KeyObject): KeptCheckpoint {
  const signature = sign(null, textToSign({ seq, hash, at }), key).toString("base64url");
  return { seq, hash, at, key: keyName(key), signature };
}

export const isSignedBy = (checkpoint: KeptCheckpoint, key: KeyObject): boolean =>
  checkpoint.signature !== undefined &&
  verify(null, textToSign(checkpoint), key, Buffer.from(checkpoint.signature, "base64url"));

/** A line for each fact, the first saying of what: a signature over anything else is none of a checkpoint. */
const textToSign = ({ seq, hash, at }: Point): Buffer =>
  Buffer.from(`lendwright audit checkpoint\n${seq}\n${hash}\n${at}\n`);

/** Takes its name when it is whole, and never that of one that is there. */
function made(file: string): string {
  const { privateKey } = generateKeyPairSync("ed25519");
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(aside, privateKey.export({ type: "pkcs8", format: "pem" }), { flag: "wx", mode: 0o600 });
  try {
    linkSync(aside, file);
  } catch {
    if (!existsSync(file)) copyFileSync(aside, file, constants.COPYFILE_EXCL); // a disk that knows no links
  } finally {
    rmSync(aside);
  }
  return readFileSync(file, "utf8");
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Node's own words would quote a part of the file. */
function inWords<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw new Error(`${file} is not a key in PEM`);
  }
}
