/** Scorecards in PMML 4.4: https://dmg.org/pmml/v4-4-1/Scorecard.html */
export { parsePmml, type Scale } from "./read";
export { pmmlOf } from "./write";
