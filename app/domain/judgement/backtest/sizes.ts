/** The fewest cases of which a figure is shown: of fewer it could tell the truth of one of them. House choice. */
export const SMALLEST_CELL = 5;

/** The fewest of which something is concluded; of fewer an interval is shown and no verdict. House choice. */
export const FOR_A_VERDICT = 20;
