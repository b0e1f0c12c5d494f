/** Chance that is fully determined by seed and name, the same on every machine. */
export { exp, log, pow } from "./elementary";
export { sha256Hex } from "./sha256";
export { randomStream, type RandomStream } from "./stream";
