import { randomStream } from "../../random";

const FOLDS = 5;

/** Five folds with the same share of bads in each: goods and bads are shuffled apart and dealt in turn. */
export function drawFolds(isBad: readonly boolean[], seed: string): string[] {
  const random = randomStream(seed, "folds");
  const folds = new Array<string>(isBad.length);
  for (const bad of [true, false]) {
    const places = isBad.flatMap((own, i) => (own === bad ? [i] : []));
    for (let i = places.length - 1; i > 0; i--) {
      const other = random.integer(0, i);
      [places[i], places[other]] = [places[other]!, places[i]!];
    }
    places.forEach((place, i) => (folds[place] = String(i % FOLDS)));
  }
  return folds;
}
