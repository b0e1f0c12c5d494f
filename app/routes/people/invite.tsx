import "~/styles/people/link-sheet.css";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { LinkSheet } from "~/components/people/link-sheet";
import { Button } from "~/components/ui/button";
import { formatDate } from "~/components/ui/format";
import { absolute } from "~/http/absolute.server";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import lists from "~/i18n/en/lists";
import people from "~/i18n/en/people";
import { provideCatalogues } from "~/i18n/catalogues";
import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import { invite, invitee } from "~/services/people/invite.server";

provideCatalogues({ lists, people });

export const handle = { policy: "people.invite" } satisfies RouteHandle;
export const meta = () => pageTitle("invite");
/** Why no link is made its loader says: it is asked again after a refusal too. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "people.invite");
  return orThrow(await invitee(actor, params.personId ?? "", new Date())).invitee;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCan(request, "people.invite");
  const result = await invite(actor, params.personId ?? "", new Date());
  if (result.ok) return { link: absolute(request, paths.join(result.link.token)), until: result.link.until };
  const { reason } = result;
  if (reason === "forbidden" || reason === "missing") return orThrow({ ok: false, reason });
  return data(null, { status: 409 });
}

export default function Invite() {
  const { name, email, refused, how, until } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  const { t } = useTranslation(["people", "lists"]);
  const hasPassword = how === "password" || how === "reset";
  const runs = how === "invited" || how === "reset";
  return (
    <div className="page stack handing-over">
      <div className="stack unprinted">
        <h1>{t("link.title", { name })}</h1>
        <p className="muted">
          {email} · {t(`lists:comesIn.${how}`, { until: until && formatDate(until) })}
        </p>
        <p>{t("link.lead", { name })}</p>
        {refused && <p className="notice">{t(`link.refused.${refused}`, { name })}</p>}
        {made && (
          <p className="notice" role="status">
            {t("link.made")}
          </p>
        )}
      </div>
      {made && email !== undefined && <LinkSheet name={name} email={email} {...made} />}
      {!refused && (
        <Form method="post" className="stack unprinted">
          <p className="muted sm">
            {t(hasPassword ? "link.effect.password" : "link.effect.never", { name })} {runs && t("link.effect.running")}
          </p>
          <div>
            <Button primary={!made} disabled={busy}>
              {t(runs ? "link.another" : "link.make")}
            </Button>
          </div>
        </Form>
      )}
    </div>
  );
}
