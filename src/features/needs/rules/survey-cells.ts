import { proseIn } from '../../../lib/workbook-rows/cells.ts'
import { unspaced } from '../../../kernel/unspaced.ts'
import type { Cell } from '../../../kernel/workbook.ts'
import type { CountUnit } from './need.ts'

// How many, and of what, as people write it into a cell; the rest of the cells is read as any workbook's.

type Fault<C extends string> = { readonly fault: C }

const COUNT = /^(?:约|大约|大概|近|将近)?([\d,]+(?:\.\d+)?)(万)?(?:多|余|左右|上下)?(\D{0,8}?)(?:左右|上下)?$/
const UNITS: readonly (readonly [RegExp, CountUnit])[] = [
  [/^(?:多|余)?(?:个?人|名|位|人次|个?(?:孩子|老人|儿童|学生|居民)|persons?)$/i, 'persons'],
  [/^(?:多|余)?(?:户|户家庭|个?家庭|户居民|households?)$/i, 'households'],
  [/^(?:多|余)?(?:支|支队伍|个?队伍|个?小组|groups?)$/i, 'groups'],
  [/^(?:多|余)?(?:家单位|家机构|家企业|个?单位|个?机构|organisations?)$/i, 'organisations'],
]

/** 人, 户, 支队伍, 家单位; undefined for what is none of these, as 家 alone is. */
export const unitIn = (text: string): CountUnit | undefined => UNITS.find(([form]) => form.test(unspaced(text)))?.[1]

/** "约30人", "１２０户", "1.2万人": how many, and of what where it says so. Two numbers are no number. */
export function countIn(
  cell: Cell,
): { readonly count: number; readonly unit: CountUnit | undefined } | Fault<'not-a-count' | 'unit-unknown'> {
  const [, digits = '', tenThousands, named = ''] = COUNT.exec(unspaced(proseIn(cell))) ?? []
  const number = /^(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(digits) ? Number(digits.replaceAll(',', '')) : Number.NaN
  // Tens of thousands are told with a point; what is left over by the machine's arithmetic is none.
  const count = tenThousands === undefined ? number : Math.round(number * 10_000)
  if (!Number.isInteger(count) || count < 1 || count > 10_000_000) return { fault: 'not-a-count' }
  const unit = named === '' ? undefined : unitIn(named)
  return named !== '' && unit === undefined ? { fault: 'unit-unknown' } : { count, unit }
}
