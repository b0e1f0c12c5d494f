import { attemptsKept, dropCopy, readCopy } from "./local-copy";
import type { LocalCopy, SaveAnswer } from "~/components/worksheet/draft-saver";

/** Nothing can be saved there any more, and the attempt's page says so: the copy has no use. */
const OVER: ReadonlySet<SaveAnswer["kind"]> = new Set(["submitted", "overdue", "example"]);

/** Saves what this person has unsaved in this browser. Says how many worksheets are left. */
export async function saveAll(
  owner: string,
  post: (attemptId: string, copy: LocalCopy) => Promise<SaveAnswer>,
): Promise<number> {
  for (const attemptId of attemptsKept(owner)) {
    const copy = readCopy(owner, attemptId);
    const answer = copy && (await post(attemptId, copy));
    if (!answer || answer.kind === "saved" || OVER.has(answer.kind)) dropCopy(owner, attemptId);
  }
  return attemptsKept(owner).length;
}
