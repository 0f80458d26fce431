import { z } from 'zod'
import type { AreaCode } from '../../../kernel/area.ts'
import { type CivilDate, isAfter } from '../../../kernel/civil.ts'
import { unspaced } from '../../../kernel/unspaced.ts'
import type { Cell } from '../../../kernel/workbook.ts'
import { dayIn, isBlank, lineIn, proseIn } from '../../../lib/workbook-rows/cells.ts'
import { type PlaceFault, type Places, placesNamed } from '../../../lib/workbook-rows/places.ts'
import { type Fault, problemOf, type Reading, type ReadRow, readRows } from '../../../lib/workbook-rows/rows.ts'
import { Contact } from './contact.ts'
import { NeedStatement } from './need.ts'
import { countIn, unitIn } from './survey-cells.ts'
import { SurveyField, type SurveyMapping } from './survey-columns.ts'

export const RowFault = z.enum([
  'empty',
  'too-long',
  'control-characters',
  'not-a-count',
  'unit-unknown',
  'units-differ',
  'not-a-day',
  'day-in-future',
  'no-such-town',
  'no-such-area',
  'area-ambiguous',
  'not-a-phone',
  'same-as-row',
])
export type RowFault = z.infer<typeof RowFault>

export const RowProblem = problemOf(SurveyField, RowFault)
export type RowProblem = z.infer<typeof RowProblem>

type Said = { readonly said: NeedStatement; readonly contact: Contact }
export type SurveyRow = Said & { readonly row: number }
export type SurveyReading = Reading<Said, RowProblem>

export function readSurvey(
  rows: readonly (readonly Cell[])[],
  mapping: SurveyMapping,
  places: Places,
  today: CivilDate,
): SurveyReading {
  const placed = placesNamed(places)
  const titled = mapping.columns.some(({ field }) => field === 'title') ? 'title' : 'text'
  const earlier = new Map<string, number>()
  return readRows(rows, mapping, (of, row) => {
    const read = readRow(of, mapping, placed, today)
    if (read.said === undefined) return read
    const same = earlier.get(keyOf(read.said))
    if (same === undefined) earlier.set(keyOf(read.said), row)
    return same === undefined ? read : { said: read.said, faults: [[titled, 'same-as-row', same]] }
  })
}

/** By which two rows are the same: the same words for the same people at the same place from the same person. */
const keyOf = ({ said, contact }: Said): string =>
  [said.title, said.text, said.target, said.area, said.place, contact.name, contact.phone, contact.address]
    .map(unspaced)
    .join('\n')

type Faults = Fault<SurveyField, RowFault>[]

function readRow(
  cellOf: (field: SurveyField) => Cell,
  { columns, receivedOn, unit }: SurveyMapping,
  placed: (town: string, name: string) => AreaCode | PlaceFault,
  today: CivilDate,
): ReadRow<Said, SurveyField, RowFault> {
  const faults: Faults = []
  const text = proseIn(cellOf('text'))
  const title = lineIn(cellOf('title')) || titleOf(text)
  if (text === '' && columns.some(({ field }) => field === 'text')) faults.push(['text', 'empty'])
  const counted = countOf(cellOf, faults)
  const day = isBlank(cellOf('receivedOn')) ? receivedOn : dayIn(cellOf('receivedOn'))
  if (day === undefined) faults.push(['receivedOn', 'not-a-day'])
  else if (isAfter(day, today)) faults.push(['receivedOn', 'day-in-future'])
  const area = placed(lineIn(cellOf('town')), lineIn(cellOf('area')))
  if (typeof area !== 'string') faults.push(area)

  const words = { title, text, target: lineIn(cellOf('target')), place: lineIn(cellOf('place')) }
  const contact = Contact.safeParse({
    name: lineIn(cellOf('name')),
    phone: lineIn(cellOf('phone')).normalize('NFKC'),
    address: lineIn(cellOf('address')),
  })
  const worded = Words.safeParse(words)
  faults.push(...faultsOf(worded.error), ...faultsOf(contact.error))
  const isSound = faults.length === 0 && worded.success && contact.success && day !== undefined && typeof area === 'string'
  if (!isSound) return { said: undefined, faults }
  const said = { ...worded.data, ...counted, unit: counted.unit ?? unit, area, channel: 'survey', receivedOn: day } as const
  return { said: { said, contact: contact.data }, faults }
}

const Words = NeedStatement.pick({ title: true, text: true, target: true, place: true })

/** Where no title is given: what the text says first, cut where a title would be. */
const titleOf = (text: string): string => (/^[^\n。！？!?；;]*/.exec(text)?.[0] ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 60)

function countOf(cellOf: (field: SurveyField) => Cell, faults: Faults) {
  const named = unitIn(lineIn(cellOf('unit')))
  if (named === undefined && !isBlank(cellOf('unit'))) faults.push(['unit', 'unit-unknown'])
  if (isBlank(cellOf('count'))) return { count: null, unit: named }
  const read = countIn(cellOf('count'))
  if ('fault' in read) {
    faults.push(['count', read.fault])
    return { count: null, unit: named }
  }
  if (named !== undefined && read.unit !== undefined && named !== read.unit) faults.push(['unit', 'units-differ'])
  return { count: read.count, unit: read.unit ?? named }
}

const CODES: Readonly<Record<string, RowFault>> = { too_small: 'empty', too_big: 'too-long' }
const BY_WORD = new Map<string, RowFault>(RowFault.options.map((fault) => [fault, fault]))

const faultsOf = (error: z.ZodError | undefined): Faults =>
  (error?.issues ?? []).flatMap(({ path: [name], code, message }) => {
    const field = SurveyField.safeParse(name)
    const fault = CODES[code] ?? BY_WORD.get(message) ?? 'control-characters'
    return field.success ? [[field.data, fault] as const] : []
  })
