import { useEffect, useState } from "react";

/** True once scripts run: for controls that would do nothing without them, and for the reader's own clock. */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return hydrated;
}
