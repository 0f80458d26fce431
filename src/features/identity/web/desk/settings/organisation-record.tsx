import { Facts } from '../../../../../ui/desk/facts.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { organisationFields } from '../../../../../ui/words/organisation.ts'
import { listed } from '../../../../../ui/words/problems.ts'
import { admissionWords, organisationKinds, organisationWords } from '../../../../../ui/words/settings.ts'
import type { OrganisationView } from '../../../contract/organisation.ts'
import { certificateHref } from '../../settings-api.ts'

/** One organisation as the authority holds it, with the certificate on which it was let in. */
export function OrganisationRecord({ organisation }: { organisation: OrganisationView }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const { id, name, shortName, creditCode, kind, admission, ...rest } = organisation
  const kindWord = listed(organisationKinds, kind)
  return (
    <>
      <Facts
        facts={[
          { label: t(organisationFields.name), value: name },
          { label: t(organisationWords.shortName), value: shortName },
          { label: t(organisationFields.creditCode), value: creditCode },
          { label: t(organisationFields.kind), value: kindWord === undefined ? kind : t(kindWord) },
          { label: t(organisationWords.legalRepresentative), value: rest.legalRepresentative },
          { label: t(organisationFields.phone), value: rest.phone },
          { label: t(organisationFields.address), value: rest.address, wide: true },
          { label: t(organisationFields.bank), value: rest.bank },
          { label: t(organisationWords.bankAccount), value: rest.bankAccount },
          ...(admission === null
            ? [{ label: t(organisationWords.entered), value: t(organisationWords.byOffice) }]
            : [
                { label: t(organisationWords.receipt), value: admission.no },
                { label: t(organisationWords.admitted), value: admission.decidedAt && instantShown(lang, admission.decidedAt) },
              ]),
        ]}
      />
      {admission?.hasScan === true && (
        <p className="no-print">
          <a href={certificateHref(tenant, id)}>{t(admissionWords.scanOpen)}</a>
        </p>
      )}
    </>
  )
}
