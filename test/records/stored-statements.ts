import type { BankStatementDocument } from "~/domain/casefile/documents/types/bank";

/** A short statement with all that its columns must keep: two on a day, a forged balance, a line with both sides. */
export const A_STATEMENT: BankStatementDocument = {
  id: "bank-main",
  kind: "bankStatement",
  holder: "main",
  bank: "Puyuan Bank",
  account: "····1234",
  from: "2025-02-01",
  to: "2025-03-31",
  opening: 100_00,
  closing: 380_50,
  lines: [
    line(1, "2025-02-27", "Jinze Trading", { code: "bank.invoice.1", params: { number: 812 } }, 0, 250_00, 350_00),
    line(2, "2025-02-27", "Liqi Toys", { code: "bank.purchase.2", params: { number: 64, also: 80 } }, 49_50, 0, 300_50),
    line(3, "2025-03-03", "Wen Li", { code: "bank.transfer" }, 0, 0, 300_50),
    line(4, "2025-03-03", "Jinze Trading", { code: "bank.invoice.1", params: { number: 809 } }, 0, 90_00, 480_50),
    line(5, "2025-03-10", "Payroll account", { code: "bank.payroll", params: { month: "2025-02" } }, 90_00, 0, 390_50),
    line(6, "2025-03-31", "Puyuan Bank", { code: "bank.interest", params: {} }, 20_00, 10_00, 380_50),
  ],
};

function line(
  no: number,
  date: string,
  counterparty: string,
  text: BankStatementDocument["lines"][number]["text"],
  out: number,
  received: number,
  balance: number,
): BankStatementDocument["lines"][number] {
  return { no, date, counterparty, text, out, in: received, balance };
}

/** The statement above in base64 as rows hold it that were stored row by row, and by the first kind of columns. */
export const STORED_BEFORE = {
  rows: "Gx0EAJwFdiyeFBl7s6xIBKKgd85X/ukULr8tVXpMqdK45eHXhqnK6wpaohhsywce7DP4t8FdcOttxaIzcU3/b2180iq0VTRFNNBuCBOa+ZwMp76b8erhIy5FoG/u6RR6RdZ2X01UR0/5i6pVWzvL6hz3KPkC5iIawED988MeWSJYOTVjflvEwkW91SVypZP5qk6YNAudVXNojLh/+/1k081Veu01Hq+TSTvPG2qP/NZfes4hGmoeHDhFzS+Rz2JsrKLpt+HB10+Ox72mNrqYSKMBM3ZyZr3ENWzKo3bEJ94Xfg4u16MfX29O7SkzjbQdEBZrd3AYstBi6c3CCV151Jysc1LXJB4y6It8pXX7kWXKfrJtroZ+3tAsnNxZ7i0R5+R9ThJ4t3lo2efwvSkhLHwfN9DG3+KPRfrhDHg6di1ODmw3FjTeHQJgYv8F",
  columns:
    "G9wCAJwFTtknOi9uGj/ZtgWC7FsExdpS/dkOXhLe7BL4odobkOokxI0d6ZK0W4vwFIReH7fNotPVd+KaL/xKj1pFYZEUFfQ94BnufFPdbi0US+gRPqZud/2USv7kQhTIlJAWsMsjmPybEBIb+RUZioxpyuDxeUyPGzArIODJv01m9RJs/SB1agcVpLifoGBH45rvqwZgPXT6ahw2VhCZ+knamgLjTKlyD7pFetBs4/ZKiODLBXNTuH79nawRz/JhxIjDHcEvo+yN0wORs+7G7X8v4AKGPCpqQ7eMs+I2RFk3G6opj/AnBXyRxMKoV3TySgOgidIpcbnE4bfy+F1+tHQSnbzkTuSfMFwei05iMP28UAkrbVkP1xSCkv/JO3AnkMp5XKXSqglXA8SQI72xm0CsVnlUP3hcemUiETD7MGJcz240ZlZoEzEzPZ35fg==",
} as const;
