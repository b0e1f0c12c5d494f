import type { Column } from "~/components/lists/column";
import { formatDate } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import type { Texts } from "~/i18n/keys";

/** Moments are texts in the browser. */
interface Member {
  readonly id: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly unit: string;
  readonly due: number;
  readonly nextEnd?: Date | string | undefined;
  readonly ending: number;
  readonly lessonsRead: number;
  readonly casesDone: number;
  readonly lastActivityAt?: Date | string | undefined;
}

type TeamSort = "name" | "unit" | "due" | "nextEnd" | "lessons" | "cases" | "lastActivity";

/** The columns of a branch manager's list; `days`: what counts as soon. */
export const teamColumns = (t: Texts<"people">, days: number): Column<Member, TeamSort>[] => [
  {
    id: "person",
    header: t("person"),
    sort: "name",
    cell: ({ name, email }) => (
      <>
        {name}
        <div className="muted sm">{email}</div>
      </>
    ),
  },
  { id: "unit", header: t("team.unit"), sort: "unit", cell: ({ unit }) => unit },
  { id: "due", header: t("team.due"), sort: "due", num: true, cell: ({ due }) => due },
  {
    id: "nextEnd",
    header: t("team.nextEnd"),
    sort: "nextEnd",
    cell: ({ due, nextEnd, ending }) => {
      if (nextEnd === undefined) return due > 0 && <span className="muted">{t("team.noEnd")}</span>;
      return (
        <>
          {formatDate(nextEnd)}
          {ending > 0 && (
            <div>
              <Tag tone="warn">{t("team.within", { days, count: ending })}</Tag>
            </div>
          )}
        </>
      );
    },
  },
  { id: "lessons", header: t("lessons"), sort: "lessons", num: true, cell: ({ lessonsRead }) => lessonsRead },
  { id: "cases", header: t("cases"), sort: "cases", num: true, cell: ({ casesDone }) => casesDone },
  {
    id: "lastActivity",
    header: t("lastActivity"),
    sort: "lastActivity",
    nowrap: true,
    cell: ({ lastActivityAt: at }) => (at ? formatDate(at) : <span className="muted">{t("never")}</span>),
  },
];
