import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { challengeFields, challengeWords } from '../../../../ui/words/challenge.ts'
import { deedButtons } from '../../../../ui/words/next.ts'
import { type ChallengeView, objectionPart } from '../../../tenders/contract/challenge.ts'

/** An objection that only the leader may find right: what is said and asked for; it is answered beside the rest of its project. */
export function ObjectionToAnswer({ objection }: { objection: ChallengeView }) {
  const { t } = useVoice()
  const { now } = useStanding()
  const { id, lot, matter, text, remedy, partyName, signatory, filedByName, answerDue } = objection
  return (
    <li>
      <span className="work-what">
        <span className="tag" data-tone="waiting">
          {t(challengeWords.challenge)}
        </span>{' '}
        <PageLink to={['lots', lot.id]} part={objectionPart(id)}>
          {lot.name}
        </PageLink>{' '}
        {matter} <DueTag due={answerDue} now={now} />
        <Facts
          facts={[
            { label: t(challengeFields.by), value: [partyName, signatory ?? filedByName].filter(Boolean).join(' · ') },
            { label: t(challengeFields.facts), value: <span className="long-text">{text}</span>, wide: true },
            { label: t(challengeFields.request), value: <span className="long-text">{remedy}</span>, wide: true },
          ]}
        />
        <p className="quiet">
          {t(objection.can['challenge.uphold'] === true ? challengeWords.yoursToUphold : challengeWords.yoursToAccept)}
        </p>
      </span>
      <span className="row-actions">
        <ButtonLink to={['lots', lot.id]} part={objectionPart(id)}>
          {t(deedButtons['challenge.answer'])}
        </ButtonLink>
      </span>
    </li>
  )
}
