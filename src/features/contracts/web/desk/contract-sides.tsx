import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { contractFields } from '../../../../ui/words/contract.ts'
import { contractFormWords } from '../../../../ui/words/contract-form.ts'
import { contractPageWords } from '../../../../ui/words/desk-pages.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { organisationFields } from '../../../../ui/words/organisation.ts'
import { organisationWords, settingsWords } from '../../../../ui/words/settings.ts'
import type { Word } from '../../../../ui/words/say.ts'
import type { PurchaserDraft, SideDraft } from './contract-draft.ts'

type Part = { readonly key: keyof SideDraft; readonly label: Word; readonly max: number; readonly hint?: Word }

const PARTS: readonly Part[] = [
  { key: 'representative', label: contractPageWords.representative, max: 40, hint: contractFormWords.representativeHint },
  { key: 'title', label: contractPageWords.sideTitle, max: 60 },
  { key: 'address', label: organisationFields.address, max: 120 },
  { key: 'contact', label: contractFormWords.contact, max: 40 },
  { key: 'phone', label: organisationFields.phone, max: 40 },
  { key: 'bank', label: organisationFields.bank, max: 80 },
  { key: 'account', label: organisationFields.account, max: 120 },
]
const OPTIONAL: ReadonlySet<keyof SideDraft> = new Set(['title'])
const OF_PAYEE: ReadonlySet<keyof SideDraft> = new Set(['bank', 'account'])

/** What the record says of a field that reads otherwise. */
export type HintOf = (part: string) => { hint: string } | undefined

type Props = {
  at: string
  title: Word
  side: SideDraft
  onChange: (side: SideDraft) => void
  /** The money goes to this side: its account is needed. */
  paid?: boolean
  hintOf: HintOf
}

/** One side of the contract, as it is printed. */
export function SideFields({ at, title, side, onChange, paid = false, hintOf }: Props) {
  const { t } = useVoice()
  return (
    <>
      <h2>{t(title)}</h2>
      <p className="quiet">{t(contractFormWords.fromRecord)}</p>
      <Parts at={at} side={side} onChange={onChange} paid={paid} hintOf={hintOf} />
    </>
  )
}

type OfPurchaser = {
  side: PurchaserDraft
  /** What the record of the own office could have told was not there when the contract was drawn up. */
  isOpen: boolean
  onChange: (side: PurchaserDraft) => void
  hintOf: HintOf
}

/** The purchaser, whose credit code no bid has told. */
export function PurchaserFields({ side, isOpen, onChange, hintOf }: OfPurchaser) {
  const { t } = useVoice()
  const { role } = useStanding()
  return (
    <>
      <h2>{t(contractFields.purchaser)}</h2>
      <p className="quiet">{t(contractFormWords.fromRecord)}</p>
      {role === 'officer' && isOpen && (
        <p className="quiet">
          {t(contractFormWords.ownDetails)}
          <PageLink to={['settings', 'organisations']}>
            {[menuWords.settings, settingsWords.organisations, organisationWords.own].map((word) => t(word)).join(' › ')}
          </PageLink>
        </p>
      )}
      <TextField
        name="plan.purchaser.creditCode"
        label={t(organisationFields.creditCode)}
        mark={contractFormWords.needed}
        {...hintOf('plan.purchaser.creditCode')}
        value={side.creditCode}
        onChange={(creditCode) => onChange({ ...side, creditCode })}
        maxLength={18}
      />
      <Parts at="plan.purchaser" side={side} onChange={(parts) => onChange({ ...side, ...parts })} paid={false} hintOf={hintOf} />
    </>
  )
}

type PartsProps = Pick<Props, 'at' | 'side' | 'onChange' | 'hintOf'> & { paid: boolean }

function Parts({ at, side, onChange, paid, hintOf }: PartsProps) {
  const { t } = useVoice()
  return PARTS.map(({ key, label, max, hint }) => (
    <TextField
      key={key}
      name={`${at}.${key}`}
      label={t(label)}
      {...(OPTIONAL.has(key) || (OF_PAYEE.has(key) && !paid) ? {} : { mark: contractFormWords.needed })}
      {...(hint === undefined ? {} : { hint: t(hint) })}
      {...hintOf(`${at}.${key}`)}
      value={side[key]}
      onChange={(text) => onChange({ ...side, [key]: text })}
      maxLength={max}
    />
  ))
}
