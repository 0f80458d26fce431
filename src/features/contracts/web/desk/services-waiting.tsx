import { NextStep } from '../../../../ui/desk/next-step.tsx'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { serviceWords } from '../../../../ui/words/service-catalogue.ts'
import { useDraftServices } from '../purchase-api.ts'

/** The next edition of the catalogue of services, which the leader publishes on its own page. */
export function ServicesWaiting() {
  const { t } = useVoice()
  const draft = useDraftServices().data?.draft
  if (draft?.can['service-catalogue.publish'] !== true) return null
  return (
    <NextStep
      title={`${t(serviceWords.title)} · ${t(serviceWords.draft, { no: draft.no })}`}
      action={<ButtonLink to={['settings', 'services']}>{t(serviceWords.see)}</ButtonLink>}
    />
  )
}
