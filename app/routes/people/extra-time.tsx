import "~/styles/people.css";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button";
import { TableScroll } from "~/components/ui/TableScroll";
import { requireCan } from "~/http/guard.server";
import { pageTitle } from "~/http/meta";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import people from "~/i18n/en/people";
import { provideCatalogues } from "~/i18n/instance";
import { EXTRA_PERCENTS, extraTimes, setExtraTime } from "~/services/extra-time.server";

provideCatalogues({ people });

export const handle = { policy: "extraTime.set" } satisfies RouteHandle;
export const meta = () => pageTitle("Extra time");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "extraTime.set");
  const { people } = orThrow(await extraTimes(actor));
  return { people, choices: [...EXTRA_PERCENTS], done: new URL(request.url).searchParams.has("done") };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "extraTime.set");
  const form = await request.formData();
  const input = { personId: String(form.get("personId")), extraPercent: Number(form.get("extraPercent")) };
  orThrow(await setExtraTime(actor, input, new Date()));
  return redirect(`${paths.extraTime}?done`);
}

export default function ExtraTime() {
  const { people, choices, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation("people");
  return (
    <div className="page stack">
      <h1>{t("extraTime.title")}</h1>
      <p className="lead">{t("extraTime.lead")}</p>
      {done && <p role="status">{t("extraTime.done")}</p>}
      {people.length === 0 ? (
        <p>{t("extraTime.empty")}</p>
      ) : (
        <TableScroll label={t("extraTime.title")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("extraTime.person")}</th>
                <th scope="col">{t("extraTime.extra")}</th>
              </tr>
            </thead>
            <tbody>
              {people.map(({ personId, name, extraPercent }) => (
                <tr key={personId}>
                  <th scope="row">{name}</th>
                  <td>
                    <Form method="post" className="filters">
                      <input type="hidden" name="personId" value={personId} />
                      <select
                        name="extraPercent"
                        aria-label={`${t("extraTime.extra")}: ${name}`}
                        defaultValue={extraPercent}
                      >
                        {choices.map((percent) => (
                          <option key={percent} value={percent}>
                            {percent === 0 ? t("extraTime.none") : t("extraTime.percent", { percent })}
                          </option>
                        ))}
                      </select>
                      <Button aria-label={t("extraTime.saveFor", { name })}>{t("extraTime.save")}</Button>
                    </Form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </div>
  );
}
