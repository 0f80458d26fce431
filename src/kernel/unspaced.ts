/** The text to be compared with another: full-width signs as half-width ones, and without blanks or signs that nobody sees, however it was typed or pasted. */
export const unspaced = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '')

/** Letters and digits alone: a name stays readable with blanks or dots between its signs. */
export const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
