import type { Step } from "./complete";
import { type ExampleNote, note } from "./hint-codes";
import type { WorkingGround, Workings } from "./workings";
import type { Worksheet } from "./worksheet";

/** What an expert would say beside a worked example, step by step, as codes of the catalogue with this case's figures. */
export function exampleNotes(
  step: Step,
  worksheet: Worksheet,
  ground: WorkingGround,
  workings: Workings,
): ExampleNote[] {
  switch (step) {
    case "verify":
      return [
        worksheet.flags.length > 0 ? note("verify.flags", { count: worksheet.flags.length }) : note("verify.clean"),
      ];
    case "spread":
      return spreadNotes(worksheet, workings);
    case "score":
      return scoreNotes(worksheet, workings);
    case "decide":
      return decideNotes(worksheet, ground, workings);
    case "memo":
      return [note("memo.order"), note("memo.preMortem")];
  }
}

function spreadNotes({ adjustments }: Worksheet, { ratios }: Workings): ExampleNote[] {
  const dscr = ratios?.dscr.value;
  return [
    adjustments.length > 0 ? note("spread.adjusted", { count: adjustments.length }) : note("spread.asReported"),
    ...(dscr === undefined ? [] : [note("spread.dscr", { dscr })]),
  ];
}

function scoreNotes({ override }: Worksheet, { score, grade }: Workings): ExampleNote[] {
  if (!score || grade === undefined) return [note("score.none")];
  return [
    note("score.result", { points: score.points, pd: score.pd, grade: score.grade }),
    override.notches === 0 ? note("score.kept") : note("score.overridden", { from: score.grade, to: grade }),
  ];
}

function decideNotes({ verdict }: Worksheet, { policy }: WorkingGround, { offer }: Workings): ExampleNote[] {
  if (!offer) return [];
  const { waterfall, lgd } = offer.price;
  return [
    note("decide.loss", { pd: offer.pd, lgd: lgd.lgd, loss: waterfall.expectedLoss }),
    note("decide.price", { rate: waterfall.rate, hurdle: policy.hurdleRate }),
    verdict === "decline" ? note("decide.declined") : note("decide.lent"),
    ...offer.breaches.map(({ limit }) => note(`decide.breach.${limit}`)),
  ];
}
