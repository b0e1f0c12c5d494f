import type { CaseDocument } from "./types/kinds";
import type { NoiseItem } from "../truth";
import { drawAgeing } from "./ageing";
import { drawApplication } from "./application";
import { drawAssetRegister } from "./assets";
import { drawBankStatements } from "./bank-statement";
import { drawCollateral } from "./collateral";
import { drawCreditReport } from "./credit-report";
import { drawHousehold } from "./household";
import { drawInterim } from "./interim";
import { drawInterview } from "./interview";
import { drawInventory } from "./inventory";
import { drawLease } from "./lease";
import { drawLicence } from "./licence";
import { drawLoanList } from "./loan-list";
import { drawCustoms, drawOrderBook } from "./orders";
import { drawPayroll, drawSocialInsurance } from "./payroll";
import { drawRelatedParties } from "./related-parties";
import { drawScreening } from "./screening";
import { drawSiteVisit } from "./site-visit";
import { drawStatements } from "./statements";
import { drawDrawings, drawSalesBook, drawTill, drawWallet } from "./takings";
import { drawElectricity, drawVatReturns, drawWater } from "./tax-and-power";
import type { Drawn, World } from "./world";

/** Everything in an honest file, in the order of the binder, with the honest differences against the books. */
export function drawDocuments(world: World): { documents: readonly CaseDocument[]; noise: readonly NoiseItem[] } {
  const accounts =
    world.archetype.books === "statements"
      ? [drawStatements(world), drawInterim(world)]
      : [drawSalesBook(world), drawDrawings(world)];
  const drawn: readonly (Drawn<CaseDocument> | undefined)[] = [
    drawApplication(world),
    drawLicence(world),
    drawScreening(world),
    ...accounts,
    ...drawBankStatements(world),
    drawWallet(world),
    drawTill(world),
    drawVatReturns(world),
    drawElectricity(world),
    drawWater(world),
    drawPayroll(world),
    drawSocialInsurance(world),
    drawAgeing(world, "receivables"),
    drawAgeing(world, "payables"),
    drawInventory(world),
    drawAssetRegister(world),
    drawOrderBook(world),
    drawCustoms(world),
    drawLoanList(world),
    drawCreditReport(world),
    drawCollateral(world),
    drawLease(world),
    drawRelatedParties(world),
    drawHousehold(world),
    drawInterview(world),
    drawSiteVisit(world),
  ];
  const there = drawn.filter((one) => one !== undefined);
  return { documents: there.map(({ document }) => document), noise: there.flatMap(({ noise }) => noise) };
}
