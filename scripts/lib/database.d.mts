import type { Publication } from "../../app/courseware/publications";

/** Applies the pending migrations to a database file; a failure shows what was printed. */
export function migrate(file: string): Promise<string>;
/** Brings a database to this version, or makes and fills one; whether there was anything to do. */
export function prepareDatabase(file: string, shipped: readonly Publication[]): Promise<boolean>;
