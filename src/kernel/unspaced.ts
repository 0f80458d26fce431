/** The text to be compared with another: full-width signs as half-width ones, and without blanks or signs that nobody sees, however it was typed or pasted. */
export const unspaced = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '')
