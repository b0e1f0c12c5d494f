import { RECONCILE_FORM, type Payer } from "./reconcile-sources";
import { units } from "~/components/casefile/numbers";
import { useTranslation } from "~/i18n/use-translation";

interface CustomerChoiceProps {
  readonly payers: readonly Payer[];
  readonly notCustomers: ReadonlySet<string>;
  readonly onChange: (notCustomers: ReadonlySet<string>) => void;
}

/** Who pays in is not always a customer: lenders, the owner and the tax office pay too. The analyst decides. */
export function CustomerChoice({ payers, notCustomers, onChange }: CustomerChoiceProps) {
  const { t } = useTranslation("workbench");
  const toggle = (name: string) => {
    const next = new Set(notCustomers);
    if (!next.delete(name)) next.add(name);
    onChange(next);
  };
  return (
    <details className="payers">
      <summary>{t("reconcile.payers", { counted: payers.length - notCustomers.size, count: payers.length })}</summary>
      <p className="muted sm">{t("reconcile.payersLead")}</p>
      <ul>
        {payers.map(({ name, received }) => (
          <li key={name}>
            <label>
              <input
                type="checkbox"
                name="without"
                form={RECONCILE_FORM}
                value={name}
                checked={notCustomers.has(name)}
                onChange={() => toggle(name)}
              />{" "}
              {name}
            </label>
            <span className="num">{units(received)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
