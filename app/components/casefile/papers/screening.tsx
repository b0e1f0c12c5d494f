import { Facts } from "../facts";
import { usePaper } from "../paper";
import { PaperTable } from "../paper-table";
import { Sheet } from "../sheet";
import type { SheetProps, ShownOf } from "../types";
import { Tag } from "~/components/ui/tag";
import { formatDate } from "~/components/ui/format";

type Checks = ShownOf<"screening">;

/** The bank's own checks: who they are, who owns the firm, lists, sector, and what the group owes already. */
export function Screening({ document, pins, currency }: SheetProps<"screening">) {
  const { t, title, columns } = usePaper(document);
  const identity = columns<Checks["identity"][number]>();
  const owners = columns<Checks["beneficialOwners"][number]>();
  const lists = columns<Checks["lists"][number]>();
  const group = columns<Checks["groupExposure"][number]>();
  const { sector } = document;
  return (
    <Sheet title={title} sub={`${t("screening.checked", { date: formatDate(document.checkedOn) })} · ${currency}`}>
      <h2>{t("screening.identity")}</h2>
      <PaperTable
        label={t("screening.identity")}
        rows={document.identity}
        pins={pins}
        empty={t("screening.noIdentity")}
        columns={[
          identity.text("person", ({ person }) => person, { detail: ({ role }) => role }),
          identity.text("documentNo", ({ documentNo }) => documentNo),
          identity.date("validUntil", ({ validUntil }) => validUntil),
        ]}
      />
      <h2>{t("screening.owners")}</h2>
      <PaperTable
        label={t("screening.owners")}
        rows={document.beneficialOwners}
        pins={pins}
        empty={t("screening.noOwners")}
        columns={[owners.text("name", ({ name }) => name), owners.percent("share", ({ share }) => share)]}
      />
      <h2>{t("screening.lists")}</h2>
      <PaperTable
        label={t("screening.lists")}
        rows={document.lists}
        pins={pins}
        empty={t("screening.noLists")}
        columns={[
          lists.text("list", ({ list }) => list),
          lists.text("searched", ({ searched }) => searched),
          lists.text("result", ({ result }) => t(`screening.results.${result}`), {
            show: ({ result }) => (
              <Tag tone={result === "match" ? "warn" : "good"}>{t(`screening.results.${result}`)}</Tag>
            ),
            detail: ({ detail }) => detail,
          }),
        ]}
      />
      <h2>{t("screening.sector")}</h2>
      <Facts
        pins={pins}
        facts={[{ at: "sector", label: t("screening.sectorCode", { code: sector.code }), value: sector.name }]}
      />
      <h2>{t("screening.group")}</h2>
      <PaperTable
        label={t("screening.group")}
        rows={document.groupExposure}
        pins={pins}
        empty={t("screening.noGroup")}
        columns={[
          group.text("borrower", ({ borrower }) => borrower),
          group.text("link", ({ link }) => link),
          group.amount("balance", ({ balance }) => balance),
        ]}
      />
    </Sheet>
  );
}
