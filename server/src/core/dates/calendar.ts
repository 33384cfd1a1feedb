/** A day of the Gregorian calendar as `YYYY-MM-DD`. */
export type IsoDate = string;
