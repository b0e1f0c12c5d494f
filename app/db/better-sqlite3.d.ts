/** What we use of the driver, which comes with Prisma's adapter and without types. */
declare module "better-sqlite3" {
  export type Value = string | number | bigint | Uint8Array | null;

  /** values of places that have a name */
  export type Named = Readonly<Record<string, Value>>;

  interface Statement {
    get(...values: readonly (Value | Named)[]): unknown;
    all(...values: readonly (Value | Named)[]): unknown[];
    run(...values: readonly Value[]): void;
  }

  export default class Database {
    constructor(file: string, options?: { readonly?: boolean; fileMustExist?: boolean; timeout?: number });
    prepare(sql: string): Statement;
    exec(sql: string): void;
    /** Strings come as they are, what is missing as null; it returns a value of the database. */
    function(name: string, options: { deterministic: boolean }, call: (...values: never[]) => Value): void;
    close(): void;
  }
}
