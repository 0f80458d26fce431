import { BroughtIntoView } from '../../../../../ui/desk/brought-into-view.tsx'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { challengeWords } from '../../../../../ui/words/challenge.ts'
import { challengePageWords } from '../../../../../ui/words/challenge-page.ts'
import { purchaseWords } from '../../../../../ui/words/purchase.ts'
import { objectionPart } from '../../../contract/challenge.ts'
import type { LotView } from '../../../contract/lot.ts'
import { useAward, useChallenges } from '../../awards-api.ts'
import { ChallengeShown } from '../challenge-shown.tsx'
import { SECTIONS } from './ways.ts'

const READERS = new Set(['officer', 'leader', 'provider_manager'])

/** Objections to this result, or to the notice that one supplier is meant: all of them for the office, the own ones for a bidder, who may file one while the notice runs. */
export function LotChallenges({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  const { role } = useStanding()
  const isPublic = lot.announcedAt !== null
  const isReader = READERS.has(role) && (isPublic || lot.soleEnds !== null)
  const challenges = useChallenges(lot.id, isReader)
  const award = useAward(lot.id, isReader && isPublic && role !== 'leader')
  if (!isReader) return null
  const inNotice = !isPublic && lot.status === 'published' && lot.clearedAt === null
  const mayFile = role === 'provider_manager' && (inNotice || (award.data?.open === true && award.data.heard.length > 0))
  const mayRegister = award.data?.can['challenge.register'] === true || (inNotice && role === 'officer')
  return (
    <BroughtIntoView part={SECTIONS.challenges}>
      <Panel
        title={t(purchaseWords.challenges)}
        actions={
          <>
            {mayFile && (
              <ButtonLink to={['lots', lot.id, 'challenge']} tone="plain">
                {t(challengeWords.file)}
              </ButtonLink>
            )}
            {mayRegister && (
              <ButtonLink to={['lots', lot.id, 'register-challenge']} tone="plain">
                {t(challengePageWords.register)}
              </ButtonLink>
            )}
          </>
        }
      >
        <Fetched query={challenges}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="quiet">{t(role === 'provider_manager' ? challengeWords.emptyOwn : challengeWords.empty)}</p>
            ) : (
              items.map((challenge) => (
                <BroughtIntoView key={challenge.id} part={objectionPart(challenge.id)}>
                  <ChallengeShown challenge={challenge} />
                </BroughtIntoView>
              ))
            )
          }
        </Fetched>
      </Panel>
    </BroughtIntoView>
  )
}
