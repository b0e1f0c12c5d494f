import { readFileSync } from "node:fs";
import { parseScorecard } from "~/courseware/scorecard";

const FILE = "content/scorecards/provisional.yaml";
const parsed = parseScorecard(readFileSync(FILE, "utf8"), FILE);
if (!parsed.ok) throw new Error(`${FILE} does not parse`);

/** The card that the demonstration bank ships with. */
export const provisionalCard = parsed.value;
