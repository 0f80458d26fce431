/** 村申-2017-0001, without gaps within one authority and year. */
export const applicationNumber = (year: number, nth: number): string => `村申-${year}-${String(nth).padStart(4, '0')}`
