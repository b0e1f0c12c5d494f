import type { Page } from "playwright-core";

/** What is wrong with the page as it is laid out, in words; nothing for a page that holds what it shows. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    const content = Math.ceil(document.body.getBoundingClientRect().bottom + window.scrollY);
    if (scrollHeight > Math.max(clientHeight, content)) faults.push(`${scrollHeight} high, its content ${content}`);
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth} wide, the window ${clientWidth}`);
    for (const element of document.querySelectorAll("body *")) {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      const scrolls = /auto|scroll/.test(overflowX + overflowY) && element.tagName !== "TEXTAREA";
      if (scrolls && position === "static") faults.push(`${element.className} scrolls and is not positioned`);
    }
    for (const sheet of document.querySelectorAll(".sheet")) {
      if (sheet.scrollWidth > sheet.clientWidth) faults.push("a sheet is cut at its edge");
    }
    const text = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (text.nextNode()) {
      const cell = text.currentNode.parentElement?.closest("td, th");
      if (!cell || text.currentNode.parentElement?.closest(".visually-hidden")) continue;
      const { left, right, width } = cell.getBoundingClientRect();
      range.selectNodeContents(text.currentNode);
      const over = [...range.getClientRects()].some((box) => box.right > right + 1 || box.left < left - 1);
      if (over && width > 1) faults.push(`“${text.currentNode.textContent}” is printed over its neighbour`);
    }
    return [...new Set(faults)];
  });
}

/** Everything that is written, at twice its size, as a browser does that enlarges text alone. */
export function doubleText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sizes = [...document.querySelectorAll<HTMLElement>("*")].map(
      (element) => [element, parseFloat(getComputedStyle(element).fontSize)] as const,
    );
    for (const [element, size] of sizes) element.style.setProperty("font-size", `${2 * size}px`, "important");
  });
}

/** How light the lightest point of an upright line on the screen is: 255 is white. */
export async function lightest(page: Page, line: { x: number; y: number; height: number }): Promise<number> {
  const png = await page.screenshot({ clip: { ...line, width: 1 } });
  const reader = await page.context().newPage(); // a page without our rules about where pictures may come from
  try {
    return await reader.evaluate(
      async (source) => {
        const picture = new Image();
        picture.src = source;
        await picture.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [picture.width, picture.height];
        const context = canvas.getContext("2d")!;
        context.drawImage(picture, 0, 0);
        return Math.max(...context.getImageData(0, 0, canvas.width, canvas.height).data.filter((_, i) => i % 4 === 0));
      },
      `data:image/png;base64,${png.toString("base64")}`,
    );
  } finally {
    await reader.close();
  }
}
