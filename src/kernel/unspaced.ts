/** The text to be compared with another: full-width signs as half-width ones, and without blanks, however it was typed or pasted. */
export const unspaced = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '')
