export { generateVariant } from "./variant";
export type { Archetype } from "./archetype";
export { generateCase, GENERATOR_VERSION } from "./generate";
