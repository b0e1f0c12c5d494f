import type { Account } from "./accounts";
import { Books, type Recorder } from "./journal";
import type { FirmState } from "./state";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A month in the making: a copy of the state that the parts of `stepMonth` change in turn. */
export interface Draft extends Mutable<Omit<FirmState, "balances" | "figures">> {
  readonly books: Books;
  readonly figures: Mutable<FirmState["figures"]>;
  /** balances of short-lived debts as the month began: what is due in it */
  readonly due: { readonly wages: number; readonly vat: number; readonly incomeTax: number };
}

export function openMonth(state: FirmState, record: Recorder | undefined): Draft {
  const { balances } = state;
  const month = state.month + 1;
  const copy: Record<Account, number> = { ...balances };
  return {
    ...state,
    month,
    books: new Books(month, copy, record),
    figures: { ...state.figures, capex: 0, inputVat: 0 },
    due: {
      wages: Math.max(0, -balances.accruals),
      vat: Math.max(0, -balances.vatPayable),
      incomeTax: Math.max(0, -balances.incomeTaxPayable),
    },
  };
}

export function finishMonth(draft: Draft): FirmState {
  return {
    firm: draft.firm,
    balances: draft.books.balances,
    month: draft.month,
    receivables: draft.receivables,
    payables: draft.payables,
    loans: draft.loans,
    demand: draft.demand,
    materialPrice: draft.materialPrice,
    paymentDelay: draft.paymentDelay,
    staffing: draft.staffing,
    trailingMargin: draft.trailingMargin,
    ownerWealth: draft.ownerWealth,
    supplierArrears: draft.supplierArrears,
    monthsWagesUnpaid: draft.monthsWagesUnpaid,
    trading: draft.trading,
    figures: draft.figures,
  };
}
