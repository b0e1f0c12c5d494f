/** Numbers as people type them, wherever they type them: what was understood, or what it may have meant. */
export { plainCharacters } from "./characters";
export { clearDecimal, writtenNumber } from "./decimal";
export { readNumber, type NumberKind, type NumberReading } from "./reader";
export { saysAsMuch } from "./shown";
