import { rename, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { drawForm, type DrawnForm, type FormPlan, generateCase } from "~/domain/casefile";
import { bestVerdict } from "~/domain/judgement/outcome";
import type { Policy } from "~/domain/pricing";

interface FormOrder extends FormPlan {
  readonly seed: string;
  /** decides which decision on a case is the best */
  readonly policy: Policy;
  readonly futureCount: number | undefined;
  readonly out: string;
}

/** Draws one form and writes its cases as gzipped JSON lines; nothing where the blueprint cannot be filled. */
export async function writeForm({ out, seed, policy, futureCount, ...plan }: FormOrder): Promise<DrawnForm> {
  const drawn = drawForm(plan, seed, {
    verdictOf: (file, truth) => bestVerdict(file, truth, policy),
    make: (order) => generateCase({ ...order, ...(futureCount === undefined ? {} : { futureCount }) }),
  });
  if (!drawn.ok) return drawn;
  const lines = drawn.cases.map(({ generated }) => `${JSON.stringify(generated)}\n`);
  const part = `${out}.part`;
  try {
    await writeFile(part, gzipSync(lines.join("")));
    await rename(part, out);
  } finally {
    await rm(part, { force: true });
  }
  return drawn;
}
