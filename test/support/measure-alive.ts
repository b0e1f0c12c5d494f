// Share of honest requests with a price that earns the hurdle and that the customer takes, by quality:
// npx tsx test/support/measure-alive.ts [seeds per recipe]
import { prospects, type Prospect } from "./alive";
import { shippedPolicy } from "../domain/pricing/policy";

const all = prospects(shippedPolicy, Number(process.argv[2] ?? 8), 400);
const share = (part: readonly Prospect[], holds: (one: Prospect) => boolean) =>
  `${((100 * part.filter(holds).length) / part.length).toFixed(1)} %`;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const percent = (value: number) => `${(100 * value).toFixed(2)} %`;

for (const quality of ["all", "strong", "average", "weak"] as const) {
  const part = all.filter(({ archetype }) => quality === "all" || archetype.quality === quality);
  console.log(
    [
      `${quality} ${part.length}: alive ${share(part, ({ alive }) => alive)}`,
      `policy lends ${share(part, ({ lends }) => lends)}`,
      `customer takes the price ${share(part, ({ needed, accepted }) => needed <= accepted)}`,
      `medians: PD ${percent(median(part.map(({ pd }) => pd)))}`,
      `price ${percent(median(part.map(({ needed }) => needed)))}`,
      `customer's limit ${percent(median(part.map(({ accepted }) => accepted)))}`,
    ].join(", "),
  );
}
