// What an office writes is full of figures, years and hotlines: a local number without its area code cannot be told from them.
const NUMBERS = [
  String.raw`(?:\+?86)?1[3-9]\d{9}`,
  String.raw`0\d{2,3}[2-9]\d{6,7}`,
  String.raw`[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx]`,
  String.raw`[1-9]\d{7}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}`,
]
const ANY = NUMBERS.join('|')
const PERSONAL = new RegExp(String.raw`(?<!\d)(?:${ANY})(?!\d)`)
/** In Chinese figures nobody writes anything else that long, so that what stands before and behind (张三一三八…) does not matter. */
const READ_OUT = new RegExp(ANY)

const FIGURES: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇零○', '一幺壹', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, figure) =>
    [...signs].map((sign) => [sign, String(figure)]),
  ),
)
const CHINESE = new RegExp(`[${Object.keys(FIGURES).join('')}]`, 'gu')
const inFigures = (text: string): string => text.replaceAll(CHINESE, (sign) => FIGURES[sign] ?? sign)

/**
 * Whether a mobile or telephone number or the number of an identity card (of 15 or 18 signs) stands in the text, however it is
 * grouped, in figures, in Chinese ones or in both.
 */
export function givesPersonalNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/[\u200b-\u200d\u2060]/g, '')
  const readOut = inFigures(plain.replaceAll(/[\s\p{P}\p{S}]/gu, '').replaceAll(/\d/g, ' '))
  return [plain, inFigures(plain)].some(isPersonal) || READ_OUT.test(readOut)
}

const isPersonal = (text: string): boolean =>
  PERSONAL.test(text) || PERSONAL.test(text.replaceAll(/(?<=\d)[\s()._·‐-―−-]{1,2}(?=[\dXx])/g, ''))
