import type { GeneratedCase } from "../../casefile";
import type { Policy } from "../../pricing";
import { randomStream } from "../../random";
import {
  type AnalystRates,
  type AnalystTable,
  type Desk as ReadingDesk,
  findableFlags,
  type FindableFlag,
  simulateAnalyst,
} from "../analysts";
import { type IdealReader, readingOf, readPd } from "../readers";
import type { Desk, SimulatedFile } from "./answers";
import { ASSUMED } from "./assumptions";
import { judgedFile } from "./judged-file";

/** By what files are read and judged. */
export interface Readers {
  readonly reader: IdealReader;
  readonly table: AnalystTable;
  readonly policy: Policy;
}

/** A file in full, and as a short one; which of its flags the short one shows is drawn from `seed`. */
export function simulatedFile(
  { file, truth }: Pick<GeneratedCase, "file" | "truth">,
  { reader, table, policy }: Readers,
  seed: string,
): SimulatedFile {
  const flags = findableFlags(file, truth);
  const shown = flags.filter(({ id }) => randomStream(seed, `short/${id}`).chance(ASSUMED.shownInShort));
  const desk = { file, reader, lgd: policy.lgd };
  return {
    judged: judgedFile({ file, truth }, policy),
    attainablePd: truth.attainable.value,
    full: deskOf({ ...desk, table, flags }),
    short: deskOf({ ...desk, table: inLessTime(table), flags: shown }),
  };
}

function deskOf(desk: ReadingDesk): Desk {
  const { file, reader, lgd, flags } = desk;
  return {
    flags: flags.length,
    idealPd: readPd(reader, readingOf(file, flags, lgd), 1).pd,
    read(skill, seed) {
      const { pd, found, falseAlarms } = simulateAnalyst(desk, skill, seed);
      return { pd, found: found.length, knockedOut: found.some(isRule), falseAlarm: falseAlarms.length > 0 };
    },
  };
}

const isRule = ({ is }: FindableFlag): boolean => is === "rule";

function inLessTime(table: AnalystTable): AnalystTable {
  const noisier = (rates: AnalystRates): AnalystRates => ({ ...rates, noise: ASSUMED.noiseInShort * rates.noise });
  return { ...table, practised: noisier(table.practised), unverifying: noisier(table.unverifying) };
}
