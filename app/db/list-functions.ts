import type Connection from "better-sqlite3";
import { bankDay } from "./bank-day";
import { finder, orderKey } from "~/domain/lists";

/** What the database does not know: `finds(search, text)` and `order_key(text)`, as pages find and order; `bank_day(moment)`. */
export function provideListFunctions(connection: Connection): void {
  let last = { search: "", finds: finder("") };
  connection.function("finds", { deterministic: true }, (search: string, text: string | null) => {
    if (search !== last.search) last = { search, finds: finder(search) };
    return Number(last.finds([text ?? undefined]));
  });
  connection.function("order_key", { deterministic: true }, (text: string | null) =>
    text === null ? null : orderKey(text),
  );
  connection.function("bank_day", { deterministic: true }, (moment: string) => bankDay(new Date(moment)));
}
