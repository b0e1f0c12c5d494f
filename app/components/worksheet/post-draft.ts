import type { LocalCopy, SaveAnswer } from "./draft-saver";
import type { Worksheet } from "~/domain/judgement/worksheet";

const TIMEOUT_MS = 15_000;

/** Posts a draft to the save address and reads its answer; every failure to reach it is "unreachable". */
export async function postDraft(address: string, body: LocalCopy): Promise<SaveAnswer> {
  let response: Response;
  try {
    response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    return { kind: "unreachable" };
  }
  try {
    return await readAnswer(response);
  } catch {
    return { kind: "unreachable" }; // cut off, or a proxy's page in place of our answer
  }
}

async function readAnswer(response: Response): Promise<SaveAnswer> {
  if (response.redirected || response.status === 401) return { kind: "signedOut" };
  if (response.status === 403 || response.status === 404) return { kind: "gone" };
  if (response.status === 503) return { kind: response.headers.has("X-Busy") ? "busy" : "noStorage" };
  const answer = (await response.json()) as Record<string, unknown>;
  if (response.ok) return { kind: "saved", version: answer.version as number, savedAt: answer.savedAt as string };
  if (response.status === 400) return { kind: "invalid", errors: answer.errors as Record<string, string> };
  const { reason } = answer;
  if (reason === "submitted" || reason === "overdue" || reason === "example") return { kind: reason };
  if (response.status === 409) {
    return { kind: "conflict", version: answer.version as number, worksheet: answer.worksheet as Worksheet };
  }
  return { kind: "unreachable" };
}
