import { SelectField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { TextArea } from '../../../../../ui/desk/form/text-field.tsx'
import { DoubtBasis, doubtsShown } from '../../../../../ui/desk/service-doubts.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { lotFields } from '../../../../../ui/words/lot.ts'
import { formSamples } from '../../../../../ui/words/purchase-samples.ts'
import { serviceWords } from '../../../../../ui/words/service-catalogue.ts'
import { doubtedWords } from '../../../../../ui/words/service-doubts.ts'
import { doubtsIn } from '../../../rules/service-fit.ts'
import { useServiceCatalogue } from '../../service-catalogue-api.ts'
import type { LotDraft } from './lot-draft.ts'

type Props = { draft: LotDraft; set: (change: Partial<LotDraft>) => void }

/** What of the catalogue it buys; where that, or the words, raise a doubt, why it is bought all the same. */
export function ServiceFields({ draft, set }: Props) {
  const voice = useVoice()
  const { t } = voice
  const items = useServiceCatalogue().data?.current?.items
  const { service } = draft
  const shown = (one: NonNullable<LotDraft['service']>) => `${one.code} ${one.name}`
  const isGone = service !== null && !(items ?? []).some((item) => shown(item) === shown(service))
  const known = (items ?? []).map((item) => ({ value: shown(item), label: shown(item) }))
  const gone = isGone ? [{ value: shown(service), label: t(doubtedWords.gone, { service: shown(service) }) }] : []
  const chosen = (value: string | undefined) => {
    const item = items?.find((one) => shown(one) === value)
    if (item !== undefined) set({ service: { code: item.code, name: item.name } })
    else if (value === undefined) set({ service: null })
  }
  // While nothing is written yet there is nothing to doubt.
  const doubts = draft.name === '' ? [] : doubtsIn(draft, items)
  return (
    <>
      {known.length + gone.length === 0 ? (
        <p className="quiet">{t(serviceWords.none)}</p>
      ) : (
        <SelectField
          name="service"
          label={t(lotFields.service)}
          hint={t(doubtedWords.choose)}
          value={service === null ? undefined : shown(service)}
          onChange={chosen}
          options={[...gone, ...known]}
        />
      )}
      {doubts.length > 0 && (
        <>
          <Remark tone="waiting">
            {doubtsShown(voice, doubts)}
            <DoubtBasis />
          </Remark>
          <TextArea
            name="serviceReason"
            label={t(lotFields.serviceReason)}
            hint={t(doubtedWords.hint)}
            value={draft.serviceReason}
            onChange={(serviceReason) => set({ serviceReason })}
            sample={formSamples.serviceReason}
            maxLength={500}
            rows={2}
          />
        </>
      )}
    </>
  )
}
