import { Panel } from '../../../../ui/desk/panel.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { Remark } from '../../../../ui/desk/states.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { dateShown, listShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { departedParts } from '../../../../ui/words/contract.ts'
import { departureWords } from '../../../../ui/words/departures.ts'
import type { ContractView } from '../../contract/contract.ts'
import { addedIndicators, type Departure } from '../../rules/departures.ts'
import { paysElsewhere } from '../../rules/particulars.ts'
import { isInPreparation } from '../../rules/sight.ts'
import { AccountChanged, FewerCertified, OffRecord, Strangers } from './off-record.tsx'

function indicatorShown(
  { t, lang }: Pick<Voice, 't' | 'lang'>,
  { name, target, unit, evidence }: ContractView['indicators'][number],
): string {
  const indicator = `${name} ${target}${unit}`
  return evidence.length === 0 ? indicator : t(departureWords.proved, { indicator, evidence: listShown(lang, evidence) })
}

/** What a contract says of it; duties that the call did not have are named as such. */
function agreedShown(voice: Pick<Voice, 't' | 'lang'>, contract: ContractView, part: Departure): string {
  if (part !== 'indicators') return partShown(voice, contract, part)
  const added = addedIndicators(contract, contract.call)
  return listShown(
    voice.lang,
    contract.indicators.map((one) => {
      const indicator = indicatorShown(voice, one)
      return added.includes(one) ? voice.t(departureWords.added, { indicator }) : indicator
    }),
  )
}

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
        plan.indicators.map((one) => indicatorShown({ t, lang }, one)),
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
  const isOfCall = contract.backfillId === null && contract.departures.length === 0
  return isOfCall && <p className="quiet">{t(departureWords.sameAsCall)}</p>
}

/** Where the contract says otherwise than its call or the record, and why: for whoever approves it, and on the record. */
export function Departures({ contract }: { contract: ContractView }) {
  const { departures, offRecord } = contract
  return (
    <>
      {departures.length > 0 && <FromCall contract={contract} />}
      <OffRecord contract={contract} />
      {contract.signedOn === null && (
        <>
          <Strangers contract={contract} />
          <FewerCertified team={contract.team} scored={contract.scored} />
        </>
      )}
      <AccountChanged contract={contract} />
      {(departures.length > 0 || paysElsewhere(offRecord)) && <Why contract={contract} />}
    </>
  )
}

function FromCall({ contract }: { contract: ContractView }) {
  const voice = useVoice()
  const { t } = voice
  return (
    <Panel title={t(departureWords.differsAt)}>
      <PlainTable
        caption={t(departureWords.differsAt)}
        columns={[
          { key: 'part', title: t(departureWords.part), width: 120, cell: (part) => t(departedParts[part]) },
          { key: 'called', title: t(departureWords.called), cell: (part) => partShown(voice, contract.call, part) },
          { key: 'agreed', title: t(departureWords.agreed), cell: (part) => agreedShown(voice, contract, part) },
        ]}
        rows={contract.departures}
        rowKey={(part) => part}
      />
    </Panel>
  )
}

/** Where the record changed after the approval there was nothing to give a reason for. */
function Why({ contract: { departureReason, status } }: { contract: Pick<ContractView, 'departureReason' | 'status'> }) {
  const { t } = useVoice()
  if (departureReason === '' && !isInPreparation(status)) return null
  return (
    <Remark tone="waiting">
      {t(hints.labelled, {
        label: t(departureWords.reason),
        value: departureReason === '' ? t(departureWords.noReason) : departureReason,
      })}
    </Remark>
  )
}
