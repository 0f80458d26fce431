import { Button } from 'antd'
import { z } from 'zod'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { NumberField } from '../../../../ui/desk/form/number-fields.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { acceptanceFields as fields, acceptanceWords as words } from '../../../../ui/words/acceptance.ts'
import { acceptanceProblems } from '../../../../ui/words/acceptance-problems.ts'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { type AcceptanceView, ClaimsEdit } from '../../contract/acceptance.ts'
import { claimDelivery, useAcceptance } from '../acceptances-api.ts'
import '../../../../ui/desk/css/work.css'

/** What the provider says it has delivered, indicator by indicator. */
export default function AcceptanceClaimsPage() {
  const acceptance = useAcceptance(useNamed('acceptance'))
  return <Fetched query={acceptance}>{(view) => <Written key={view.id} acceptance={view} />}</Fetched>
}

type Draft = {
  readonly delivered: Readonly<Record<string, number | undefined>>
  readonly evidence: Readonly<Record<string, string>>
}
const SHAPE = shapeOf({
  delivered: z.record(z.string(), z.number().optional()),
  evidence: z.record(z.string(), z.string()),
})

function Written({ acceptance }: { acceptance: AcceptanceView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const { id, revision, indicators, claims, lot, contractNo } = acceptance
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['acceptance claims', id],
    shape: SHAPE,
    begin: () => ({
      delivered: Object.fromEntries(claims.map(({ code, delivered }) => [code, delivered])),
      evidence: Object.fromEntries(claims.map(({ code, evidence }) => [code, evidence])),
    }),
  })
  const leave = () => {
    forget()
    go('acceptances', id)
  }
  const labels = Object.fromEntries(indicators.map((_, nth) => [`claims.${nth}.delivered`, fields.delivered]))
  const { errors, check, refuse } = useFieldErrors(ClaimsEdit, labels)
  const save = useDeed((edit: ClaimsEdit, deed) => claimDelivery({ tenant, acceptance: id }, edit, deed), leave)
  const submit = () => {
    const written = indicators.map(({ code }) => ({
      code,
      delivered: draft.delivered[code],
      evidence: draft.evidence[code] ?? '',
    }))
    const edit = check({ revision, claims: written })
    if (edit !== undefined) save.mutate(edit, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(words.claim)} above={`${lot.name} · ${contractNo}`} />
      <p className="quiet">{t(words.claimHint)}</p>
      <Form errors={errors} onSubmit={submit}>
        <Refusal error={save.error} words={acceptanceProblems} />
        <RestoredLine restored={restored} />
        <div className="item-rows">
          {indicators.map(({ code, name, unit, target }, nth) => (
            <fieldset key={code}>
              <legend>{name}</legend>
              <NumberField
                name={`claims.${nth}.delivered`}
                label={t(fields.delivered)}
                hint={t(hints.labelled, { label: t(fields.target), value: `${target}${unit}` })}
                required
                unit={unit}
                to={10_000_000}
                value={draft.delivered[code]}
                onChange={(delivered) => set({ delivered: { ...draft.delivered, [code]: delivered } })}
              />
              <TextField
                name={`claims.${nth}.evidence`}
                label={t(fields.evidence)}
                value={draft.evidence[code] ?? ''}
                onChange={(evidence) => set({ evidence: { ...draft.evidence, [code]: evidence } })}
                maxLength={300}
              />
            </fieldset>
          ))}
        </div>
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
