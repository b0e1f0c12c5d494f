/** Worked examples written by hand over reckoned figures. */
export { fillExample, type FilledExample, type WriteFigure } from "./fill";
export { exampleProblems, type ExampleProblem } from "./problems";
export { exampleFor, type ExampleNotes } from "./stages";
export { EXAMPLE_UNITS, type ExampleUnit, type WorkedExample } from "./worked-example";
