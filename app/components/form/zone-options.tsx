import { memo } from "react";

/** Some four hundred: drawn once. */
export const ZoneOptions = memo(function ZoneOptions({ zones }: { readonly zones: readonly string[] }) {
  return zones.map((zone) => <option key={zone}>{zone}</option>);
});
