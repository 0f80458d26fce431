// A mobile phone, with the country’s code or without, a line with its area code, a local line of seven or eight digits, either
// with an extension (转801, -801), a 400 or 800 number, a five-digit hotline such as 12345. Blanks and hyphens may stand between
// the groups.
const MOBILE = String.raw`(?:\+86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}`
const EXTENSION = String.raw`(?:(?:[ -]| ?(?:转|分机|ext\.?|x|#|\*)[ :]?)\d{1,6})?`
const LINE = String.raw`(?:0\d{2,3}[ -]?)?[2-9]\d{2,3}[ -]?\d{4}${EXTENSION}`
const OTHERS = [String.raw`0\d{2,3}-\d{7,8}${EXTENSION}`, String.raw`[48]00[ -]?\d{3,4}[ -]?\d{3,4}`, String.raw`1[0-2]\d{3}`]
const NUMBER = [MOBILE, LINE, ...OTHERS].join('|')

const WITHIN = new RegExp(String.raw`(?<!\d)(?:${NUMBER})(?!\d)`)
const WHOLE = new RegExp(`^(?:${NUMBER})$`)

/** Whether the text gives a telephone number somewhere, as in “张三 0546-2345678”. */
export const givesPhone = (text: string): boolean => WITHIN.test(plain(text))

/** Whether the text is a telephone number and nothing else. No parser is needed: the phone’s pages ask it too. */
export const isPhone = (text: string): boolean => WHOLE.test(plain(text).trim())

/** Full-width digits and dashes as an input method leaves them. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/[()]/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
