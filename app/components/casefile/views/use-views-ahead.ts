import { useEffect } from "react";
import { viewToCome } from "./views";
import type { ShownDocument } from "../types";

/**
 * Once all that the page itself needs is here, the looks of the file's other papers are fetched, one after the other, so that turning to them
 * needs no network. Where that fails they are asked for when the network is back.
 */
export function useViewsAhead(documents: readonly ShownDocument[]): void {
  useEffect(() => {
    let left = false;
    const fetchAll = async () => {
      for (const { kind } of documents) {
        if (left) return;
        await viewToCome(kind);
      }
    };
    const start = () => void fetchAll().catch(() => undefined);
    if (document.readyState === "complete") start();
    window.addEventListener("load", start);
    window.addEventListener("online", start);
    return () => {
      left = true;
      window.removeEventListener("load", start);
      window.removeEventListener("online", start);
    };
  }, [documents]);
}
