/** How many files tell analysts apart, by which measure: the pure figures behind docs/judging.md. */
export { answersOn, type Answers } from "./answers";
export { ASSUMED } from "./assumptions";
export { compositeBy, standardsOf, WEIGHTS } from "./composite";
export { formPower, RANKED, scoreBy, type FormPlan, type FormPower, type Ranked } from "./forms";
export { filesToLead, leadShares, type FilesNeeded, type LeadShares, type Pair } from "./lead";
export { MEASURES, SCORES, type Measure, type Score } from "./measures";
export { populationOf, type Population } from "./population";
export { blocksOf, reliabilityOf, type Reliability } from "./reliability";
export { simulatedFile, type Readers } from "./simulated-file";
export { detection, type Detection } from "./signal-detection";
export { sumOf, type Tally } from "./tally";
export { dependability, generalizability, itemsFor, varianceComponents, type Components } from "./variance-components";
