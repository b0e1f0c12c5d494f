import { Facts, type Fact } from "../facts";
import { cents } from "../numbers";
import { usePaper } from "../paper";
import { PaperTable } from "../paper-table";
import { Sheet } from "../sheet";
import type { SheetProps } from "../types";
import { formatDate, formatPercent } from "~/components/ui/format";
import { useTranslation } from "~/i18n/use-translation";

/** The tax office's grade, as it is printed from its page. */
export function TaxRating({ document, pins }: SheetProps<"taxRating">) {
  const { t, title, name } = usePaper(document);
  const fact = (at: string, value: string): Fact => ({ at, label: name(at), value });
  return (
    <Sheet title={title} sub={t("taxRating.sub")}>
      <Facts
        pins={pins}
        facts={[
          fact("taxpayer", document.taxpayer),
          fact("registrationNo", document.registrationNo),
          fact("year", String(document.year)),
          fact("grade", t(`taxRating.grades.${document.grade}`)),
          fact("publishedOn", formatDate(document.publishedOn)),
        ]}
      />
    </Sheet>
  );
}

/** One form for the firm and one for its owner, with the day on which each was signed. */
export function Authorisation({ document, pins }: SheetProps<"authorisation">) {
  const { t, title, columns } = usePaper(document);
  const c = columns<(typeof document.rows)[number]>();
  return (
    <Sheet title={title} sub={document.bank}>
      <p className="serif">{t("authorisation.preamble", { bank: document.bank })}</p>
      <PaperTable
        label={title}
        rows={document.rows}
        pins={pins}
        empty={t("authorisation.none")}
        columns={[
          c.text("subject", ({ subject }) => subject),
          c.text("signedBy", ({ signedBy }) => signedBy),
          c.date("signedOn", ({ signedOn }) => signedOn),
        ]}
      />
    </Sheet>
  );
}

/** What was decided, and by whom. */
export function Resolution({ document, pins, currency }: SheetProps<"resolution">) {
  const { t, title, name, columns } = usePaper(document);
  const { t: ofWorkbench } = useTranslation("workbench");
  const c = columns<(typeof document.votes)[number]>();
  const fact = (at: string, value: string): Fact => ({ at, label: name(at), value });
  return (
    <Sheet title={title} sub={t("resolution.sub", { currency })}>
      <Facts
        pins={pins}
        facts={[
          fact("form", t(`resolution.forms.${document.form}`)),
          fact("firm", document.firm),
          fact("heldOn", formatDate(document.heldOn)),
          fact("bank", document.bank),
          fact("amount", cents(document.amount)),
          fact("tenorMonths", ofWorkbench("months", { count: document.tenorMonths })),
          fact("purpose", ofWorkbench(`application.purposes.${document.purpose}`)),
        ]}
      />
      <h2>{t("resolution.votes")}</h2>
      <PaperTable
        label={t("resolution.votes")}
        rows={document.votes}
        pins={pins}
        empty={t("resolution.noVotes")}
        columns={[
          c.text("name", ({ name }) => name, {
            detail: ({ share }) => (share === undefined ? t("resolution.agrees") : undefined),
          }),
          {
            ...c.percent("share", ({ share }) => share),
            text: ({ share }) => (share === undefined ? "–" : formatPercent(share, 0)),
          },
        ]}
      />
    </Sheet>
  );
}
