import { Link } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";

interface VersionGroupsProps {
  readonly groups: readonly {
    readonly key: string;
    readonly version?: string | undefined;
    readonly current: boolean;
    readonly standing: number;
    readonly withdrawn: number;
    readonly to: string;
  }[];
  /** key of the group in sight; undefined: all */
  readonly chosen: string | undefined;
  readonly all: string;
}

/** How many cases each generator has made; each leads to its own. */
export function VersionGroups({ groups, chosen, all }: VersionGroupsProps) {
  const { t } = useTranslation("library");
  return (
    <nav aria-label={t("byVersion.groups")}>
      <ul className="groups">
        <li>
          <Link to={all} aria-current={chosen === undefined ? "page" : undefined}>
            {t("byVersion.all")}
          </Link>{" "}
          <span className="muted">{groups.reduce((sum, { standing }) => sum + standing, 0)}</span>
        </li>
        {groups.map(({ key, version, current, standing, withdrawn, to }) => (
          <li key={key}>
            <Link to={to} aria-current={chosen === key ? "page" : undefined}>
              {version === undefined ? t("byVersion.imported") : t("byVersion.group", { version })}
              {current && ` (${t("byVersion.current")})`}
            </Link>{" "}
            <span className="muted">
              {standing}
              {withdrawn > 0 && ` · ${t("byVersion.withdrawnCount", { count: withdrawn })}`}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
