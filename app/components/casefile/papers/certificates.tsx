import { Facts, type Fact } from "../facts";
import { cents } from "../numbers";
import { usePaper } from "../paper";
import { PaperTable } from "../paper-table";
import { Sheet } from "../sheet";
import type { SheetProps } from "../types";
import { formatDate, formatNumber } from "~/components/ui/format";

/** An extract of the register of companies, framed like the certificate on the wall. */
export function Licence({ document, pins, currency }: SheetProps<"licence">) {
  const { t, title, name, columns } = usePaper(document);
  const c = columns<(typeof document.shareholders)[number]>();
  const fact = (at: string, value: string): Fact => ({ at, label: name(at), value });
  return (
    <Sheet title={title} sub={`${t("licence.extract", { date: formatDate(document.extractOn) })} · ${currency}`}>
      <div className="certificate">
        <Facts
          pins={pins}
          facts={[
            fact("name", document.name),
            fact("registrationNo", document.registrationNo),
            fact("form", t(`licence.forms.${document.form}`)),
            fact("legalRepresentative", document.legalRepresentative),
            fact("registeredOn", formatDate(document.registeredOn)),
            fact("validUntil", document.validUntil ? formatDate(document.validUntil) : t("licence.unlimited")),
            ...(["registeredCapital", "paidInCapital"] as const).flatMap((name) => {
              const capital = document[name];
              return capital === undefined ? [] : [fact(name, cents(capital))];
            }),
            fact("scope", document.scope),
            fact("address", document.address),
            fact("extractOn", formatDate(document.extractOn)),
          ]}
        />
      </div>
      <h2>{t("licence.shareholders")}</h2>
      <PaperTable
        label={t("licence.shareholders")}
        rows={document.shareholders}
        pins={pins}
        empty={t("licence.noShareholders")}
        columns={[c.text("shareholder", ({ name }) => name), c.percent("share", ({ share }) => share)]}
      />
    </Sheet>
  );
}

/** A short contract: parties, premises, rent, term, deposit as numbered clauses. */
export function Lease({ document, pins, currency }: SheetProps<"lease">) {
  const { t, title, name } = usePaper(document);
  const fact = (at: string, value: string): Fact => ({ at, label: name(at), value });
  return (
    <Sheet title={title} sub={t("lease.sub", { currency })}>
      <p className="serif">{t("lease.preamble", { landlord: document.landlord, tenant: document.tenant })}</p>
      <Facts
        className="clauses"
        pins={pins}
        facts={[
          fact("landlord", document.landlord),
          fact("tenant", document.tenant),
          fact("premises", document.premises),
          fact("squareMetres", t("lease.area", { area: formatNumber(document.squareMetres) })),
          fact("monthlyRent", cents(document.monthlyRent)),
          fact("from", formatDate(document.from)),
          fact("until", formatDate(document.until)),
          fact("deposit", cents(document.deposit)),
        ]}
      />
    </Sheet>
  );
}
