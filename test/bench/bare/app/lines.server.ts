import Database from "better-sqlite3";

export interface Line {
  readonly id: number;
  readonly party: string;
  readonly text: string;
  readonly amount: number;
}

const ROWS = 40;
const database = new Database(":memory:");
database.exec("CREATE TABLE line (id INTEGER PRIMARY KEY, party TEXT, text TEXT, amount INTEGER)");
const insert = database.prepare("INSERT INTO line (party, text, amount) VALUES (?, ?, ?)");
for (let i = 1; i <= ROWS; i++) insert.run(`Party ${i}`, `Invoice ${1000 + i}`, i * 12_345);
const all = database.prepare("SELECT id, party, text, amount FROM line ORDER BY id");

export const lines = () => all.all() as Line[];
