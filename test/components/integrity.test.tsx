import { renderToStaticMarkup } from "react-dom/server";
import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { DoNext } from "~/components/debrief/do-next";
import { Integrity } from "~/components/debrief/integrity";
import { Verdict } from "~/components/debrief/verdict";
import { isJudgedOnce } from "~/components/debrief/words";
import { IntegrityRules } from "~/components/reference/integrity-rules";
import { MISCONDUCTS } from "~/domain/integrity";
import "~/i18n";
import type { Debrief } from "~/domain/judgement/debrief/debrief";
import { declined, lent } from "../domain/judgement/fixture";
import { forged, judged, lied, quietLoan, table } from "../domain/judgement/integrity-fixture";

const html = (element: ReactElement): string => renderToStaticMarkup(element).replaceAll("\u00a0", " ");
const unresolved = /\{\{|undefined|NaN|>[a-z]+\.[a-zA-Z.]+</;
const href = (page: string) => `/reference/${page}`;
const pin = (kind: "forgedStatement" | "hiddenBorrowing", at: string) =>
  ({ id: at, at: { doc: "bank", at }, kind, severity: "high", note: "" }) as const;

describe("the debrief's word on integrity", () => {
  const card = (debrief: Debrief, isNow = isJudgedOnce(debrief)) =>
    html(<Integrity integrity={debrief.integrity!} referenceHref={href} isNow={isNow} />);

  it("says what is proved, by whom, whose act it is, what follows, and that nobody is tipped off", () => {
    const page = card(judged(lent, lied(forged(true))));
    expect(page).toContain("The bank&#x27;s integrity rules refuse this case, whatever the loan would earn.");
    expect(page).toContain("established against the firm&#x27;s papers by a bank account, the tax office");
    expect(page).toContain("the owner&#x27;s");
    expect(page).toContain("the customer is told nothing of it");
    expect(page).not.toMatch(unresolved);
  });
  it("says of a suspicion that one source alone speaks, and that refusing for it earns no credit", () => {
    const page = card(judged(lent, lied(quietLoan)));
    expect(page).toContain("By the integrity rules nothing here bars a loan");
    // As it was said before engine 7.
    expect(card(judged(lent, lied(quietLoan)), false)).toContain("Nothing here bars a loan");
    expect(page).toContain("suspected: against the firm&#x27;s papers stands a bank account alone");
    expect(page).toContain("refusing for a suspicion earns no credit");
    expect(page).not.toContain("compliance");
  });
  it("says where there is nothing to say, and where the policy of the attempt had no rules", () => {
    expect(card(judged(lent, lied()))).toContain("Nothing in this file is a matter for");
    expect(html(<Integrity integrity="noRules" referenceHref={href} isNow />)).toContain(
      "This attempt was judged without integrity rules: its policy has none.",
    );
  });
  it("puts integrity into the best decision and the advice", () => {
    const seen = judged({ ...lent, flags: [pin("forgedStatement", "L3")] }, lied(forged(true)));
    const unsure = judged({ ...declined, pd: 0.011, flags: [pin("hiddenBorrowing", "L12")] }, lied(quietLoan));
    const next = (debrief: Debrief) =>
      html(<DoNext lessons={[]} debrief={debrief} placeHref={undefined} lessonHref={href} />);
    expect(html(<Verdict debrief={seen} panel={undefined} />)).toContain(
      "integrity rules refuse what this file proves",
    );
    expect(next(seen)).toContain("no rate pays for papers that cannot be believed");
    expect(next(unsure)).toContain("Refusing for a suspicion earns no credit.");
    expect([next(seen), next(unsure)].join()).not.toMatch(unresolved);
  });
});

describe("the integrity rules on the policy page", () => {
  const page = html(<IntegrityRules table={table} />);
  const rowOf = (name: string) => page.split("<tr>").find((row) => row.includes(name))!;

  it("have a line for each kind, with its reason, its source and how far that was checked", () => {
    expect(page.match(/<tr>/g)).toHaveLength(1 + MISCONDUCTS.length);
    for (const { says } of table.rows) expect(page).toContain(says.split("'")[0]);
    expect(rowOf("Owner behind a straw man")).toContain("general knowledge");
    expect(page).not.toMatch(unresolved);
  });
  it("say once what every answer leads to, and apart what each does", () => {
    const lines = (name: string) => [...rowOf(name).matchAll(/<div>([^<]*)<\/div>/g)].map(([, line]) => line);
    expect(lines("Window dressing")).toEqual(["adjust and price", "adjust and price"]);
    expect(lines("Forged papers")).toEqual(["refuse", "refer"]);
    expect(lines("Hidden debt or charge")).toEqual([
      "told or admitted: adjust and price",
      "denied: refuse",
      "told or admitted: adjust and price",
      "denied: refer",
    ]);
  });
  it("name those of the others who are treated apart", () => {
    const [row] = table.rows;
    const { appraiser, bookkeeper } = row!.established;
    const own = { disclosed: "ask", admitted: "ask", denied: "refer" } as const;
    const rows = [{ ...row!, established: { ...row!.established, appraiser: own, broker: appraiser, bookkeeper } }];
    const shown = html(<IntegrityRules table={{ ...table, rows }} />);
    expect(shown).toContain("<div>bookkeeper, broker: refer</div>");
    expect(shown).toContain("<div>appraiser: told or admitted: ask; denied: refer</div>");
  });
  it("say how many sources prove a thing, and that a report is no warning", () => {
    expect(page).toContain("by 2 sources that are independent");
    expect(page).toContain("The customer is not told of the report");
  });
});
