import { Interview } from "../interview";
import { Lease, Licence } from "../papers/certificates";
import { Collateral } from "../papers/collateral";
import { Authorisation, Resolution, TaxRating } from "../papers/consent";
import { CreditReport } from "../papers/credit-report";
import { Household } from "../papers/household";
import { Screening } from "../papers/screening";
import { SiteVisit } from "../papers/site-visit";
import { SourceNotes } from "../source-notes";

export default {
  interview: Interview,
  sourceNotes: SourceNotes,
  licence: Licence,
  creditReport: CreditReport,
  lease: Lease,
  collateral: Collateral,
  household: Household,
  siteVisit: SiteVisit,
  screening: Screening,
  taxRating: TaxRating,
  authorisation: Authorisation,
  resolution: Resolution,
};
