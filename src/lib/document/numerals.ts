const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Chinese numerals as sections are numbered: 一 … 十, 十一, 二十, 二十一. From 1 to 99. */
export function numeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new Error(`numeral: ${value} is not between 1 and 99`)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`
  return head + (ones === 0 ? '' : (DIGITS[ones] ?? ''))
}
