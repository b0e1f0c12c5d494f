import { createContext, useContext } from "react";
import { useTranslation } from "~/i18n/use-translation";

/** How a line opens its pin form. The value never changes, so that pinning one line does not redraw the others. */
export interface Pinning {
  readonly hrefOf: (at: string) => string;
  readonly open: (at: string) => void;
}
const PinningContext = createContext<Pinning | undefined>(undefined);
export const PinningProvider = PinningContext.Provider;

/** The small button beside a line, cell or answer. Absent when the worksheet can no longer be changed. */
export function PinLink({ at, what }: { at: string; what: string }) {
  const { t } = useTranslation("workbench");
  const pinning = useContext(PinningContext);
  if (!pinning) return null;
  return (
    <a
      className="pin-link"
      href={pinning.hrefOf(at)}
      aria-label={t("pin.open", { what })}
      title={t("pin.short")}
      onClick={(event) => {
        event.preventDefault();
        pinning.open(at);
      }}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M3 11V1.5h6.5L7.6 4.2l1.9 2.8H3" fill="none" stroke="currentColor" strokeWidth="1.3" />
      </svg>
    </a>
  );
}

/** The id by which a pin in the worksheet leads back to its line. */
export function placeId(at: string): string {
  return `at-${at}`;
}
