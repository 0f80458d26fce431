// What an office writes is full of figures, years and hotlines: a local number without its area code cannot be told from them.
const NUMBERS = [
  String.raw`(?:\+?86)?1[3-9]\d{9}`,
  String.raw`0\d{2,3}[2-9]\d{6,7}`,
  String.raw`[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx]`,
  String.raw`[1-9]\d{7}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}`,
]
const PERSONAL = new RegExp(String.raw`(?<!\d)(?:${NUMBERS.join('|')})(?!\d)`)

/** Whether a mobile or telephone number or the number of an identity card (of 15 or 18 signs) stands in the text, however it is grouped. */
export function givesPersonalNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/[\u200b-\u200d\u2060]/g, '')
  return PERSONAL.test(plain) || PERSONAL.test(plain.replaceAll(/(?<=\d)[\s()._·‐-―−-]{1,2}(?=[\dXx])/g, ''))
}
