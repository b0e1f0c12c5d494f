import type { Page } from "playwright-core";

/** How often Tab stops between the top of the page and what `selector` finds, in the order of the document. */
export function tabStopsBefore(page: Page, selector: string): Promise<number> {
  return page.evaluate((end) => {
    const last = document.querySelector(end)!;
    const stops = [
      ...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex]"),
    ].filter(
      (one) =>
        one.tabIndex >= 0 &&
        !one.matches(":disabled, [type=hidden]") &&
        one.checkVisibility({ visibilityProperty: true }) &&
        one.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return stops.length;
  }, selector);
}
