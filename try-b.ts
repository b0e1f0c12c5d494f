import { unfold } from "./app/domain/firm/days/index";
import { INDUSTRIES, liveToApplication, headcount } from "./app/domain/firm/index";
import { drawNames } from "./app/domain/casefile/documents/names";
import { drawBankStatements } from "./app/domain/casefile/documents/bank-statement";
import { renderPhrase } from "./app/domain/casefile/phrases";
import { parse } from "yaml"; import { readFileSync } from "node:fs";
const templates = parse(readFileSync("content/phrases/bank.en.yaml","utf8")).templates;
const [,, only, size="small", from="0", to="40", acc="main"] = process.argv;
const used = new Set<string>();
for (const id of Object.keys(INDUSTRIES) as (keyof typeof INDUSTRIES)[]) for (const sz of ["micro","small","medium"] as const) {
  if (only !== "all" && (id !== only || sz !== size)) continue;
  const seed = "t" + id + sz;
  const life = liveToApplication({ industry: INDUSTRIES[id], size: sz, quality: "average", facts: {privateLoan: true}, knownHere: false, opening: 24300 + 7 }, 48, seed);
  const archetype: any = { industry: id, size: sz, books: "statements", request: { situation: "new" } };
  const world: any = { archetype, seed, asOf: "2029-08-15", names: drawNames(archetype, seed), life, days: unfold(life, seed), now: life.states.at(-1) };
  const docs = drawBankStatements(world);
  for (const { document: d, noise } of docs) {
    for (const l of d.lines) { used.add(l.text.code); renderPhrase(l.text, templates, "CNY"); }
    console.log(id, sz, d.id, d.bank, d.account, d.lines.length, "min", Math.min(...d.lines.map(l=>l.balance))/100, "close", d.closing/100, "noise", noise.length, noise.reduce((a,n)=>a+n.amount,0)/100);
    if (only !== "all" && d.holder === acc) for (const l of d.lines.slice(+from, +to)) console.log(String(l.no).padStart(4), l.date, l.counterparty.padEnd(34), renderPhrase(l.text, templates, "CNY").padEnd(38), String(l.out/100).padStart(12), String(l.in/100).padStart(12), String(l.balance/100).padStart(14));
  }
}
if (only==="all") console.log("unused", Object.keys(templates).filter(k=>!used.has(k)));
