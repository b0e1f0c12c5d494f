import type { FirmState } from "../firm";
import type { PdEstimate } from "../lending";
import type { Minor } from "../money";
import type { Statement } from "../statements";
import type { CaseFile } from "./case-file";
import type { Burden, Distortion, InnocentAnomaly, KnockOut } from "./flags";

/** One named honest difference between a document and the books. */
export interface NoiseItem {
  readonly source: string; // e.g. "cashSalesNotBanked", "meterPeriod", "clericalSlip"
  readonly doc: string;
  readonly amount: Minor; // signed; for electricity kWh instead
}

export type DifficultyPart = "channels" | "nearNoise" | "border" | "volume" | "distractors" | "withoutStatements";

/** How hard a case is, with the points of each part: see difficulty.ts. */
export interface Difficulty {
  /** of the weights */
  readonly version: string;
  /** 0 to 100 */
  readonly score: number;
  readonly parts: Readonly<Record<DifficultyPart, number>>;
}

/** The sealed key of a case. It never leaves the server before the decision is submitted. */
export interface CaseTruth {
  readonly statements: readonly Statement[]; // the true books, same periods as the reported ones
  readonly distortions: readonly Distortion[];
  readonly knockOuts: readonly KnockOut[];
  readonly anomalies: readonly InnocentAnomaly[];
  /** what is true and heavy and no lie; a key of an earlier day holds none */
  readonly burdens?: readonly Burden[];
  readonly noise: readonly NoiseItem[];
  /** default within a year, or within the 90 days after a due date inside it, whatever the tenor */
  readonly ratingPd: PdEstimate;
  readonly pdTenor: PdEstimate;
  /** what a perfect reader of this file can know: see firm/attainable.ts */
  readonly attainable: PdEstimate;
  /** mean loss given default over the defaulted futures on the requested terms, decimal; undefined when none defaulted */
  readonly lgd: number | undefined;
  /** share of futures that default in each month after drawing, weighted; the first is month 1 */
  readonly defaultByMonth: readonly number[];
  /** a thousand futures that all count alike: month of default after drawing (1-based), or 0 */
  readonly defaultMonths: readonly number[];
  /**
   * The firm on the day of the application: other terms are lived from here. "notKept": today's engine cannot live what an
   * earlier generator kept, or it kept none; every decision is then compared over the futures above.
   */
  readonly start: FirmState | "notKept";
  /** what every future's luck is drawn from: secret.ts; a twin has its base's. Empty where no start is kept */
  readonly luck: string;
  /** the annual rate above which this customer goes elsewhere */
  readonly reservationRate: number;
}

/** The key as it is made. */
export interface GeneratedTruth extends CaseTruth {
  readonly start: FirmState;
  /** a hint at what is planted, so it is sealed too */
  readonly difficulty: Difficulty;
}

export interface GeneratedCase {
  readonly generatorVersion: string;
  readonly archetype: string;
  readonly seed: string;
  readonly file: CaseFile;
  readonly truth: GeneratedTruth;
}
