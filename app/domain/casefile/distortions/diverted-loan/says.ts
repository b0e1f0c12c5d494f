import type { Says } from "../says";

export const SAYS = {
  what: ["divertedLoan"],
  evidence: {
    loanForMachine: "amount",
    loanInBureau: "amount",
    noMachineOfThatTime: undefined,
    assetsAboveRegister: "stated",
    flatBought: "value",
    developerPaid: "amount",
    machineNotSeen: undefined,
  },
} as const satisfies Says;
