import { Electricity } from "../electricity";
import { Drawings, SalesBook, SocialInsurance, TillSummary, WalletSummary, Water } from "../papers/by-month";
import { Interim, Statements } from "../statements";
import { VatReturns } from "../vat-returns";

export default {
  statements: Statements,
  interim: Interim,
  vatReturns: VatReturns,
  electricity: Electricity,
  walletSummary: WalletSummary,
  tillSummary: TillSummary,
  water: Water,
  socialInsurance: SocialInsurance,
  salesBook: SalesBook,
  drawings: Drawings,
};
