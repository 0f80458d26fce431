import { Panel } from '../../../../ui/desk/panel.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { Remark } from '../../../../ui/desk/states.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { dateShown, listShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { contractFields } from '../../../../ui/words/contract.ts'
import { contractFormWords } from '../../../../ui/words/contract-form.ts'
import { lotFields } from '../../../../ui/words/lot.ts'
import { formWords } from '../../../../ui/words/purchase.ts'
import type { ContractView } from '../../contract/contract.ts'
import type { Departure } from '../../rules/departures.ts'

/** What each part is called where it departs from the call. */
export const PARTS = {
  place: contractFields.place,
  goal: lotFields.goal,
  periodFrom: formWords.periodFrom,
  periodTo: formWords.periodTo,
  indicators: contractFields.indicators,
  instalments: contractFields.instalments,
} as const

/** One part of the call, or of a contract, in a line. */
function partShown({ t, lang }: Pick<Voice, 't' | 'lang'>, plan: ContractView['call'], part: Departure): string {
  switch (part) {
    case 'place':
    case 'goal':
      return plan[part]
    case 'periodFrom':
    case 'periodTo':
      return dateShown(lang, plan[part])
    case 'indicators':
      return listShown(
        lang,
        plan.indicators.map(({ name, target, unit, evidence }) =>
          evidence.length === 0
            ? `${name} ${target}${unit}`
            : t(contractFormWords.proved, { indicator: `${name} ${target}${unit}`, evidence: listShown(lang, evidence) }),
        ),
      )
    case 'instalments':
      return listShown(
        lang,
        plan.instalments.map(({ name, percent, condition }) => `${name} ${percent}% ${condition}`),
      )
  }
}

export const callShown = (voice: Pick<Voice, 't' | 'lang'>, { call }: ContractView, part: Departure) =>
  partShown(voice, call, part)

/** Said in so many words, so that nobody wonders whether it was compared. */
export function SameAsCall({ contract }: { contract: ContractView }) {
  const { t } = useVoice()
  return contract.departures.length === 0 && <p className="quiet">{t(contractFormWords.sameAsCall)}</p>
}

/** Where the contract says otherwise than its call, and why: for whoever approves it, and on the record. */
export function Departures({ contract }: { contract: ContractView }) {
  const voice = useVoice()
  const { t } = voice
  if (contract.departures.length === 0) return null
  return (
    <Panel title={t(contractFormWords.differsAt)}>
      <PlainTable
        caption={t(contractFormWords.differsAt)}
        columns={[
          { key: 'part', title: t(contractFormWords.part), width: 120, cell: (part) => t(PARTS[part]) },
          { key: 'called', title: t(contractFormWords.called), cell: (part) => partShown(voice, contract.call, part) },
          { key: 'agreed', title: t(contractFormWords.agreed), cell: (part) => partShown(voice, contract, part) },
        ]}
        rows={contract.departures}
        rowKey={(part) => part}
      />
      <Remark tone="waiting">
        {t(hints.labelled, {
          label: t(contractFormWords.reason),
          value: contract.departureReason === '' ? t(contractFormWords.noReason) : contract.departureReason,
        })}
      </Remark>
    </Panel>
  )
}
