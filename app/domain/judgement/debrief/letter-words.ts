/** What stands against a loan, in the kinds of reason that a customer is given. */
export type LetterTopic = "cover" | "debts" | "size" | "need" | "tenor" | "risk" | "price" | "rules" | "shape";

/**
 * Words by which a rule can tell what a letter speaks of. House lists: a rule reads words and no sense, so what it finds is
 * shown with what it says. A word stands under a reason only where it speaks of that one: cash, months and amounts are in
 * any letter, and so are the instalments of an offer.
 */
export const TOPIC_WORDS: Readonly<Record<Exclude<LetterTopic, "rules">, RegExp>> = {
  cover:
    /\b(cash flow|cash of (a|the|last) year|year's cash|(?<!\b(level|equal|monthly|in) )(instal?lments?|payments?)|repay\w*|cover(s|ed|age)?|earn(s|ed|ings)?|cannot pay)\b/gi,
  debts: /\b(debts?|owes?|owed|borrow\w*|loans elsewhere|liabilit\w+|own (funds|money|capital)|equity)\b/gi,
  size: /\b(sales|turnover|size|too (large|much)|smaller|less than you asked)\b/gi,
  need: /\b(working capital|tie[sd]? up|tying up|stock|goods|customers (pay|owe)|suppliers|cycle|too much|smaller|less than you asked|loans (already|elsewhere))\b/gi,
  tenor:
    /\b(tenor|term of the loan|too long|longer than|(at most|no more than|more than|up to|within) \d+ (months|years))\b/gi,
  risk: /\b(risks?|risky|uncertain\w*|unsteady|steady|steadier|stable|losses|swings?|fell|falling|depends?)\b/gi,
  price: /\b(price\w*|rates?|interest|costs?|dear(er)?|expensive|cheaper|elsewhere|other banks?)\b/gi,
  shape:
    /\b(another (amount|size|form)|smaller|shorter|longer|instal?lments?|repay\w*|cash flow|how cash comes|trade|season\w*|cycle)\b/gi,
};
export const RULE_WORDS = /\b(rules?|polic(y|ies)|requirements?|criteria|do(es)? not meet|documents?|papers?)\b/gi;

export const CONDITION = /\b(if|once|when|as soon as|provided|as long as|should you)\b/i;
/** In digits or in words; a half-year and a quarter are times, and no figures. */
export const FIGURE =
  /\d|\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred|thousand|million|twice|double)\b|\bhalf\b(?![- ]year)|\b(a|one|two|three) (third|fifth|tenth)s?\b|\b(a|one|three) quarters? of\b/i;
export const PAPER =
  /\b(accounts|statements?|returns?|contracts?|orders?|invoices?|bills?|figures|leases?|valuations?|appraisals?|plans?|licen[cs]es?|deeds?|certificates?|receipts?|slips|books?|papers?|documents?|reports?|list)\b/i;
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
