import {
  Ageing,
  AssetRegister,
  BillRegister,
  Customs,
  Inventory,
  LoanList,
  OrderBook,
  Payroll,
  RelatedParties,
} from "../papers/lists";

export default {
  payroll: Payroll,
  ageing: Ageing,
  inventory: Inventory,
  assetRegister: AssetRegister,
  loanList: LoanList,
  customs: Customs,
  orderBook: OrderBook,
  relatedParties: RelatedParties,
  billRegister: BillRegister,
};
