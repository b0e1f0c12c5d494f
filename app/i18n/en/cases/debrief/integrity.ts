import type { Actor, Stance, Treatment } from "~/domain/integrity";
import type { Source } from "~/domain/judgement/integrity";

export const integrity = {
  heading: "Integrity before money",
  refuse: "The bank's integrity rules refuse this case, whatever the loan would earn.",
  refer: "The bank's integrity rules refer this case to others: this desk does not lend, whatever the loan would earn.",
  open: "Nothing here bars a loan: what is proved is put right in the figures, and what is suspected is asked about.",
  openByRules:
    "By the integrity rules nothing here bars a loan: what is proved is put right in the figures, and what is suspected is asked about.",
  none: "Nothing in this file is a matter for the bank's integrity rules.",
  noRules: "This attempt was judged without integrity rules: its policy has none.",
  what: "What",
  proof: "Proof in this file",
  act: "Whose act",
  stance: "What he said",
  rule: "The bank's rule",
  proved: {
    told: "established: he told it himself",
    sources: "established against the firm's papers by {{sources, list}}",
    one: "suspected: against the firm's papers stands {{sources, list}} alone",
    none: "suspected: no source outside the firm's own papers",
  },
  source: {
    bank: "a bank account",
    paymentService: "the payment service",
    taxOffice: "the tax office",
    insuranceOffice: "the insurance office",
    customs: "customs",
    powerCompany: "the power company",
    waterCompany: "the water company",
    bureau: "the credit bureau",
    companyRegister: "the company register",
    collateralFile: "the collateral file",
    landlord: "the landlord",
    compliance: "the compliance sheet",
    visit: "the visit",
  } satisfies Readonly<Record<Source, string>>,
  actor: {
    owner: "the owner's",
    bookkeeper: "the bookkeeper's",
    broker: "the broker's",
    appraiser: "the appraiser's",
  } satisfies Readonly<Record<Actor, string>>,
  said: {
    disclosed: "told before it was found",
    admitted: "admitted when asked",
    denied: "denied, evaded or left unsaid",
  } satisfies Readonly<Record<Stance, string>>,
  treatment: {
    ask: "ask; refusing for a suspicion earns no credit",
    adjustAndPrice: "put the figures right and price",
    refer: "refer to others; no loan at this desk",
    refuse: "refuse",
  } satisfies Readonly<Record<Treatment, string>>,
  report: "Goes to compliance the same day; the customer is told nothing of it.",
  table: "By the integrity rules {{table}}, a part of the policy.",
  read: "Read the rules (opens in a new tab)",
} as const;
