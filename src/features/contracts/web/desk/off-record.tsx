import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { instantShown, listShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { contractParticulars, departureWords } from '../../../../ui/words/departures.ts'
import type { ContractView } from '../../contract/contract.ts'
import { fewerThanScored } from '../../rules/strangers.ts'
import { type Particular, particularOf, paysElsewhere } from '../../rules/particulars.ts'

/** What the record says of it, or that it says nothing. */
export const recordShown = ({ t }: Pick<Voice, 't'>, { record }: Pick<ContractView, 'record'>, part: Particular): string =>
  (record && particularOf(record, part)) || t(departureWords.notOnRecord)

const OF_PROVIDER: ReadonlySet<string> = new Set(['provider_manager', 'social_worker'])

/** That the account on record is itself new: whoever writes contracts keeps that record too. */
export function AccountChanged({
  contract: { accountChanged, signedOn },
}: {
  contract: Pick<ContractView, 'accountChanged' | 'signedOn'>
}) {
  const { t, lang } = useVoice()
  const { role } = useStanding()
  if (accountChanged === null) return null
  const who = accountChanged.by ?? t(departureWords.operator)
  const isToAsk = signedOn === null && !OF_PROVIDER.has(role)
  const words = isToAsk ? departureWords.accountChanged : departureWords.accountChangedThen
  return <Remark tone="waiting">{t(words, { who, when: instantShown(lang, accountChanged.at) })}</Remark>
}

/** Until it is signed the two sides look into it, each with the other; after that it is whoever pays who does. */
function elsewhereWord(role: string, { signedOn }: Pick<ContractView, 'signedOn'>) {
  if (OF_PROVIDER.has(role)) return signedOn === null ? departureWords.ownPaidElsewhere : departureWords.ownAgreedElsewhere
  return signedOn === null ? departureWords.paidElsewhere : departureWords.agreedElsewhere
}

/** Whom the contract names for the provider beside those who work there. */
export function Strangers({ contract: { strangers, staff } }: { contract: Pick<ContractView, 'strangers' | 'staff'> }) {
  const { t, lang } = useVoice()
  if (strangers.length === 0) return null
  const known = staff.length === 0 ? t(departureWords.noStaff) : listShown(lang, [...new Set(staff)])
  return <Remark tone="waiting">{t(departureWords.strangers, { names: listShown(lang, strangers), staff: known })}</Remark>
}

type Named = Pick<ContractView['team'], 'manager' | 'socialWorkers'>

/** The bid earned its marks with more people than the contract names. */
export function FewerCertified({ team, scored }: { team: Named; scored: number | null }) {
  const { t } = useVoice()
  const fewer = fewerThanScored(team, scored)
  return fewer !== null && <Remark tone="waiting">{t(departureWords.fewerCertified, fewer)}</Remark>
}

/** Where a side reads otherwise than its record, old and new beside each other: for whoever approves, signs or pays. */
export function OffRecord({ contract }: { contract: ContractView }) {
  const voice = useVoice()
  const { t } = voice
  const { role } = useStanding()
  const { offRecord } = contract
  if (offRecord.length === 0) return null
  return (
    <Panel title={t(departureWords.differsFromRecord)}>
      {paysElsewhere(offRecord) && <Remark tone="waiting">{t(elsewhereWord(role, contract))}</Remark>}
      <PlainTable
        caption={t(departureWords.differsFromRecord)}
        columns={[
          { key: 'part', title: t(departureWords.part), width: 160, cell: (part) => t(contractParticulars[part]) },
          { key: 'record', title: t(departureWords.onRecord), cell: (part) => recordShown(voice, contract, part) },
          { key: 'agreed', title: t(departureWords.agreed), cell: (part) => particularOf(contract, part) },
        ]}
        rows={offRecord}
        rowKey={(part) => part}
      />
    </Panel>
  )
}
