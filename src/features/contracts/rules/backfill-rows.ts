import { z } from 'zod'
import type { AreaCode } from '../../../kernel/area.ts'
import { type CivilDate, isAfter, isBefore } from '../../../kernel/civil.ts'
import { CreditCode } from '../../../kernel/credit-code.ts'
import { line, prose } from '../../../kernel/text.ts'
import { unspaced } from '../../../kernel/unspaced.ts'
import type { Cell } from '../../../kernel/workbook.ts'
import { dayIn, isBlank, lineIn, proseIn } from '../../../lib/workbook-rows/cells.ts'
import { type PlaceFault, type Places, placesNamed } from '../../../lib/workbook-rows/places.ts'
import { type Fault, problemOf, type Reading, readRows } from '../../../lib/workbook-rows/rows.ts'
import { cellOf } from '../../../lib/workbook-rows/sheet.ts'
import { amountIn, indicatorsIn, instalmentsIn } from './backfill-cells.ts'
import { BackfillField, type BackfillMapping, NEEDED } from './backfill-columns.ts'
import { ContractPlan, type ContractState } from './contract.ts'

export const BackfillFault = z.enum([
  'empty',
  'too-long',
  'control-characters',
  'not-an-amount',
  'finer-than-a-fen',
  'amount-too-large',
  'amount-unit',
  'not-instalments',
  'percents-do-not-make-100',
  'credit-code-wrong',
  'provider-other-name',
  'provider-names-differ',
  'not-a-day',
  'day-in-future',
  'signed-after-start',
  'public-before-signed',
  'period-reversed',
  'no-such-town',
  'no-such-area',
  'area-ambiguous',
  'not-indicators',
  'contract-known',
  'same-as-row',
])
export type BackfillFault = z.infer<typeof BackfillFault>

export const BackfillProblem = problemOf(BackfillField, BackfillFault)
export type BackfillProblem = z.infer<typeof BackfillProblem>

/** A contract as a row tells it. */
type Said = Pick<
  ContractState,
  'no' | 'amountFen' | 'periodFrom' | 'periodTo' | 'place' | 'goal' | 'beneficiaries' | 'indicators' | 'instalments'
> & {
  readonly name: string
  readonly provider: string
  readonly creditCode: CreditCode
  readonly signedOn: CivilDate
  readonly publicOn: CivilDate
  readonly area: AreaCode
  readonly field: string
}
export type BackfillRow = Said & { readonly row: number }
export type BackfillReading = Reading<Said, BackfillProblem>

/** What the record knows already, and the days between which such a contract was signed. */
export type BackfillBeside = {
  readonly places: Places
  readonly today: CivilDate
  /** The day of the authority's first deed here: what is signed from then on is bought here. */
  readonly began: CivilDate
  /** By `numberKey`. */
  readonly contractNos: ReadonlySet<string>
  /** Under which name an organisation is on record, by its code. */
  readonly names: ReadonlyMap<CreditCode, string>
}

type Faults = Fault<BackfillField, BackfillFault>[]
type Earlier = { readonly numbers: Map<string, number>; readonly providers: Map<CreditCode, { name: string; row: number }> }

export function readBackfill(
  rows: readonly (readonly Cell[])[],
  mapping: BackfillMapping,
  beside: BackfillBeside,
): BackfillReading {
  const read = rowReader(mapping, beside, unitFault(rows, mapping))
  const earlier: Earlier = { numbers: new Map(), providers: new Map() }
  return readRows(rows, mapping, (of, row) => {
    const { said, faults } = read(of)
    return { said, faults: [...faults, ...clashes(of, said, row, earlier)] }
  })
}

/** A contract’s number as it is compared: however it was typed, in whichever letters. */
export const numberKey = (no: string): string => unspaced(no).toLowerCase()

/** One number is one contract, and one code one organisation: told by the first row that has it. */
function clashes(
  of: (field: BackfillField) => Cell,
  said: Said | undefined,
  row: number,
  { numbers, providers }: Earlier,
): Faults {
  const faults: Faults = []
  const no = numberKey(lineIn(of('contractNo')))
  const first = no === '' ? undefined : numbers.get(no)
  if (first !== undefined) faults.push(['contractNo', 'same-as-row', first])
  else if (no !== '') numbers.set(no, row)
  if (said === undefined) return faults
  const before = providers.get(said.creditCode)
  if (before === undefined) providers.set(said.creditCode, { name: unspaced(said.provider), row })
  else if (before.name !== unspaced(said.provider)) faults.push(['provider', 'provider-names-differ', before.row])
  return faults
}

const Words = z.strictObject({
  contractNo: ContractPlan.shape.no,
  name: line(120),
  provider: line(100),
  place: prose(120),
  field: line(20),
  goal: ContractPlan.shape.goal,
  beneficiaries: ContractPlan.shape.beneficiaries,
})

/** Ten thousands are never read as yuan: who heads a column so is told to write yuan. */
function unitFault(rows: readonly (readonly Cell[])[], mapping: BackfillMapping): Faults {
  const heading = proseIn(cellOf(mapping, rows[mapping.heading - 1] ?? [])('amount'))
  return /[万千百]/.test(heading) ? [['amount', 'amount-unit']] : []
}

