/** What stands against a loan, in the kinds of reason that a customer is given. */
export type LetterTopic = "cover" | "debts" | "size" | "need" | "tenor" | "risk" | "price" | "rules" | "shape";

/**
 * Words by which a rule can tell what a letter speaks of. House lists: a rule reads words and no sense, so what it finds is
 * shown with what it says.
 */
export const TOPIC_WORDS: Readonly<Record<Exclude<LetterTopic, "rules">, RegExp>> = {
  cover: /\b(cash( flow)?|instal?lments?|repay\w*|payments?|cover(s|ed|age)?|earns?|earnings)\b/gi,
  debts: /\b(debts?|owes?|owed|borrow\w*|loans elsewhere|liabilit\w+|own (funds|money|capital)|equity)\b/gi,
  size: /\b(sales|turnover|size|too (large|much)|amount|smaller|less than you asked)\b/gi,
  need: /\b(working capital|needs?|stock|goods|customers (pay|owe)|suppliers|cycle|too much|amount|smaller|less than you asked|loans (already|elsewhere))\b/gi,
  tenor: /\b(tenor|term of the loan|too long|longer than|\d+ (months|years)|months|years)\b/gi,
  risk: /\b(risks?|risky|uncertain\w*|unsteady|steady|steadier|stable|losses|swings?|fell|falling|depends?)\b/gi,
  price: /\b(price\w*|rates?|interest|costs?|dear(er)?|expensive|cheaper|elsewhere|other banks?)\b/gi,
  shape: /\b(amount|smaller|shorter|longer|instal?lments?|repay\w*|months|cash( flow)?|trade|season\w*|cycle)\b/gi,
};
export const RULE_WORDS = /\b(rules?|polic(y|ies)|requirements?|criteria|do(es)? not meet|documents?|papers?)\b/gi;

export const CONDITION = /\b(if|once|when|as soon as|provided|as long as|should you)\b/i;
export const FIGURE = /\d/;
export const PAPER =
  /\b(accounts|statements?|returns?|contracts?|orders?|invoices?|leases?|valuations?|appraisals?|plans?|licen[cs]es?|deeds?|certificates?|receipts?|slips|books?|papers?|documents?|reports?|list)\b/i;
export const DEADLINE =
  /\b(by|until|before|within|after|in) (the )?(end|next|first|last|coming|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|\d+|one|two|three|four|six|nine|twelve|ten|a (week|month|quarter|year))\b|\b(days|weeks|months|quarters?|half-year|year)\b|\bready\b/i;

/** A suspicion, a hit on a list, or that somebody is told of it. */
export const SUSPICION =
  /\b(suspect\w*|suspici\w+|frauds?|fraudulent\w*|forg(ed|ery|eries|e)|fak(e|ed|ery)|false|falsif\w*|invented|fabricat\w*|manipulat\w*|tamper\w*|dishonest\w*|lied|lying|liar|cheat\w*|conceal\w*|hid(e|es|den|ing)|in circles|circular|round.?trip\w*|launder\w*|(black|watch|sanctions?) ?-?lists?|blacklisted|sanction(s|ed)?|list match|compliance|police|authorities|investigat\w*|report(ed|ing)? (you|this|it|the (case|matter)) to)\b/gi;
/**
 * Papers asked for behind payments with somebody, or a question where money came from: whoever reads it knows which
 * payments the bank has looked at.
 */
export const FLOW =
  /\b(behind|explain\w*|explanations?|papers? (for|on|about)|proof of|evidence (for|of)|reasons? (for|of|behind)|origin of|purpose of|source of)\b[^.!?]{0,40}?\b(payments?|transfers?|deposits?|receipts|movements?|turnover|transactions?|funds)\b|\b(payments?|transfers?|deposits?|transactions?)\s+(with|from|to and from|to|between)\s+(?!(us|the bank|our bank|you)\b)/gi;
/** What belongs to the bureau or to the bank's own reckoning. */
export const INSIDE =
  /\b(credit (report|record|history|bureau|score)|bureau|scorecard|score|grade \d+|graded?|rating|probability of default|pd|(our|the) (model|computer|system))\b/gi;
export const BLAME =
  /\b(your (own )?fault|careless\w*|incompeten\w*|irresponsib\w*|mismanag\w*|badly (run|managed)|bad management|poor management|you should have|negligen\w*|reckless\w*)\b/gi;
/** Words of the trade that an owner need not know. */
export const JARGON =
  /\b(dscr|lgd|ead|raroc|ebitda?|covenants?|leverage|haircuts?|amorti[sz]\w*|tenor|hurdle|pro forma|liquidity ratio|debt service|exposure|default|waterfall|basis points?|bps?)\b/gi;
