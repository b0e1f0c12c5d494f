import { readFileSync } from "node:fs";
import { parseScorecard } from "~/courseware/scorecard";

const FILE = "test/support/provisional-card.yaml";
const parsed = parseScorecard(readFileSync(FILE, "utf8"), FILE);
if (!parsed.ok) throw new Error(`${FILE} does not parse`);

/** A card whose points tests may count on; the bank works with the fitted one. */
export const provisionalCard = parsed.value;
