import type { CaseFile, CaseTruth } from "../../casefile";
import type { Policy } from "../../pricing";
import { type AnalystTable, type Band, findableFlags, toleranceOf } from "../analysts";
import { type IdealReader, readingOf, readPd } from "../readers";

/** By whom files are read: see content/readers. */
export interface Readers {
  readonly ideal: IdealReader;
  readonly analysts: AnalystTable;
}

/** What two simulated readers make of a file, sealed with the versions that they had. PDs are decimals. */
export interface Readings {
  /** "id@version" */
  readonly reader: string;
  readonly analysts: string;
  /** of the ideal reader, who finds everything that can be found and knows no truth */
  readonly idealPd: number;
  /** where a practised analyst's PD lies so often (`band`, a share): nobody inside it is told that his PD is off */
  readonly tolerance: Band;
  readonly band: number;
}

/** Undefined where a file cannot be read: it holds neither accounts nor a sales book. */
export function readingsOf(
  file: CaseFile,
  truth: CaseTruth,
  { ideal, analysts }: Readers,
  lgd: Policy["lgd"],
): Readings | undefined {
  const isReadable = file.documents.some(({ kind }) => kind === "statements" || kind === "salesBook");
  if (!isReadable) return undefined;
  const flags = findableFlags(file, truth);
  return {
    reader: `${ideal.id}@${ideal.version}`,
    analysts: `${analysts.id}@${analysts.version}`,
    idealPd: readPd(ideal, readingOf(file, flags, lgd)).pd,
    tolerance: toleranceOf({ file, flags, reader: ideal, table: analysts, lgd }),
    band: analysts.band,
  };
}
