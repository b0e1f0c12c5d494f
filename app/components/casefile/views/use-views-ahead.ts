import { useEffect } from "react";
import { viewToCome } from "./views";
import type { ShownDocument } from "../types";

/**
 * Once the page is at rest the looks of the file's other papers are fetched, one after the other, so that turning to them
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
    const atRest = () => setTimeout(start, REST);
    const timer = document.readyState === "complete" ? atRest() : undefined;
    window.addEventListener("load", atRest);
    window.addEventListener("online", start);
    return () => {
      left = true;
      clearTimeout(timer);
      window.removeEventListener("load", atRest);
      window.removeEventListener("online", start);
    };
  }, [documents]);
}

/** House value, milliseconds: what the page itself needs comes first. */
const REST = 500;
