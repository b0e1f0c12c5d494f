import type { LocalCopy, SaveAnswer } from "./draft-saver";
import type { Worksheet } from "~/domain/judgement/worksheet";

const TIMEOUT_MS = 15_000;

/**
 * Posts a draft to the save address and reads its answer. Every failure to reach it is "unreachable": no network, cut off,
 * a proxy's page in place of our answer. A browser that leaves the page breaks off its requests itself: that one is "left".
 */
export async function postDraft(address: string, body: LocalCopy): Promise<SaveAnswer> {
  const page = watchPage();
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return await readAnswer(response);
  } catch {
    return { kind: (await page.wasLeft()) ? "left" : "unreachable" };
  } finally {
    page.end();
  }
}

/** A browser may break a request off shortly before it says that the page is left. */
const LEAVING_MS = 500;

/** Was the page left, or left and shown again, while something was on its way? */
function watchPage() {
  const ended = new AbortController();
  const options = { signal: ended.signal };
  const left = new Promise<boolean>((resolve) => {
    const yes = () => resolve(true);
    window.addEventListener("pagehide", yes, options);
    window.addEventListener("pageshow", yes, options); // sent as the page went, and broken off since
  });
  return {
    wasLeft: () => Promise.race([left, new Promise<boolean>((resolve) => setTimeout(resolve, LEAVING_MS, false))]),
    end: () => ended.abort(),
  };
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
    const { version, worksheet, savedAt } = answer;
    return {
      kind: "conflict",
      version: version as number,
      worksheet: worksheet as Worksheet,
      savedAt: savedAt as string,
    };
  }
  return { kind: "unreachable" };
}
