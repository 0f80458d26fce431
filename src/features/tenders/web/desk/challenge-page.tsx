import { useState } from 'react'
import { LotId } from '../../../../kernel/ids.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { Deadline } from '../../../../ui/desk/deadline.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { ChoiceField } from '../../../../ui/desk/form/choice-fields.tsx'
import { Form } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { roomWords } from '../../../../ui/words/room.ts'
import { directWords } from '../../../../ui/words/direct.ts'
import { challengePageWords } from '../../../../ui/words/challenge-page.ts'
import { challengeProblems } from '../../../../ui/words/challenge-problems.ts'
import type { AwardView } from '../../contract/award.ts'
import type { LotView } from '../../contract/lot.ts'
import { type ChallengeFile, Complaint } from '../../contract/challenge.ts'
import { fileChallenge, useAward } from '../awards-api.ts'
import { useLot } from '../lots-api.ts'
import { isInSoleNotice } from '../../rules/sole-notice.ts'
import { whyClosed } from '../objections.ts'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { ClaimActions } from './challenge/claim-actions.tsx'
import { CLAIM_LABELS, CLAIM_SHAPE, ClaimFields, NO_CLAIM } from './challenge/claim-fields.tsx'
import { PaperField } from './challenge/paper-field.tsx'
import { computed, ruleShown } from './lot/computed.ts'

/** An objection in the real name, of the organisation or one's own, while the public notice runs. */
export default function ChallengePage() {
  const lot = LotId.safeParse(useNamed('lot'))
  return lot.success ? <ForLot lot={lot.data} /> : null
}

function ForLot({ lot }: { lot: LotId }) {
  return (
    <Fetched query={useLot(lot)}>
      {(view) => {
        if (whyClosed(view.status, undefined) !== undefined) return <Closed lot={view} award={undefined} />
        return view.announcedAt === null && view.soleEnds !== null ? <ForNotice lot={view} /> : <ForResult lot={view} />
      }}
    </Fetched>
  )
}

/** Before there is a result: to the notice that one supplier is meant, for any organisation. */
function ForNotice({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  const { now, party } = useStanding()
  if (!isInSoleNotice(lot, now)) return <Closed lot={lot} award={undefined} />
  const own = party === null ? [] : [{ partyId: party, partyName: t(directWords.ownParty) }]
  return <Written award={{ lotId: lot.id, name: lot.name, standstill: null, challengeEnds: lot.soleEnds, heard: own }} />
}

const ForResult = ({ lot }: { lot: LotView }) => (
  <Fetched query={useAward(lot.id, true)}>
    {(award) => (whyClosed(lot.status, award) === undefined ? <Written award={award} /> : <Closed lot={lot} award={award} />)}
  </Fetched>
)

const CLOSED = {
  void: challengePageWords.closedVoid,
  cancelled: challengePageWords.closedCancelled,
  over: challengePageWords.closedOver,
} as const

/** Said on opening, before anybody writes what nobody will take. */
function Closed({ lot, award }: { lot: LotView; award: AwardView | undefined }) {
  const { t, lang } = useVoice()
  const until = award?.challengeEnds ?? lot.challengeEnds ?? lot.soleEnds
  return (
    <>
      <PageTitle title={t(challengePageWords.title)} above={lot.name} />
      <Remark tone="waiting">
        <p>{t(CLOSED[whyClosed(lot.status, award) ?? 'over'], { date: until === null ? '—' : dateShown(lang, until) })}</p>
        {lot.endReason !== null && <p>{t(hints.labelled, { label: t(purchaseWords.endReason), value: lot.endReason })}</p>}
        <p>{t(challengePageWords.closedNext)}</p>
      </Remark>
      <ButtonLink to={['lots', lot.id]} tone="plain">
        {t(roomWords.toLot)}
      </ButtonLink>
    </>
  )
}

type Objected = Pick<AwardView, 'lotId' | 'name' | 'standstill' | 'challengeEnds' | 'heard'>

function Written({ award }: { award: Objected }) {
  const { t, lang } = useVoice()
  const { tenant, today, now, party, personName } = useStanding()
  const go = useGo()
  const own = award.heard.find(({ partyId }) => partyId === party)
  const [name, setName] = useState<'party' | 'person'>(own === undefined ? 'person' : 'party')
  const partyId = name === 'party' ? party : null
  const {
    draft: claim,
    set: setClaim,
    forget,
    restored,
  } = useDraft({ form: ['objection', award.lotId], shape: CLAIM_SHAPE, begin: () => NO_CLAIM })
  const leave = () => {
    forget()
    go('lots', award.lotId)
  }
  const [papers, setPapers] = useState<readonly ChallengeFile[]>([])
  const { errors, check, refuse } = useFieldErrors(Complaint, CLAIM_LABELS)
  const file = useDeed((complaint: Complaint, id) => fileChallenge({ tenant, lot: award.lotId }, complaint, id), leave)
  const written = () => check({ ...claim, partyId, papers: papers.map(({ id }) => id) })
  const submit = () => {
    const sound = written()
    if (sound !== undefined) file.mutate(sound, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(challengePageWords.title)} above={award.name} />
      {award.standstill !== null && award.standstill.due === award.challengeEnds && (
        <Deadline
          label={t(challengePageWords.until)}
          deadline={computed(award.standstill)}
          rule={ruleShown(t, award.standstill)}
          today={today}
        />
      )}
      {award.challengeEnds !== null && award.challengeEnds !== award.standstill?.due && (
        <p>
          {t(hints.labelled, { label: t(challengePageWords.until), value: dateShown(lang, award.challengeEnds) })}{' '}
          <DueTag due={award.challengeEnds} now={now} />
        </p>
      )}
      <Form errors={errors} onSubmit={written}>
        <Refusal error={file.error} words={challengeProblems} />
        <RestoredLine restored={restored} />
        {own === undefined ? (
          <p>{t(challengePageWords.inName, { name: personName })}</p>
        ) : (
          <ChoiceField
            name="partyId"
            label={t(challengePageWords.whoseName)}
            required
            value={name}
            onChange={(chosen) => setName(chosen ?? 'party')}
            options={[
              { value: 'party', label: t(challengePageWords.asParty, { name: own.partyName }) },
              { value: 'person', label: t(challengePageWords.asPerson, { name: personName }) },
            ]}
          />
        )}
        <ClaimFields claim={claim} onChange={setClaim} />
        <PaperField
          lot={award.lotId}
          label={t(challengePageWords.papers)}
          hint={t(partyId === null ? challengePageWords.papersHintPerson : challengePageWords.papersHintParty)}
          papers={papers}
          onChange={setPapers}
        />
        <ClaimActions
          label={t(challengePageWords.title)}
          consequence={t(challengePageWords.fileConsequence)}
          isSound={() => written() !== undefined}
          busy={file.isPending}
          onConfirm={submit}
          onCancel={leave}
        />
      </Form>
    </>
  )
}
