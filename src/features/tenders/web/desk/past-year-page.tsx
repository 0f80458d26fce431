import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { Fen } from '../../../../kernel/fen.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { notOfAField, useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { MoneyField, NumberField } from '../../../../ui/desk/form/number-fields.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { comparisonProblems, comparisonSamples, comparisonWords } from '../../../../ui/words/comparison.ts'
import type { PastYear } from '../../contract/comparison.ts'
import { YearFigures } from '../../rules/past-year.ts'
import { statePastYear, usePastYear } from '../comparison-api.ts'

/** 补录往年数据: what was published of a year that was not run here. */
export default function PastYearPage() {
  const year = useNamed('year')
  return <Fetched query={usePastYear(year)}>{(read) => <Written key={read.revision} read={read} />}</Fetched>
}

type Draft = {
  readonly moneyFen: Fen | undefined
  readonly lots: number | undefined
  readonly organisations: number | undefined
  readonly source: string
}

const SHAPE = shapeOf({
  moneyFen: z.number().optional(),
  lots: z.number().optional(),
  organisations: z.number().optional(),
  source: z.string(),
})

const LABELS = {
  moneyFen: comparisonWords.money,
  lots: comparisonWords.lots,
  organisations: comparisonWords.organisations,
  source: comparisonWords.source,
}

type Figure = 'moneyFen' | 'lots' | 'organisations'

function Written({ read }: { read: PastYear }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const programme = useNamed('programme')
  const [unreadable, setUnreadable] = useState<readonly Figure[]>([])
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['past-year', String(read.year)],
    shape: SHAPE,
    begin: () => ({
      moneyFen: read.figures?.moneyFen ?? undefined,
      lots: read.figures?.lots ?? undefined,
      organisations: read.figures?.organisations ?? undefined,
      source: read.figures?.source ?? '',
    }),
  })
  const { errors, check, refuse } = useFieldErrors(YearFigures, LABELS, { words: comparisonProblems })
  const leave = () => {
    forget()
    go('programmes', programme)
  }
  const save = useDeed(
    (figures: YearFigures, id) => statePastYear({ tenant, year: String(read.year) }, { revision: read.revision, figures }, id),
    leave,
  )
  const submit = () => {
    const { moneyFen = null, lots = null, organisations = null, source } = draft
    const faults = unreadable.map((path) => ({ path, code: 'not-a-number' }))
    const figures = check({ moneyFen, lots, organisations, source }, faults)
    if (figures !== undefined) save.mutate(figures, { onError: refuse })
  }
  const unread = (figure: Figure) => (isUnread: boolean) =>
    setUnreadable((before) => [...before.filter((one) => one !== figure), ...(isUnread ? [figure] : [])])
  return (
    <>
      <PageTitle title={t(comparisonWords.formTitle, { year: read.year })} />
      <p className="quiet">{t(comparisonWords.formHint)}</p>
      <Form errors={errors} onSubmit={submit}>
        <Refusal error={notOfAField(save.error, {})} words={comparisonProblems} />
        <RestoredLine restored={restored} />
        <Fields draft={draft} set={set} unread={unread} />
        <FormActions>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t(buttons.save)}
          </Button>
          <Button onClick={leave}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}

type FieldsProps = {
  draft: Draft
  set: (change: Partial<Draft>) => void
  unread: (figure: Figure) => (isUnread: boolean) => void
}

function Fields({ draft, set, unread }: FieldsProps) {
  const { t } = useVoice()
  return (
    <>
      <MoneyField
        name="moneyFen"
        label={t(comparisonWords.money)}
        value={draft.moneyFen}
        onChange={(moneyFen) => set({ moneyFen })}
        onUnreadable={unread('moneyFen')}
      />
      <NumberField
        name="lots"
        label={t(comparisonWords.lots)}
        value={draft.lots}
        onChange={(lots) => set({ lots })}
        onUnreadable={unread('lots')}
      />
      <NumberField
        name="organisations"
        label={t(comparisonWords.organisations)}
        value={draft.organisations}
        onChange={(organisations) => set({ organisations })}
        onUnreadable={unread('organisations')}
      />
      <TextField
        name="source"
        label={t(comparisonWords.source)}
        hint={t(comparisonWords.published)}
        required
        value={draft.source}
        onChange={(source) => set({ source })}
        sample={comparisonSamples.published}
        maxLength={200}
      />
    </>
  )
}
