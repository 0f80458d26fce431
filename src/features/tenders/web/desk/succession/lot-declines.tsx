import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { successionWords } from '../../../../../ui/words/succession.ts'
import type { AwardView } from '../../../contract/award.ts'
import { DeclinesShown } from './declines-shown.tsx'

/** On the page of a project: who gave the award up, and the way to enter that somebody did so on paper. */
export default function LotDeclines({ award }: { award: AwardView }) {
  const { t } = useVoice()
  return (
    <>
      {award.declines.length > 0 && (
        <>
          <h3>{t(successionWords.declined)}</h3>
          <DeclinesShown award={award} />
        </>
      )}
      {award.can['bid.decline-on-paper'] === true && (
        <p className="after-facts">
          <ButtonLink to={['lots', award.lotId, 'decline']} tone="plain">
            {t(successionWords.onPaper)}
          </ButtonLink>
        </p>
      )}
    </>
  )
}
