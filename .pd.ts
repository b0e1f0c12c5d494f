import { readFileSync, readdirSync } from "node:fs";
import { parse } from "yaml";
const root = process.env.ROOT ?? "/work/wt/core";
const { drawWorld } = await import(root + "/app/domain/casefile/draw-world.ts");
const { drawArchetype } = await import(root + "/app/domain/casefile/library.ts");
const { futures } = await import(root + "/app/domain/firm/futures.ts");
const dir = root + "/content/archetypes/";
const archetypes = readdirSync(dir).map((f) => ({ facts: {}, distortions: [], knockOuts: [], anomalies: 0, books: "statements", ...parse(readFileSync(dir + f, "utf8")) }));
const n = Number(process.argv[2] ?? 200), seed = process.argv[3] ?? "tune", count = process.argv[4] ? Number(process.argv[4]) : undefined;
const rows: any[] = [];
const t0 = Date.now();
for (let i = 0; i < n; i++) {
  const a: any = drawArchetype(archetypes, {}, `${seed}/${i}`);
  const w = drawWorld(a, `${seed}/${i}`);
  const sales = w.life.states.slice(-12).reduce((s: number, x: any) => s + x.figures.sales, 0);
  const loan = { amount: Math.round(sales * a.request.shareOfSales), tenorMonths: a.request.tenorMonths, annualRate: 0.055, repayment: a.request.repayment, purpose: a.request.purpose, collateral: [] };
  const f: any = futures(w.now, loan, `${seed}/${i}`, count ? { count } : {});
  rows.push({ pd: (f.ratingPd ?? f.pd12).value, ten: f.pdTenor.value, q: a.quality, ind: a.industry, bent: a.distortions.length > 0, id: a.id, spread: w.now.firm.creditSpread, rep: a.request.repayment, tenor: a.request.tenorMonths });
}
const q = (xs: number[], p: number) => xs.sort((a, b) => a - b)[Math.min(xs.length - 1, Math.floor(p * xs.length))]!;
function line(name: string, rs: any[]) {
  if (!rs.length) return;
  const p = rs.map((r) => r.pd * 100), mean = p.reduce((a, b) => a + b, 0) / p.length;
  const f = (x: number) => x.toFixed(2).padStart(6);
  console.log(name.padEnd(22), String(rs.length).padStart(5), "q10", f(q(p, 0.1)), "q25", f(q(p, 0.25)), "med", f(q(p, 0.5)), "q75", f(q(p, 0.75)), "q90", f(q(p, 0.9)), "mean", f(mean), "1-6%", f((100 * p.filter((x) => x >= 1 && x <= 6).length) / p.length), ">15", f((100 * p.filter((x) => x > 15).length) / p.length));
}
line("all", rows);
for (const k of ["q", "ind", "bent", "rep"]) for (const v of [...new Set(rows.map((r) => r[k]))]) line(`${k}=${v}`, rows.filter((r) => r[k] === v));
const pos = rows; // AUC of spread against q
const s = rows.filter((r) => r.q === "strong").map((r) => r.spread), wk = rows.filter((r) => r.q === "weak").map((r) => r.spread);
let c = 0; for (const a of s) for (const b of wk) c += b > a ? 1 : b === a ? 0.5 : 0;
console.log("AUC spread weak/strong", (c / (s.length * wk.length)).toFixed(3), "s", ((Date.now() - t0) / 1000).toFixed(1));
