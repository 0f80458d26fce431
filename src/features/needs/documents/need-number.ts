/** As it stands in the register of needs: 需-2017-0001, without gaps within one authority and year. */
export const needNumber = (year: number, nth: number): string => `需-${year}-${String(nth).padStart(4, '0')}`

/** A need's number as it may be typed: with other hyphens and blanks, or without the word before it. */
export function numberTyped(typed: string): string {
  const plain = typed.normalize('NFKC').replaceAll(/[\s‐-―]/g, (sign) => (/\s/.test(sign) ? '' : '-'))
  const [, year, nth] = /^(?:需-?)?(\d{4})-?(\d{4,})$/.exec(plain) ?? []
  return year === undefined || nth === undefined ? plain : needNumber(Number(year), Number(nth))
}
