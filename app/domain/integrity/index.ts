/** What the bank does about dishonesty, before it asks for a price. Light enough for the browser. */
export {
  ACTORS,
  graver,
  isMilder,
  MISCONDUCTS,
  PROOFS,
  STANCES,
  TREATMENTS,
  type Actor,
  type IntegrityRow,
  type IntegrityTable,
  type Misconduct,
  type Proof,
  type Stance,
  type Treatment,
} from "./table";
export { endsHere, rulingOn, unfairIn, type MisconductFacts, type Ruling } from "./treatment";
