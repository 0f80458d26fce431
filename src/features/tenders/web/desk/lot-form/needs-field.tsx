import { Button } from 'antd'
import { useState } from 'react'
import { ManyField, SelectField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { fieldId } from '../../../../../ui/desk/form/field.tsx'
import { TextArea, TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { lotFields } from '../../../../../ui/words/lot.ts'
import { groupWords } from '../../../../../ui/words/need-mergers.ts'
import { needFields } from '../../../../../ui/words/need.ts'
import { needsChosenWords } from '../../../../../ui/words/needs-chosen.ts'
import { formSamples } from '../../../../../ui/words/purchase-samples.ts'
import { formWords } from '../../../../../ui/words/purchase.ts'
import { withoutNeedWords } from '../../../../../ui/words/without-need.ts'
import type { LotView } from '../../../contract/lot.ts'
import { isWithoutNeed } from '../../../rules/lot-in-plan.ts'
import { useCatalogued } from '../../areas-api.ts'
import type { LotDraft } from './lot-draft.ts'
import { areaOfLot, narrowed, type Narrowing, NOT_NARROWED, SHOWN_AT_ONCE } from './needs-narrowed.ts'

type Props = { draft: LotDraft; set: (change: Partial<LotDraft>) => void; lot: LotView | undefined }

/** Which needs it answers; where it answers none, why it is bought. */
export function NeedsField({ draft, set, lot }: Props) {
  const { t } = useVoice()
  const [listed, adopted] = [useCatalogued('listed'), useCatalogued('adopted')]
  const all = [...(listed.data?.items ?? []), ...(adopted.data?.items ?? [])]
  const names = new Map([
    ...(lot?.needTitles ?? []).map(({ id, no, title }) => [id, `${no} ${title}`] as const),
    ...all.map(({ id, no, title, areaName }) => [id, `${no} ${title}（${areaName}）`] as const),
  ])
  const taken = new Set((adopted.data?.items ?? []).map(({ id }) => id))
  const isRead = listed.isSuccess && adopted.isSuccess
  return (
    <>
      <Chosen ids={draft.needs} names={names} onChange={(needs) => set({ needs })} />
      {isRead && all.length === 0 && draft.needs.length === 0 && <p className="quiet">{t(formWords.noNeeds)}</p>}
      {all.length > 0 && (
        <Choose
          all={all.map((need) => ({ ...need, isTaken: taken.has(need.id) }))}
          area={draft.area}
          chosen={draft.needs}
          onChange={(needs) => set({ needs })}
        />
      )}
      {isWithoutNeed(draft) && (
        <>
          <Remark tone="waiting">{t(withoutNeedWords.hint)}</Remark>
          <TextArea
            name="needsReason"
            label={t(lotFields.needsReason)}
            value={draft.needsReason}
            onChange={(needsReason) => set({ needsReason })}
            sample={formSamples.needsReason}
            maxLength={500}
            rows={2}
          />
        </>
      )}
    </>
  )
}

type Ids = LotDraft['needs']

/** What is chosen stays in view, however the list below is narrowed down. */
function Chosen({ ids, names, onChange }: { ids: Ids; names: ReadonlyMap<string, string>; onChange: (ids: Ids) => void }) {
  const { t } = useVoice()
  return (
    <section id={fieldId('needs-chosen')} aria-label={t(needsChosenWords.chosen)}>
      <p>
        <strong>{t(lotFields.needs)}</strong> <output>{t(needsChosenWords.count, { count: ids.length })}</output>
      </p>
      <ul className="work-list">
        {ids.map((id) => (
          <li key={id}>
            <span className="work-what">{names.get(id) ?? ''}</span>
            <Button
              onClick={() => onChange(ids.filter((one) => one !== id))}
              aria-label={`${t(buttons.remove)} ${names.get(id) ?? ''}`}
            >
              {t(buttons.remove)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Offered = Parameters<typeof narrowed>[0][number] & { readonly isTaken: boolean }

type ChooseProps = { all: readonly Offered[]; area: string | undefined; chosen: Ids; onChange: (ids: Ids) => void }

/** The catalogue, narrowed down by community, by whom a need is for, and by words; to the project's own community until another is asked for. */
function Choose({ all, area: ofLot, chosen, onChange }: ChooseProps) {
  const { t } = useVoice()
  const [asked, setNarrowing] = useState<Partial<Narrowing>>({})
  const narrowing = { ...NOT_NARROWED, area: areaOfLot(all, ofLot), ...asked }
  // Open where nothing is chosen yet; the first choice does not fold it up.
  const [beginsOpen] = useState(chosen.length === 0)
  const found = narrowed(all, narrowing)
  const shown = found.slice(0, SHOWN_AT_ONCE)
  const [areas, groups] = [
    [...new Set(all.map(({ areaName }) => areaName))].toSorted((one, other) => one.localeCompare(other, 'zh')),
    [...new Set(all.flatMap((one) => one.groups))],
  ]
  const inView = new Set(shown.map(({ id }) => id))
  // What the list does not show stays chosen.
  const choose = (visible: Ids) => onChange([...chosen.filter((id) => !inView.has(id)), ...visible])
  return (
    <details className="narrowed" open={beginsOpen}>
      <summary>{t(needsChosenWords.choose, { count: all.length })}</summary>
      <div className="narrowing">
        <TextField
          name="needs-words"
          label={t(needsChosenWords.words)}
          mark={null}
          value={narrowing.q}
          onChange={(q) => setNarrowing({ ...asked, q })}
          maxLength={30}
        />
        <SelectField
          name="needs-area"
          label={t(needFields.area)}
          mark={null}
          value={narrowing.area === '' ? undefined : narrowing.area}
          onChange={(area = '') => setNarrowing({ ...asked, area })}
          options={areas.map((area) => ({ value: area, label: area }))}
          none={t(needsChosenWords.all)}
        />
        <SelectField
          name="needs-group"
          label={t(needsChosenWords.group)}
          mark={null}
          value={narrowing.group === '' ? undefined : narrowing.group}
          onChange={(group) => setNarrowing({ ...asked, group: group ?? '' })}
          options={groups.map((group) => ({ value: group as string, label: t(groupWords[group]) }))}
          none={t(needsChosenWords.all)}
        />
      </div>
      <output className="quiet">
        {found.length > shown.length
          ? t(needsChosenWords.more, { count: found.length, shown: shown.length })
          : t(needsChosenWords.found, { count: found.length })}
      </output>
      {shown.length > 0 && (
        <ManyField
          name="needs"
          label={t(needsChosenWords.catalogue)}
          mark={null}
          value={chosen}
          onChange={choose}
          options={shown.map(({ id, no, title, areaName, target, isTaken }) => ({
            value: id,
            label: `${no} ${title}`,
            note: [areaName, target, ...(isTaken ? [t(formWords.needTaken)] : [])].join(' · '),
          }))}
        />
      )}
    </details>
  )
}
