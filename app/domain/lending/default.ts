/** Default is declared so many months (90 days) after the first due date that was missed. */
export const MONTHS_PAST_DUE = 3;

/** An obligor's grade looks at the due dates of one year, whatever the tenor that is asked for. */
export const RATING_MONTHS = 12;
