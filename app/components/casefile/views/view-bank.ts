import { BankStatement } from "../bank-statement";

export default { bankStatement: BankStatement };
