import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { priceFinding } from "~/components/debrief/findings";
import { PriceTable } from "~/components/debrief/price-table";
import type { Fairness } from "~/domain/judgement/outcome/browser";
import { textsOf } from "~/i18n";
import { bentTruth, debrief, lent, yuan } from "../domain/judgement/fixture";

const t = textsOf("debrief");
const sealed = debrief(lent, bentTruth);

/** A loan of 1.5 million at 11.84 %, where the own PD needs `needed`. */
function priced(needed: number, model = sealed.model!) {
  const { you } = sealed;
  const price = { ...you.price, waterfall: { ...you.price.waterfall, rate: needed } };
  return { ...sealed, you: { ...you, price, terms: { ...you.terms, rate: 0.1184 } }, model };
}
const page = (of: ReturnType<typeof priced>, fair: Fairness) =>
  renderToStaticMarkup(
    <PriceTable debrief={of} attainable={of.attainable} fair={fair} referenceHref={(name) => name} />,
  ).replaceAll("\u00a0", " ");

describe("where the policy's highest rate cuts the fair band off", () => {
  const cut: Fairness = { low: 0.1149, price: 0.1334, high: 0.12, place: "within" };
  it("below the rate that the own PD needs, no allowed price pays, and none is called fair", () => {
    expect(priceFinding(priced(0.1334), cut, t)).toBe(
      "at your own PD no price that the policy allows pays for this risk",
    );
    const html = page(priced(0.1334), cut);
    expect(html).toContain("the loan needs 13.34 %, and the policy lends at no more than 12.00 %");
    expect(html).not.toContain("is within");
  });
  it("above that rate, the offer is within what is fair", () => {
    expect(priceFinding(priced(0.119), { ...cut, price: 0.119 }, t)).toBe("within what is fair at your own PD");
    expect(page(priced(0.12), { ...cut, price: 0.12 })).toContain("yours, 11.84 %, is within");
  });
  it("a debrief of before reads as it did", () => {
    const { judgedPd: _, ...before } = priced(0.1334);
    expect(priceFinding(before, cut, t)).toBe("within what is fair at your own PD");
  });
});

it("every price stands under the amount that it is for: the model's loan may be another", () => {
  const model = { ...sealed.model!, terms: { ...sealed.model!.terms, amount: yuan(40_000) } };
  const html = page(priced(0.05, model), { low: 0.04, price: 0.05, high: 0.12, place: "within" });
  const row = html.slice(html.indexOf('<th scope="row">Amount priced'));
  const cells = [...row.slice(0, row.indexOf("</tr>")).matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => cell);
  expect(cells.slice(0, 2)).toEqual(["¥ 1,500,000", "¥ 40,000"]);
});