function rowReader(mapping: BackfillMapping, beside: BackfillBeside, always: Faults) {
  const placed = placesNamed(beside.places)
  const nameOf = new Map(beside.places.areas.map(({ code, name }) => [code, name]))
  return (of: (field: BackfillField) => Cell): { readonly said: Said | undefined; readonly faults: Faults } => {
    const faults: Faults = [...always]
    faults.push(...NEEDED.filter((field) => isBlank(of(field))).map((field): Faults[number] => [field, 'empty']))
    const words = wordsOf(of, mapping, faults)
    const [provider, terms, days] = [providerOf(of, beside, faults), termsOf(of, faults), daysOf(of, beside, faults)]
    const area = areaOf(of, beside.places, placed)
    if (typeof area !== 'string') faults.push(area)
    if (words?.contractNo !== undefined && beside.contractNos.has(numberKey(words.contractNo)))
      faults.push(['contractNo', 'contract-known'])
    const isSound = words !== undefined && provider !== undefined && terms !== undefined && days !== undefined
    if (!isSound || typeof area !== 'string' || faults.length > 0) return { said: undefined, faults }
    const { contractNo: no, place, ...told } = words
    const said = { ...told, no, place: place === '' ? (nameOf.get(area) ?? area) : place, area }
    return { said: { ...said, creditCode: provider, ...terms, ...days }, faults }
  }
}

const CODES: Readonly<Record<string, BackfillFault>> = { too_small: 'empty', too_big: 'too-long' }

function wordsOf(of: (field: BackfillField) => Cell, mapping: BackfillMapping, faults: Faults) {
  const read = Words.safeParse({
    contractNo: lineIn(of('contractNo')),
    name: lineIn(of('name')),
    provider: lineIn(of('provider')),
    place: lineIn(of('place')),
    field: isBlank(of('field')) ? mapping.field : lineIn(of('field')),
    goal: proseIn(of('goal')),
    beneficiaries: lineIn(of('beneficiaries')),
  })
  for (const { path, code } of read.error?.issues ?? []) {
    const field = BackfillField.safeParse(path[0])
    if (field.success) faults.push([field.data, CODES[code] ?? 'control-characters'])
  }
  return read.data
}

function providerOf(of: (field: BackfillField) => Cell, { names }: BackfillBeside, faults: Faults): CreditCode | undefined {
  if (isBlank(of('creditCode'))) return undefined
  const code = CreditCode.safeParse(unspaced(lineIn(of('creditCode'))))
  if (!code.success) faults.push(['creditCode', 'credit-code-wrong'])
  else if (differs(names.get(code.data), lineIn(of('provider')))) faults.push(['provider', 'provider-other-name'])
  return code.data
}

const differs = (known: string | undefined, told: string) =>
  known !== undefined && told !== '' && unspaced(known) !== unspaced(told)

function termsOf(of: (field: BackfillField) => Cell, faults: Faults) {
  const indicators = indicatorsIn(of('indicators'))
  if (!indicators.ok) faults.push(['indicators', indicators.error.code])
  if (isBlank(of('amount'))) return undefined
  const amount = amountIn(of('amount'))
  if (!amount.ok) {
    faults.push(['amount', amount.error.code])
    return undefined
  }
  if (isBlank(of('instalments'))) return undefined
  const instalments = instalmentsIn(of('instalments'), amount.value)
  if (!instalments.ok) faults.push(['instalments', instalments.error.code])
  if (!instalments.ok || !indicators.ok) return undefined
  return { amountFen: amount.value, instalments: instalments.value, indicators: indicators.value }
}

function daysOf(of: (field: BackfillField) => Cell, { today, began }: BackfillBeside, faults: Faults) {
  const day = (field: BackfillField): CivilDate | undefined => {
    const read = isBlank(of(field)) ? undefined : dayIn(of(field))
    if (read === undefined && !isBlank(of(field))) faults.push([field, 'not-a-day'])
    return read
  }
  const [periodFrom, periodTo] = [day('periodFrom'), day('periodTo')]
  const [signedOn, publicOn] = [day('signedOn'), day('publicOn')]
  if (periodFrom !== undefined && periodTo !== undefined && isBefore(periodTo, periodFrom))
    faults.push(['periodTo', 'period-reversed'])
  if (signedOn !== undefined && !isBefore(signedOn, began)) faults.push(['signedOn', 'signed-after-start'])
  if (publicOn !== undefined && isAfter(publicOn, today)) faults.push(['publicOn', 'day-in-future'])
  if (publicOn !== undefined && signedOn !== undefined && isBefore(publicOn, signedOn))
    faults.push(['publicOn', 'public-before-signed'])
  if (periodFrom === undefined || periodTo === undefined || signedOn === undefined || publicOn === undefined) return undefined
  return { periodFrom, periodTo, signedOn, publicOn }
}

/** Where nothing is named, the whole of what the authority is for; a town alone is the town. */
function areaOf(
  of: (field: BackfillField) => Cell,
  { within }: Places,
  placed: (town: string, name: string) => AreaCode | PlaceFault,
): AreaCode | PlaceFault {
  const [town, name] = [lineIn(of('town')), lineIn(of('area'))]
  if (name !== '') return placed(town, name)
  return town === '' ? within : placed('', town)
}
