import { proposeContent } from "./proposals.server";
import { type NotUploaded, READ_LIMIT, readUpload } from "./read-upload.server";
import { currentContent } from "~/services/content/content-store.server";
import { workshop } from "~/services/workshop/index.server";
import type { Actor } from "~/domain/access";

/**
 * Proposes the policy in a file, YAML or JSON, as the one that the bank works with. What is done about dishonesty is a file of
 * its own and stays as it is in force.
 */
export async function proposePolicy(
  actor: Actor,
  upload: { readonly name: string; readonly text: string },
  note: string,
  now: Date,
): Promise<{ ok: true; proposalId: string } | NotUploaded> {
  const read = await readUpload(actor, upload.text, () => workshop().run({ kind: "policy", ...upload }, READ_LIMIT));
  if (!read.ok) return read;
  const [inForce] = await currentContent("policy");
  const { integrity } = inForce?.body ?? {};
  const body = { ...read.value, ...(integrity ? { integrity } : {}) };
  return proposeContent(actor, { kind: "policy", body }, note, now);
}
