/**
 * Read by the server (`node --import`) and by the browser before the page: every text of the catalogues stands in marks and is
 * longer, as it would be in another language. What stands on a page without marks comes from no catalogue. A text that only
 * lists what it is given has no words of its own: what is listed answers for itself.
 */
globalThis.changeText = (text) =>
  /^\{\{[^}]*\}\}$/.test(text)
    ? text
    : `⟦${text
        .split(/(\{\{[^}]*\}\})/)
        .map((part, index) =>
          index % 2 === 1 ? part : part.replace(/[aeiouyrn]/gi, (letter) => letter + letter.toLowerCase()),
        )
        .join("")}⟧`;
