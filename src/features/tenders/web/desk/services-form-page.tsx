import { Button } from 'antd'
import { z } from 'zod'
import { useGo } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { TextArea } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { serviceProblems, serviceWords } from '../../../../ui/words/service-catalogue.ts'
import type { ServiceCatalogueDraft, ServiceCatalogueView } from '../../contract/service-catalogue.ts'
import { itemsIn, rowsOf } from '../../rules/service-rows.ts'
import { useServiceCatalogue, writeServiceCatalogue } from '../service-catalogue-api.ts'

/** The next edition, a line per item: begun with the one in force, or with common items. */
export default function ServicesFormPage() {
  return <Fetched query={useServiceCatalogue()}>{(view) => <Written view={view} />}</Fetched>
}

const SHAPE = shapeOf({ rows: z.string() })

function Written({ view }: { view: ServiceCatalogueView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const { current, draft: saved, ready } = view
  const { draft, set, forget, restored } = useDraft<{ readonly rows: string }>({
    form: ['service-catalogue', saved?.id ?? 'new'],
    shape: SHAPE,
    begin: () => ({ rows: rowsOf(saved?.items ?? current?.items ?? ready) }),
  })
  const leave = () => {
    forget()
    go('settings', 'services')
  }
  const write = useDeed((input: ServiceCatalogueDraft, id) => writeServiceCatalogue(tenant, input, id), leave)
  const { items, wrong } = itemsIn(draft.rows)
  const [first] = wrong
  const errors: Record<string, string> = first === undefined ? {} : { rows: t(serviceWords.lineWrong, { line: first }) }
  const send = () => {
    if (first === undefined && items.length > 0) write.mutate({ revision: saved?.revision ?? 0, items: [...items] })
  }
  return (
    <>
      <PageTitle title={t(saved === null ? serviceWords.change : serviceWords.goOn)} above={t(serviceWords.title)} />
      {saved === null && current === null && <p className="quiet">{t(serviceWords.begin)}</p>}
      <Form errors={errors} onSubmit={send}>
        <Refusal error={write.error} words={serviceProblems} />
        <RestoredLine restored={restored} />
        <TextArea
          name="rows"
          label={t(serviceWords.rows)}
          hint={t(serviceWords.rowsHint)}
          required
          value={draft.rows}
          onChange={(rows) => set({ rows })}
          rows={20}
          maxLength={60_000}
        />
        <FormActions>
          <Button type="primary" htmlType="submit" loading={write.isPending}>
            {t(serviceWords.save)}
          </Button>
          <Button onClick={leave}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}
