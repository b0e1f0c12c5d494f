/** What a browser may load: nothing here reaches the trades. */
export { primeRate } from "./prime-rate";
