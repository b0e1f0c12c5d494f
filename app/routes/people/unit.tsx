import { namedPage } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import "~/styles/ui/lists.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { ChangedNotice } from "~/components/people/changed-notice";
import { type ErrorCode, errorTexts } from "~/components/people/error-texts";
import { HistoryTable } from "~/components/people/history-table";
import { UnitChoices } from "~/components/people/unit-choices";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { zoneName } from "~/components/ui/format";
import { unitClosing, unitMove, unitName } from "~/forms/people/organisation";
import { clockReading } from "~/forms/zone";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import lists from "~/i18n/en/lists";
import organisation from "~/i18n/en/organisation";
import { provideCatalogues } from "~/i18n/catalogues";
import { closeUnit, moveUnit, renameUnit } from "~/services/people/unit-changes.server";
import { unitPage } from "~/services/people/unit-pages.server";

provideCatalogues({ lists, organisation });

export const handle = { policy: "units.manage" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => namedPage(data?.unit.name, "unit");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "units.manage");
  const now = new Date();
  const { ok: _ok, ...page } = orThrow(await unitPage(actor, params.unitId!, now));
  const done = new URL(request.url).searchParams.get("done");
  return {
    ...page,
    today: clockReading(now, zoneName()).slice(0, 10),
    done: done === "entered" || done === "changed" ? done : undefined,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCan(request, "units.manage");
  const form = await request.formData();
  const [unitId, now] = [params.unitId!, new Date()];
  const refused = (answer: Answer, status = 400) => data(answer, { status });
  switch (form.get("intent")) {
    case "rename": {
      const reading = unitName.read(form);
      if (!reading.ok) return refused({ form: "rename", values: unitName.values(form), errors: reading.errors });
      return after(await renameUnit(actor, { unitId, ...reading.value }, now));
    }
    case "move": {
      const values = unitMove.values(form);
      const reading = unitMove.read(form);
      if (!reading.ok) return refused({ form: "move", values, errors: reading.errors });
      const moved = await moveUnit(actor, { unitId, ...reading.value }, now);
      if (!moved.ok && moved.reason === "placement")
        return refused({ form: "move", values, errors: { parentId: moved.problem } });
      return after(moved);
    }
    case "close": {
      const values = unitClosing.values(form);
      const reading = unitClosing.read(form);
      if (!reading.ok) return refused({ form: "close", values, errors: reading.errors });
      if (form.get("sure") !== "on") return refused({ form: "close", values, notSure: true });
      const closed = await closeUnit(actor, { unitId, ...reading.value }, now);
      if (!closed.ok && closed.reason === "occupied")
        return refused({ form: "close", values, inTheWay: closed.inTheWay }, 409);
      return after(closed);
    }
    default:
      throw new Response(null, { status: 400 });
  }
  function after(
    result: { readonly ok: true } | { readonly ok: false; readonly reason: "forbidden" | "missing" | "outdated" },
  ) {
    if (result.ok) return redirect(paths.unit(unitId, { done: "changed" }));
    if (result.reason !== "outdated") return orThrow({ ok: false, reason: result.reason });
    return refused({ form: "outdated" }, 409);
  }
}

