import { Link } from "@remix-run/react";
import { formatDate } from "~/components/ui/format";
import { useTranslation } from "~/i18n/use-translation";

interface SignInStateProps {
  readonly hasPassword: boolean;
  /** the newest link, where it was not used; moments as text in the browser */
  readonly link?: { readonly until: Date | string; readonly expired: boolean } | undefined;
}

/** How somebody comes in: by a password, by a link that runs, or not yet. */
export function SignInState({ hasPassword, link }: SignInStateProps) {
  const { t } = useTranslation("people");
  const until = link && formatDate(link.until);
  if (hasPassword) return t(link && !link.expired ? "link.state.reset" : "link.state.password", { until });
  if (!link) return t("link.state.never");
  return t(link.expired ? "link.state.expired" : "link.state.invited", { until });
}

/** Where a link is made for somebody. */
export function LinkToInvite({ to, name }: { readonly to: string; readonly name: string }) {
  const { t } = useTranslation("people");
  return (
    <Link to={to} aria-label={t("link.shortOf", { name })}>
      {t("link.short")}
    </Link>
  );
}
