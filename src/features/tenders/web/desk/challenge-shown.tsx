import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Deadline } from '../../../../ui/desk/deadline.tsx'
import { PaperLinks } from '../../../../ui/desk/paper-links.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { useLeft } from '../../../../ui/desk/form/use-draft.ts'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown, instantShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { answerWords, challengeFields, challengeStatus, challengeWords } from '../../../../ui/words/challenge.ts'
import { challengePageWords } from '../../../../ui/words/challenge-page.ts'
import { consequences } from '../../../../ui/words/next.ts'
import type { Tenant } from '../../../../kernel/ids.ts'
import { FileList } from '../../../../ui/desk/form/file-field.tsx'
import type { Speaker } from '../../../../ui/words/profile.ts'
import type { Lang } from '../../../../ui/words/say.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { ChallengeView } from '../../contract/challenge.ts'
import { type ChallengeMove, challengePaperHref, moveChallenge } from '../awards-api.ts'
import { type Answering, answerForm, AnswerForm } from './answer-form.tsx'
import { WithdrawOnPaper } from './challenge/withdraw-on-paper.tsx'
import { computed, ruleShown } from './lot/computed.ts'

const isOpen = ({ status }: ChallengeView) => status === 'received' || status === 'accepted'

/** One objection: what was said, until when it must be answered, and the answer. */
export function ChallengeShown({ challenge }: { challenge: ChallengeView }) {
  const { t, lang } = useVoice()
  const { tenant, today, role } = useStanding()
  return (
    <article>
      <h3>
        {challenge.matter} <StatusTag table={challengeStatus} status={challenge.status} />
      </h3>
      <Facts
        facts={[
          ...whence(t, lang, challenge),
          { label: t(challengeFields.facts), value: <span className="long-text">{challenge.text}</span>, wide: true },
          { label: t(challengeFields.request), value: <span className="long-text">{challenge.remedy}</span>, wide: true },
          ...(challenge.papers.length === 0
            ? []
            : [{ label: t(challengePageWords.papers), value: <FileList files={papersShown(tenant, challenge)} />, wide: true }]),
          ...(challenge.answer === null
            ? []
            : [{ label: t(challengeFields.answer), value: <span className="long-text">{challenge.answer}</span>, wide: true }]),
          ...(challenge.answeredAt === null
            ? []
            : [
                { label: t(challengeFields.answeredAt), value: instantShown(lang, challenge.answeredAt) },
                ...(role === 'provider_manager' ? [] : [{ label: t(answerWords.served), value: delivered(t, lang, challenge) }]),
              ]),
        ]}
      />
      {challenge.answerTerm !== null && (
        <Deadline
          label={t(challengePageWords.answerDue)}
          deadline={computed(challenge.answerTerm)}
          rule={ruleShown(t, challenge.answerTerm)}
          {...(isOpen(challenge) ? { today } : {})}
        />
      )}
      <Answered challenge={challenge} />
      {(challenge.escalation !== null || challenge.can['challenge.complain'] === true) && (
        <ButtonLink to={['lots', challenge.lotId, 'complaints', challenge.id]} tone="plain">
          {t(challengeWords.complaint)}
        </ButtonLink>
      )}
      <Deeds challenge={challenge} />
    </article>
  )
}

const papersShown = (tenant: Tenant, { id: challenge, papers }: ChallengeView) =>
  papers.map(({ id, name, size, sha256 }) => ({
    id,
    name,
    bytes: size,
    check: sha256,
    href: challengePaperHref({ tenant, challenge }, id),
  }))

/** Who objects, and when it came: by its author in the system, or on paper, entered by the officer. */
const whence = (t: Speaker, lang: Lang, { partyName, filedByName, filedAt, signatory, arrivedOn }: ChallengeView) => [
  { label: t(challengeFields.by), value: [partyName, signatory ?? filedByName].filter(Boolean).join(' · ') },
  arrivedOn === null
    ? { label: t(challengeFields.receivedAt), value: instantShown(lang, filedAt) }
    : {
        label: t(challengeFields.receivedAt),
        value: t(challengePageWords.onPaper, {
          date: dateShown(lang, arrivedOn),
          name: filedByName,
          instant: instantShown(lang, filedAt),
        }),
      },
]

const delivered = (t: Speaker, lang: Lang, { readAt, arrivedOn }: ChallengeView): string =>
  arrivedOn !== null
    ? t(answerWords.onPaper)
    : readAt === null
      ? t(answerWords.unopened)
      : t(answerWords.opened, { instant: instantShown(lang, readAt) })

