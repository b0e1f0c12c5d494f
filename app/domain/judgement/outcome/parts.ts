/** What a banker offers first of the amount asked for; what is left out is the owner's to bring. */
export const PARTS = [1, 2 / 3, 1 / 2, 1 / 3] as const;
