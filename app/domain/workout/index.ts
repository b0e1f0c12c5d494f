/** Classification of claims and the value of the ways out. */
export { LOAN_CLASSES, classify, type ClassificationRules, type LoanClass } from "./classification";
export { workoutValues, type CashAt } from "./npv";
