import { type AmountRefusal, type Fen, fenFromYuan, split } from '../../../kernel/fen.ts'
import type { Indicator } from '../../../kernel/indicator.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { unspaced } from '../../../kernel/unspaced.ts'
import type { Cell } from '../../../kernel/workbook.ts'
import { proseIn } from '../../../lib/workbook-rows/cells.ts'
import words from '../data/backfill-words.json' with { type: 'json' }
import type { Instalment } from './contract.ts'

// What a contract's row says of money and of what was promised; what can be meant in two ways is refused, never guessed.

/** "180000", "180,000.00", "￥180,000元": to the fen. A sum in 万元, or finer than a fen, is none. */
export function amountIn(cell: Cell): Result<Fen, AmountRefusal> {
  const text = unspaced(proseIn(cell))
    .replace(/^[¥￥]/, '')
    .replace(/元整?$/, '')
  const read = fenFromYuan(text)
  return read.ok && read.value === 0 ? refuse({ code: 'not-an-amount' }) : read
}

type Part = Pick<Instalment, 'name' | 'percent' | 'condition'>

const PART = /^(?:(\D{1,20}?)[:：]?)?(\d{1,3})%?$/

/** "40/30/30" or "首付款40%、中期款30%、尾款30%": whole percents that make 100. What each was due for stands in the paper contract. */
export function instalmentsIn(
  cell: Cell,
  amountFen: Fen,
): Result<Instalment[], { code: 'not-instalments' | 'percents-do-not-make-100' }> {
  const parts: Part[] = []
  const told = unspaced(proseIn(cell).replaceAll(/\n+/g, ';'))
    .split(/[/、,，;；+]+/)
    .filter(Boolean)
  for (const [at, text] of told.entries()) {
    const [, name, percent = ''] = PART.exec(text) ?? []
    if (percent === '' || Number(percent) < 1 || Number(percent) > 100) return refuse({ code: 'not-instalments' })
    const called = name ?? (told.length === 1 ? words.whole : words.instalment.replace('{n}', String(at + 1)))
    parts.push({ name: called, percent: Number(percent), condition: words.asAgreed })
  }
  if (parts.length === 0 || parts.length > 12) return refuse({ code: 'not-instalments' })
  const sums = split(
    amountFen,
    parts.map(({ percent }) => percent),
  )
  if (!sums.ok) return sums
  return ok(parts.map((part, at) => ({ ...part, amountFen: sums.value[at] ?? amountFen })))
}

const PROMISED = /^(\D{1,59}?)(?:不少于|不低于|≥|>=|:)?(\d{1,8})(\D{1,8})$/

/** "社区活动12场；服务老人不少于600人次": a name, a number and its unit each. None may be told. */
export function indicatorsIn(cell: Cell): Result<Indicator[], { code: 'not-indicators' }> {
  const told = unspaced(proseIn(cell).replaceAll(/\n+/g, ';'))
    .split(/[;；,，。]+/)
    .filter(Boolean)
  if (told.length > 40) return refuse({ code: 'not-indicators' })
  const read: Indicator[] = []
  for (const [at, text] of told.entries()) {
    const [, name = '', target = '', unit = ''] = PROMISED.exec(text.replace(/^(?:[(（]?\d+[)）.、])/, '')) ?? []
    if (name === '' || Number(target) < 1 || Number(target) > 10_000_000) return refuse({ code: 'not-indicators' })
    read.push({ code: `B${at + 1}`, name, unit, target: Number(target), ...COUNTED })
  }
  return ok(read)
}

/** What counts for it was agreed on paper, and is looked at in the acceptance. */
const COUNTED = { recordKind: 'other', qualify: {}, evidence: [], note: null }
