import { Link, NavLink } from "@remix-run/react";
import { SignOut } from "~/components/shell/sign-out";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface TopBarProps {
  home: string;
  account: string;
  signOut: string;
  saveAttempt: (attemptId: string) => string;
  links: readonly { label: string; to: string }[];
  person: { id: string; name: string; roles: readonly string[] } | undefined;
  demonstration: boolean;
}

export function TopBar({ home, account, signOut, saveAttempt, links, person, demonstration }: TopBarProps) {
  const { t } = useTranslation();
  return (
    <header className="bar">
      <Link className="mark" to={home} aria-label={t("product")}>
        Lend<b>wright</b>
      </Link>
      {links.length > 0 && (
        <nav className="nav" aria-label={t("mainNavigation")}>
          {links.map(({ label, to }) => (
            // An entry whose URL begins another's is current on its own page only.
            <NavLink key={to} to={to} end={links.some((other) => other.to.startsWith(`${to}/`))}>
              {t(openKey("common:nav", label))}
            </NavLink>
          ))}
        </nav>
      )}
      <span className="grow" />
      {demonstration && <span className="tag">{t("demonstration")}</span>}
      {person && (
        <>
          <span className="sm">
            <Link to={account}>{person.name}</Link>{" "}
            <span className="muted">
              {t("list", { items: person.roles.map((role) => t(openKey("common:role", role))) })}
            </span>
          </span>
          <SignOut owner={person.id} address={signOut} saveAttempt={saveAttempt} />
        </>
      )}
    </header>
  );
}
