import type { Parsed } from "~/courseware";
import { parsePmml, type Scale } from "~/courseware/pmml";
import { parseScorecard } from "~/courseware/scorecard";
import type { Scorecard } from "~/domain/scorecard";

export interface UploadedCard {
  /** its ending tells the format: .pmml and .xml, or our own form in .json and .yaml */
  readonly name: string;
  readonly text: string;
  /** for a PMML card that does not say what its points mean */
  readonly scale?: Scale;
}

/** The card in a file, or what is wrong with it, by line. */
export const readCardFile = ({ name, text, scale }: UploadedCard): Parsed<Scorecard> =>
  /\.(pmml|xml)$/i.test(name) ? parsePmml(text, name, scale) : parseScorecard(text, name);
