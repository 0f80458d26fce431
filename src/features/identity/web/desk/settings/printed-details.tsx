import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { organisationFields } from '../../../../../ui/words/organisation.ts'
import { organisationWords } from '../../../../../ui/words/settings.ts'

/** What contracts print of a side, by the names of the schema. */
export const PRINTED_LABELS = {
  legalRepresentative: organisationWords.legalRepresentative,
  phone: organisationFields.phone,
  address: organisationFields.address,
  bank: organisationFields.bank,
  bankAccount: organisationWords.bankAccount,
} as const
type Name = keyof typeof PRINTED_LABELS
const NAMES = ['legalRepresentative', 'phone', 'address', 'bank', 'bankAccount'] as const
const LONGEST: Record<Name, number> = { legalRepresentative: 30, phone: 30, address: 200, bank: 100, bankAccount: 40 }

export type Typed = Record<Name, string>

/** As it stands in the fields: an empty one for what nobody has entered. */
export const typedOf = (known: Readonly<Record<Name, string | null>> | undefined): Typed => ({
  legalRepresentative: known?.legalRepresentative ?? '',
  phone: known?.phone ?? '',
  address: known?.address ?? '',
  bank: known?.bank ?? '',
  bankAccount: known?.bankAccount ?? '',
})

/** As it is sent: nothing for an empty field. */
export const detailsIn = (typed: Typed) =>
  Object.fromEntries(NAMES.map((name) => [name, typed[name].trim() === '' ? null : typed[name]]))

type Props = { readonly typed: Typed; readonly onType: (name: Name, text: string) => void }

/** The fields a contract is filled in from; all may stay empty until one is drawn up. */
export function PrintedDetails({ typed, onType }: Props) {
  const { t } = useVoice()
  return NAMES.map((name) => (
    <TextField
      key={name}
      name={name}
      label={t(PRINTED_LABELS[name])}
      value={typed[name]}
      onChange={(text) => onType(name, text)}
      maxLength={LONGEST[name]}
    />
  ))
}
