import { IDEAL, type Judges, SKILLS, UNREPAIRED } from "./reader-job";
import type { GeneratedCase } from "~/domain/casefile";
import { findableFlags, type Judged, simulateAnalyst } from "~/domain/judgement/analysts";
import { observed, type Observed, readingOf, readPd } from "~/domain/judgement/readers";
import type { Policy } from "~/domain/pricing";

type Lgd = Policy["lgd"];

/** The file as it is when everything that can be found is undone. */
export function observe({ file, truth }: GeneratedCase, lgd: Lgd): Observed {
  return observed(readingOf(file, findableFlags(file, truth), lgd), truth.ratingPd.value);
}

/** What every judge reads in a file; analysts draw their luck from its seed. */
export function judge({ file, truth, seed }: GeneratedCase, { reader, table }: Judges, lgd: Lgd): Judged {
  const flags = findableFlags(file, truth);
  const desk = { file, flags, reader, table, lgd };
  const analysts = Object.entries(SKILLS).map(
    ([name, skill]) => [name, simulateAnalyst(desk, skill, seed).pd] as const,
  );
  return {
    isBent: truth.distortions.length > 0,
    pd: truth.ratingPd.value,
    read: {
      [IDEAL]: readPd(reader, readingOf(file, flags, lgd)).pd,
      [UNREPAIRED]: readPd(reader, readingOf(file, [], lgd)).pd,
      ...Object.fromEntries(analysts),
    },
  };
}
