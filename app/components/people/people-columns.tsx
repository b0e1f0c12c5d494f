import { Link } from "@remix-run/react";
import type { Column } from "~/components/lists/column";
import { formatDate } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import type { Role } from "~/domain/access";
import type { Texts } from "~/i18n/keys";

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly branch?: string | undefined;
  readonly cohorts: readonly string[];
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly lessonsRead: number;
  readonly casesDone: number;
  /** a moment; as text in the browser */
  readonly lastActivityAt?: Date | string | undefined;
}

type PeopleSort = "name" | "branch" | "status" | "lessons" | "cases" | "lastActivity";

/** The columns of HR's list, in the page and in its file; `pageOf`: where a name leads. */
export function peopleColumns(
  t: Texts<"people">,
  common: Texts<"common">,
  pageOf?: (personId: string) => string,
): Column<Person, PeopleSort>[] {
  return [
    {
      id: "person",
      header: t("person"),
      sort: "name",
      cell: ({ id, name, email }) => (
        <>
          {pageOf ? (
            <Link className="person" to={pageOf(id)}>
              {name}
            </Link>
          ) : (
            name
          )}
          {email}
        </>
      ),
      csv: { name: ({ name }) => name, email: ({ email }) => email },
    },
    {
      id: "branch",
      header: t("branch"),
      sort: "branch",
      cell: ({ branch }) => branch,
      csv: { branch: ({ branch }) => branch },
    },
    {
      id: "cohort",
      header: t("cohort"),
      cell: ({ cohorts }) => common("list", { items: cohorts }),
      csv: { cohorts: ({ cohorts }) => cohorts.join("; ") },
    },
    {
      id: "role",
      header: t("role"),
      cell: ({ roles }) => common("list", { items: roles.map((role) => common(`role.${role}`)) }),
      csv: { roles: ({ roles }) => roles.join("; ") },
    },
    {
      id: "status",
      header: t("status"),
      sort: "status",
      cell: ({ active }) => (active ? t("active") : <Tag tone="warn">{t("disabled")}</Tag>),
      csv: { status: ({ active }) => (active ? "active" : "disabled") },
    },
    {
      id: "lessons",
      header: t("lessons"),
      sort: "lessons",
      num: true,
      cell: ({ lessonsRead }) => lessonsRead,
      csv: { lessonsRead: ({ lessonsRead }) => lessonsRead },
    },
    {
      id: "cases",
      header: t("cases"),
      sort: "cases",
      num: true,
      cell: ({ casesDone }) => casesDone,
      csv: { casesDone: ({ casesDone }) => casesDone },
    },
    {
      id: "lastActivity",
      header: t("lastActivity"),
      sort: "lastActivity",
      nowrap: true,
      cell: ({ lastActivityAt: at }) => (at ? formatDate(at) : <span className="muted">{t("never")}</span>),
      csv: { lastActivity: ({ lastActivityAt: at }) => at && new Date(at).toISOString() },
    },
  ];
}
