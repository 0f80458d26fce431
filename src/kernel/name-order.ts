/**
 * A key by which Chinese names stand in the order of their pinyin wherever bytes are compared: a database without a Chinese
 * collation cannot do it by itself. Whatever is not a common character comes first, by its number. Kept with the name, so that a
 * newer table of the same order moves only names that are entered later.
 */
export function nameOrder(name: string): string {
  return Array.from(name.normalize('NFKC').trim(), (sign) => {
    const rank = ranks().get(sign)
    return rank === undefined ? `a${(sign.codePointAt(0) ?? 0).toString(36).padStart(5, '0')}` : `z${rank}`
  }).join('')
}

const [FIRST, LAST] = [0x4e00, 0x9fff]
let known: ReadonlyMap<string, string> | undefined

/** The common characters by their place in the collation of Chinese, written alike long. Sorted once, when first asked. */
function ranks(): ReadonlyMap<string, string> {
  if (known !== undefined) return known
  const signs = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String.fromCodePoint(FIRST + index))
  const sorted = signs.sort(new Intl.Collator('zh-Hans-CN').compare)
  known = new Map(sorted.map((sign, index) => [sign, index.toString(36).padStart(5, '0')]))
  return known
}