type Field = "name" | "parentId" | "from" | "seen";
type Answer =
  | { readonly form: "outdated" }
  | {
      readonly form: "rename" | "move" | "close";
      readonly values: Partial<Record<Field, string>>;
      readonly errors?: Readonly<Partial<Record<Field, ErrorCode>>>;
      readonly notSure?: boolean;
      readonly inTheWay?: {
        readonly units: readonly string[];
        readonly people: readonly string[];
        readonly peopleCount: number;
      };
    };

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Unit() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const { t } = useTranslation("organisation");
  const { unit, isBank, above, people, withUnder, history, done } = page;
  const inTheWay = answer && "inTheWay" in answer ? answer.inTheWay : undefined;
  return (
    <div className="page stack">
      <p className="sm">
        <Link to={paths.units}>← {t("units.title")}</Link>
      </p>
      <h1>{unit.name}</h1>
      <ChangedNotice
        done={answer ? undefined : done && t(done === "entered" ? "units.entered" : "changed")}
        problem={answer?.form === "outdated" ? t("outdated") : undefined}
      />
      {inTheWay && (
        <div className="notice bad" role="alert">
          <p>{t("unit.occupied")}</p>
          {inTheWay.units.length > 0 && <p>{t("unit.occupiedUnits", { names: inTheWay.units })}</p>}
          {inTheWay.peopleCount > 0 && (
            <p>{t("unit.occupiedPeople", { count: inTheWay.peopleCount, names: inTheWay.people })}</p>
          )}
        </div>
      )}
      <dl className="facts">
        <Fact label={t("units.code")}>{unit.code}</Fact>
        <Fact label={t("units.kind")}>{t(`unitKinds.${unit.kind}`)}</Fact>
        <Fact label={t("unit.stands")}>
          {isBank ? t("unit.whole") : above.length > 0 ? above.join(" › ") : t("unit.nowhere")}
        </Fact>
        <Fact label={t("units.people")}>{people}</Fact>
        <Fact label={t("units.withUnder")}>{withUnder}</Fact>
      </dl>
      <Changes key={JSON.stringify([page.seen, answer])} page={page} answer={answer} />
      {!isBank && (
        <>
          <h2>{t("unit.history")}</h2>
          <p className="muted">{t("history.hint")}</p>
          <HistoryTable
            caption={t("unit.history")}
            rows={history}
            columns={[{ id: "parent", header: t("unit.parent"), cell: ({ parent }) => parent }]}
          />
        </>
      )}
    </div>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Changes({ page, answer }: { page: Loaded; answer: Answer | undefined }) {
  const { t } = useTranslation("organisation");
  const { unit, isBank, parents, seen, today } = page;
  const given = (form: "rename" | "move" | "close", standard: Partial<Record<Field, string>>) => {
    const own = answer?.form === form ? answer : undefined;
    return { values: own?.values ?? standard, errors: errorTexts(t, own?.errors), own };
  };
  const rename = given("rename", { name: unit.name });
  const move = given("move", { from: today });
  const close = given("close", { from: today });
  const { of: ofRename, wrong: wrongRename } = formFields<"name">({
    id: "rename",
    labels: { name: t("name") },
    ...rename,
  });
  const { of: ofMove, wrong: wrongMove } = formFields<"parentId" | "from">({
    id: "move",
    labels: { parentId: t("units.under"), from: t("fromDay") },
    ...move,
  });
  const { of: ofClose, wrong: wrongClose } = formFields<"from" | "sure">({
    id: "close",
    labels: { from: t("fromDay"), sure: t("unit.closeSure") },
    values: { from: close.values.from },
    errors: { ...close.errors, ...(close.own?.notSure && { sure: t("unit.closeNotSure") }) },
  });
  const state = <input type="hidden" name="seen" value={seen} />;
  return (
    <>
      <Card title={t("unit.rename")}>
        <Form method="post" className="stack column">
          {state}
          <ErrorSummary wrong={wrongRename} answer={answer} />
          <FormField field={ofRename("name")} hint={t("unit.renameHint")}>
            <input maxLength={120} required />
          </FormField>
          <div className="row">
            <Button name="intent" value="rename">
              {t("unit.renameDo")}
            </Button>
          </div>
        </Form>
      </Card>
      {!isBank && (
        <>
          <Card title={t("unit.move")}>
            <Form method="post" className="stack column">
              {state}
              <p className="muted">{t("unit.moveHint")}</p>
              <ErrorSummary wrong={wrongMove} answer={answer} />
              <div className="filters fields">
                <FormField field={ofMove("parentId")}>
                  <select required>
                    <UnitChoices of={parents} none={t("units.choose")} />
                  </select>
                </FormField>
                <FormField field={ofMove("from")} hint={t("fromDayHint")}>
                  <input type="date" required />
                </FormField>
              </div>
              <div className="row">
                <Button name="intent" value="move">
                  {t("unit.moveDo")}
                </Button>
              </div>
            </Form>
          </Card>
          <Card title={t("unit.close")}>
            <Form method="post" className="stack column">
              {state}
              <p className="muted">{t("unit.closeHint")}</p>
              <ErrorSummary wrong={wrongClose} answer={answer} />
              <FormField field={ofClose("from")} hint={t("fromDayHint")}>
                <input type="date" required />
              </FormField>
              <div className="field">
                <span className="checks">
                  <label>
                    <input
                      type="checkbox"
                      name="sure"
                      id={ofClose("sure").id}
                      aria-describedby={ofClose("sure").error && "close-sure-error"}
                    />
                    {ofClose("sure").label}
                  </label>
                </span>
                {ofClose("sure").error && (
                  <span className="error" id="close-sure-error">
                    {ofClose("sure").error}
                  </span>
                )}
              </div>
              <div className="row">
                <Button name="intent" value="close">
                  {t("unit.closeDo")}
                </Button>
              </div>
            </Form>
          </Card>
        </>
      )}
    </>
  );
}
