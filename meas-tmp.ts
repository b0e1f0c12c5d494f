import { loadContent } from "~/courseware";
import { generateCase, settle } from "~/domain/casefile";
const c = loadContent("content");
if (!c.ok) { console.log(c.errors); process.exit(1); }
const [from, to, n] = process.argv.slice(2).map(Number);
const q = (v: number[], p: number) => v.sort((a, b) => a - b)[Math.min(v.length - 1, Math.floor(p * v.length))];
const t0 = Date.now();
for (const r of c.value.archetypes.slice(from, to)) {
  const h: number[] = [], b: number[] = [];
  let kept = 0, fail = 0;
  for (let i = 0; i < n!; i++) {
    const s = settle(r, `d-${i}`);
    try {
      const { truth } = generateCase({ archetype: process.env.FREE ? { ...s, promises: undefined } : s, seed: `d-${i}`, futureCount: 1 });
      const d = truth.difficulty.score;
      (truth.distortions.length + truth.knockOuts.length > 0 ? b : h).push(d);
      if (d >= r.promises!.difficulty[0] && d <= r.promises!.difficulty[1]) kept++;
    } catch (e) { fail++; console.log(r.id, i, String(e)); }
  }
  console.log(r.id, "honest", [0.1, 0.5, 0.9].map((p) => q(h, p)?.toFixed(0)).join("/"), "bent", [0.1, 0.5, 0.9].map((p) => q(b, p)?.toFixed(0)).join("/"), "kept", (kept / n!).toFixed(2), r.promises!.difficulty.join("-"), fail, ((Date.now() - t0) / 1000).toFixed(0));
}
