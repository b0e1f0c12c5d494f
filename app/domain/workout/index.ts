/** Classification of claims and the value of the ways out. */
export * from "./classification";
export * from "./npv";
