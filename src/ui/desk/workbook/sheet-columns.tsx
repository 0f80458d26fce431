import { columnName } from '../../../kernel/workbook.ts'
import type { Column } from '../../../lib/workbook-rows/headings.ts'
import { useVoice } from '../../voice.tsx'
import type { Word } from '../../words/say.ts'
import { workbookWords } from '../../words/workbook.ts'
import { type Option, SelectField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/number-fields.tsx'
import { Remark } from '../states.tsx'
import './sheet-columns.css'

/** A sheet as the page knows it: its first rows as texts, what its headings seem to say, and why its rows are not read. */
export type ShownSheet<F extends string> = {
  readonly name: string
  readonly refused: { readonly code: 'has-formulas' | 'too-many-rows'; readonly cell: string | null } | null
  readonly guess: { readonly heading: number; readonly columns: readonly Column<F>[] } | null
  readonly first: readonly (readonly string[])[]
}
/** Which sheet, where its headings are, and what each column tells, as far as that is said. */
export type Telling<F extends string> = {
  readonly sheet: string
  readonly heading: number | undefined
  readonly columns: readonly Column<F>[]
}
type Part<F extends string> = { readonly draft: Telling<F>; readonly change: (over: Partial<Telling<F>>) => void }

/** As it was told before; else as the headings of the sheet that tells most seem to say. */
export function tellingOf<F extends string>(plan: Telling<F> | null, sheets: readonly ShownSheet<F>[]): Telling<F> {
  // A plan's columns have their headings, which nobody tells.
  const said = plan?.columns.map(({ column, field }) => ({ column, field }))
  if (plan !== null && said !== undefined) return { sheet: plan.sheet, heading: plan.heading, columns: said }
  const guesses = sheets.flatMap(({ name, guess }) => (guess === null ? [] : [{ sheet: name, ...guess }]))
  const best = guesses.toSorted((a, b) => b.columns.length - a.columns.length)[0]
  return best ?? { sheet: sheets[0]?.name ?? '', heading: 1, columns: [] }
}

/** Which sheet it is, and in which row its headings are. */
export function SheetChoice<F extends string>({ sheets, draft, change }: Part<F> & { sheets: readonly ShownSheet<F>[] }) {
  const { t } = useVoice()
  const choose = (name: string | undefined) => {
    const guess = sheets.find((sheet) => sheet.name === name)?.guess
    change({ sheet: name ?? '', ...(guess ? { heading: guess.heading, columns: guess.columns } : { columns: [] }) })
  }
  return (
    <>
      <SelectField
        name="sheet"
        label={t(workbookWords.sheet)}
        required
        options={sheets.map(({ name }) => ({ value: name, label: name }))}
        value={draft.sheet}
        onChange={choose}
      />
      <NumberField
        name="heading"
        label={t(workbookWords.heading)}
        required
        value={draft.heading}
        onChange={(heading) => change({ heading })}
        from={1}
        to={100}
      />
    </>
  )
}

/** Why the rows of a sheet are not read. */
export function SheetRefused<F extends string>({ sheet }: { sheet: ShownSheet<F> | undefined }) {
  const { t } = useVoice()
  const refused = sheet?.refused
  if (sheet === undefined || refused === null || refused === undefined) return null
  const words = refused.code === 'has-formulas' ? workbookWords.formulas : workbookWords.tooManyRows
  return <Remark tone="waiting">{t(words, { sheet: sheet.name, cell: refused.cell ?? '' })}</Remark>
}

const NOTHING = 'nothing'
export const columnField = (column: number) => `column-${column}`
/** What several columns are said to tell, but for the first. */
export const toldTwice = <F extends string>(columns: readonly Column<F>[]) =>
  columns.filter(({ field }, place) => columns.findIndex((one) => one.field === field) !== place)

type ColumnsProps<F extends string> = Part<F> & {
  readonly sheet: ShownSheet<F>
  readonly fields: readonly F[]
  readonly words: Readonly<Record<F, Word>>
}

/** One field for each column, named by its letter and its heading, with what stands below it. */
export function SheetColumns<F extends string>({ sheet, draft, change, fields, words }: ColumnsProps<F>) {
  const { t } = useVoice()
  const { heading = 1, columns } = draft
  const width = Math.max(0, ...sheet.first.map((row) => row.length))
  const head = sheet.first[heading - 1] ?? []
  const below = sheet.first.slice(heading, heading + 3)
  const options: Option<F | typeof NOTHING>[] = [
    { value: NOTHING, label: t(workbookWords.nothing) },
    ...fields.map((field) => ({ value: field, label: t(words[field]) })),
  ]
  const tell = (column: number, field: F | typeof NOTHING) => {
    const others = columns.filter((one) => one.column !== column)
    change({ columns: field === NOTHING ? others : [...others, { column, field }].toSorted((a, b) => a.column - b.column) })
  }
  return (
    <div className="sheet-columns">
      {Array.from({ length: width }, (_, column) => (
        <SelectField
          key={columnField(column)}
          name={columnField(column)}
          label={`${columnName(column)} · ${head[column] ?? ''}`}
          mark={null}
          hint={
            below
              .map((row) => row[column] ?? '')
              .filter(Boolean)
              .join('；') || '—'
          }
          options={options}
          value={columns.find((one) => one.column === column)?.field ?? NOTHING}
          onChange={(field) => tell(column, field ?? NOTHING)}
        />
      ))}
    </div>
  )
}
