import { StaticRouter } from "react-router-dom/server";
import { renderToStaticMarkup } from "react-dom/server";
import { Workbench } from "~/components/worksheet/workbench";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet/worksheet";
import "~/i18n";
import { demoFile, demoPolicy, demoScorecard } from "./workbench-fixture";

const tolerances = { sales: 0.1, grossMarginPoints: 0.05, equity: 0.1 };
export const filled: Worksheet = {
  ...EMPTY_WORKSHEET,
  flags: [{ id: "f1", at: { doc: "bank", at: "L2" }, kind: "hiddenBorrowing", severity: "high", note: "a friend" }],
  qualitative: { premises: { bin: "owned", evidence: "Application" } },
  override: { notches: 1, reason: "Debt outside the books" },
  pd: 0.035,
  confidence: "low",
  verdict: "approveWithConditions",
  amount: 200_000_050,
  tenorMonths: 12,
  repayment: "levelInstalment",
  rate: 0.0845,
  lgd: 0.35,
  collateral: [],
  covenants: [{ ratio: "debtToAssets", threshold: 0.7 }],
  conditions: "Monthly statements",
  memo: "Sells valves & pumps",
  preMortem: "The friend called the loan",
};

/** The page as a browser without scripts gets it. */
export function page(query: string, worksheet = filled, submitted = false, scorecard = demoScorecard): string {
  return renderToStaticMarkup(
    <StaticRouter location={`/attempts/a1?${query}`}>
      <Workbench
        owner="p1"
        attempt={{
          id: "a1",
          purpose: "training",
          kind: "guided",
          stage: "everything",
          version: 4,
          savedAt: "2025-11-01T16:20:07.000Z",
          submitted,
          worksheet,
        }}
        title="Pump maker"
        file={demoFile}
        scorecard={scorecard}
        policy={demoPolicy}
        facts={{ authority: 2_000_000_000, owedHere: undefined, household: undefined, tolerances }}
        returned={undefined}
        referenceHref={(page) => `/reference/${page}`}
        hints={[]}
        information={undefined}
        now="2025-11-01T16:20:08.000Z"
        addresses={{
          save: "/save",
          submit: "/submit",
          print: "/file",
          hint: "/hint",
          ask: "/ask",
          seen: "/seen",
          leave: "/cases",
          after: "/debrief",
          signIn: "/sign-in",
        }}
      />
    </StaticRouter>,
  ).replaceAll("\u00a0", " ");
}