/** The answer as a paper, and until when and where a review of it may be asked for. */
function Answered({ challenge: { id, answer, reviewTerm } }: { challenge: ChallengeView }) {
  const { t, lang } = useVoice()
  const { tenant, today } = useStanding()
  return (
    <>
      {answer !== null && (
        <PaperLinks label={t(answerWords.paper)} address={`/api/tenants/${tenant}/challenges/${id}/documents/answer`} />
      )}
      {reviewTerm !== null && (
        <>
          <Deadline
            label={t(answerWords.reviewBy)}
            deadline={computed(reviewTerm)}
            rule={ruleShown(t, reviewTerm)}
            {...(today > reviewTerm.due ? {} : { today })}
          />
          <p>{t(answerWords.review, { date: dateShown(lang, reviewTerm.due) })}</p>
        </>
      )}
    </>
  )
}

const REFUSING: readonly Answering[] = ['challenge.refuse']
const FINDING: readonly Answering[] = ['challenge.uphold', 'challenge.reject']

/** Why whoever of the office sees it finds no deed here, and what the organisation in whose name it was entered may do. */
function Hint({ challenge }: { challenge: ChallengeView }) {
  const { t } = useVoice()
  const { role } = useStanding()
  if (challenge.can['challenge.disown'] === true) return <p>{t(challengeWords.inYourName)}</p>
  const mayDeal = (['challenge.accept', 'challenge.reject'] as const).some((deed) => challenge.can[deed] === true)
  if ((role !== 'officer' && role !== 'leader') || !isOpen(challenge) || mayDeal) return null
  return <p>{t(challengeWords.forAnother)}</p>
}

type DisownProps = { challenge: ChallengeView; busy: boolean; onConfirm: () => void }

function Disown({ challenge: { lot, matter }, busy, onConfirm }: DisownProps) {
  const { t } = useVoice()
  return (
    <ConfirmButton
      label={t(challengeWords.disown)}
      about={`${lot.name} · ${matter}`}
      consequence={t(challengeWords.disownConsequence)}
      tone="plain"
      busy={busy}
      onConfirm={onConfirm}
    />
  )
}

function Deeds({ challenge: shown }: { challenge: ChallengeView }) {
  const { id: challenge, lot, matter, can, answeredAt } = shown
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const findings = FINDING.filter((deed) => can[deed] === true)
  const isLeft = useLeft()
  const [answering, setAnswering] = useState(() =>
    [REFUSING, findings].find((choices) => choices.some((deed) => can[deed] === true) && isLeft(answerForm(choices, challenge))),
  )
  const move = useDeed(
    (input: ChallengeMove, id) => moveChallenge({ tenant, challenge }, input, id),
    () => setAnswering(undefined),
  )
  return (
    <div className="no-print">
      <Refusal error={move.error} words={tenderProblems} />
      {can['challenge.read'] === true && answeredAt !== null && (
        <p>{t(answerWords.forYou, { instant: instantShown(lang, answeredAt) })}</p>
      )}
      <Hint challenge={shown} />
      <div className="row-actions">
        {can['challenge.read'] === true && (
          <Button type="primary" loading={move.isPending} onClick={() => move.mutate({ deed: 'challenge.read' })}>
            {t(answerWords.open)}
          </Button>
        )}
        {can['challenge.accept'] === true && (
          <ConfirmButton
            label={t(challengeWords.accept)}
            about={`${lot.name} · ${matter}`}
            consequence={t(consequences['challenge.accept'])}
            busy={move.isPending}
            onConfirm={() => move.mutate({ deed: 'challenge.accept' })}
          />
        )}
        {can['challenge.refuse'] === true && <Button onClick={() => setAnswering(REFUSING)}>{t(challengeWords.refuse)}</Button>}
        {findings.length > 0 && answering === undefined && (
          <Button type="primary" onClick={() => setAnswering(findings)}>
            {t(challengePageWords.answerTitle)}
          </Button>
        )}
        {can['challenge.disown'] === true && (
          <Disown challenge={shown} busy={move.isPending} onConfirm={() => move.mutate({ deed: 'challenge.disown' })} />
        )}
        {can['challenge.withdraw'] === true && (
          <ConfirmButton
            label={t(challengeWords.withdraw)}
            about={`${lot.name} · ${matter}`}
            consequence={t(challengePageWords.withdrawConsequence)}
            tone="plain"
            onConfirm={() => move.mutate({ deed: 'challenge.withdraw' })}
          />
        )}
        {can['challenge.withdraw-on-paper'] === true && (
          <WithdrawOnPaper
            challenge={shown}
            busy={move.isPending}
            onLetter={(papers) => move.mutate({ deed: 'challenge.withdraw-on-paper', papers })}
          />
        )}
      </div>
      {answering !== undefined && (
        <AnswerForm
          key={answering.join(' ')}
          challenge={challenge}
          about={`${lot.name} · ${matter}`}
          choices={answering}
          busy={move.isPending}
          onAnswer={(deed, answer, onSuccess) => move.mutate({ deed, answer }, { onSuccess })}
          onCancel={() => setAnswering(undefined)}
        />
      )}
    </div>
  )
}
