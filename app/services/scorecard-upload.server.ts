import { VersionTakenError } from "./content-store.server";
import { putInForce } from "./scorecard-in-force.server";
import { parsePmml, type Scale } from "~/courseware/pmml";
import { parseScorecard } from "~/courseware/scorecard";
import { type Actor, can } from "~/domain/access";
import type { Scorecard } from "~/domain/scorecard";

/** A card is some tens of kilobytes. */
export const LARGEST_CARD_BYTES = 500_000;

export interface UploadedCard {
  /** its ending tells the format: .pmml and .xml, or our own form in .json and .yaml */
  readonly name: string;
  readonly text: string;
  /** for a PMML card that does not say what its points mean */
  readonly scale?: Scale;
}
type Refused =
  | { readonly ok: false; readonly reason: "forbidden" }
  | { readonly ok: false; readonly reason: "tooLarge" | "version" }
  | {
      readonly ok: false;
      readonly reason: "file";
      readonly errors: readonly { readonly line: number; readonly message: string }[];
    };

/** The card in a file, or everything that is wrong with the file, by line. Nothing is stored. */
export function readCard(actor: Actor, { name, text, scale }: UploadedCard): { ok: true; card: Scorecard } | Refused {
  if (!can(actor.roles, "bank.administer")) return { ok: false, reason: "forbidden" };
  if (Buffer.byteLength(text) > LARGEST_CARD_BYTES) return { ok: false, reason: "tooLarge" };
  const parsed = /\.(pmml|xml)$/i.test(name) ? parsePmml(text, name, scale) : parseScorecard(text, name);
  if (parsed.ok) return { ok: true, card: parsed.value };
  return { ok: false, reason: "file", errors: parsed.errors.map(({ line, message }) => ({ line, message })) };
}

/**
 * Makes the card in a file the one that the bank works with; `note` says why, for the version history. "version": this
 * version of the card is taken by another body, or was in force before.
 */
export async function takeOverCard(
  actor: Actor,
  upload: UploadedCard,
  note: string,
  now: Date,
): Promise<{ ok: true; versionId: string } | Refused> {
  const read = readCard(actor, upload);
  if (!read.ok) return read;
  try {
    return { ok: true, versionId: await putInForce(read.card, now, { actorId: actor.id, note }) };
  } catch (error) {
    if (error instanceof VersionTakenError) return { ok: false, reason: "version" };
    throw error;
  }
}
