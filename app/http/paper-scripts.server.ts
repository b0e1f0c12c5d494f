import addresses from "virtual:paper-scripts";

/** Addresses of the scripts by which the browser draws papers of a sort. */
export const paperScriptsOf = (sort: string): readonly string[] => addresses[sort] ?? [];
