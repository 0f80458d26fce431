/** As it stands in the register of needs: 需-2017-0001, without gaps within one authority and year. */
export const needNumber = (year: number, nth: number): string => `需-${year}-${String(nth).padStart(4, '0')}`
