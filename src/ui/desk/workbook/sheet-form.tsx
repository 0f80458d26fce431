import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Column } from '../../../lib/workbook-rows/headings.ts'
import { useVoice } from '../../voice.tsx'
import { hints } from '../../words/common.ts'
import type { Word, Words } from '../../words/say.ts'
import { workbookWords } from '../../words/workbook.ts'
import { Form, FormActions } from '../form/form.tsx'
import { Panel } from '../panel.tsx'
import { Refusal } from '../refusal.tsx'
import {
  columnField,
  SheetChoice,
  SheetColumns,
  SheetRefused,
  type ShownSheet,
  type Telling,
  toldTwice,
} from './sheet-columns.tsx'

type Props<F extends string> = {
  readonly title: string
  readonly note: string
  readonly sheets: readonly ShownSheet<F>[]
  readonly draft: Telling<F>
  readonly change: (over: Partial<Telling<F>>) => void
  readonly fields: readonly F[]
  readonly words: Readonly<Record<F, Word>>
  /** What is wrong with the fields between sheet and columns, by name. */
  readonly faults: Readonly<Record<string, string>>
  /** Where nothing is wrong. */
  readonly onTold: (told: { readonly sheet: string; readonly heading: number; readonly columns: Column<F>[] }) => void
  readonly move: { readonly error: Error | null; readonly isPending: boolean }
  readonly problems: Words
  /** What no row tells. */
  readonly children: ReactNode
}

/** 对应栏目: which sheet, where its headings are, and what each column tells. */
export function SheetForm<F extends string>({ draft, change, sheets, words, move, ...shown }: Props<F>) {
  const { t } = useVoice()
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const sheet = sheets.find(({ name }) => name === draft.sheet)
  const send = () => {
    const { heading, columns } = draft
    const wrong = {
      ...(heading === undefined ? { heading: t(hints.emptyRequired, { label: t(workbookWords.heading) }) } : {}),
      ...shown.faults,
      ...Object.fromEntries(
        toldTwice(columns).map(({ column, field }) => [
          columnField(column),
          t(workbookWords.toldTwice, { field: t(words[field]) }),
        ]),
      ),
    }
    setErrors(wrong)
    if (Object.keys(wrong).length > 0 || heading === undefined) return
    shown.onTold({ sheet: draft.sheet, heading, columns: [...columns] })
  }
  return (
    <Panel title={shown.title}>
      <Form errors={errors} onSubmit={send}>
        <Refusal error={move.error} words={shown.problems} />
        <p className="quiet">{shown.note}</p>
        <SheetChoice sheets={sheets} draft={draft} change={change} />
        {shown.children}
        <SheetRefused sheet={sheet} />
        {sheet?.refused === null && (
          <SheetColumns sheet={sheet} draft={draft} change={change} fields={shown.fields} words={words} />
        )}
        <FormActions>
          <Button type="primary" htmlType="submit" loading={move.isPending} disabled={sheet?.refused !== null}>
            {t(workbookWords.check)}
          </Button>
        </FormActions>
      </Form>
    </Panel>
  )
}
