import { useState } from 'react'
import { z } from 'zod'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { type CivilDate, civilDateOf } from '../../../../kernel/civil.ts'
import { LotId } from '../../../../kernel/ids.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { challengePageWords } from '../../../../ui/words/challenge-page.ts'
import { challengeProblems } from '../../../../ui/words/challenge-problems.ts'
import type { AwardView } from '../../contract/award.ts'
import type { LotView } from '../../contract/lot.ts'
import { type ChallengeFile, PaperComplaint } from '../../contract/challenge.ts'
import { cameInTime, challengedIn } from '../../rules/award.ts'
import { registerChallenge, useAward } from '../awards-api.ts'
import { useLot } from '../lots-api.ts'
import { useSuppliers } from '../negotiations-api.ts'
import { ClaimActions } from './challenge/claim-actions.tsx'
import { type Claim, CLAIM_LABELS, CLAIM_SHAPE, ClaimFields, NO_CLAIM } from './challenge/claim-fields.tsx'
import { PaperField } from './challenge/paper-field.tsx'

const LABELS = {
  ...CLAIM_LABELS,
  signatory: challengePageWords.signatory,
  arrivedOn: challengePageWords.arrivedOn,
  papers: challengePageWords.scan,
}

type Draft = Claim & {
  readonly bidder: string | undefined
  readonly signatory: string
  readonly arrivedOn: CivilDate | undefined
}
const SHAPE = shapeOf({
  ...CLAIM_SHAPE.shape,
  bidder: z.string().optional(),
  signatory: z.string(),
  arrivedOn: z.string().optional(),
})

/** An objection that came on paper: entered by the officer, with its scan. */
export default function ChallengeRegisterPage() {
  const lot = LotId.safeParse(useNamed('lot'))
  return lot.success ? <ForLot lot={lot.data} /> : null
}

function ForLot({ lot }: { lot: LotId }) {
  return (
    <Fetched query={useLot(lot)}>
      {(view) => (challengedIn(view) === 'notice' ? <ForNotice lot={view} /> : <ForResult lot={lot} />)}
    </Fetched>
  )
}

const ForResult = ({ lot }: { lot: LotId }) => (
  <Fetched query={useAward(lot, true)}>{(award) => <Written award={award} />}</Fetched>
)

/** To the notice that one supplier is meant any organisation may object. */
function ForNotice({ lot }: { lot: LotView }) {
  const { id: lotId, name, publishedAt: announcedAt, soleEnds: challengeEnds } = lot
  return (
    <Fetched query={useSuppliers('')}>
      {({ items }) => {
        const heard = items.map((one) => ({ partyId: one.id, partyName: one.name }))
        return <Written award={{ lotId, name, announcedAt, challengeEnds, declines: [], heard }} />
      }}
    </Fetched>
  )
}

type Objected = Pick<AwardView, 'lotId' | 'name' | 'announcedAt' | 'challengeEnds' | 'declines' | 'heard'>

function Written({ award }: { award: Objected }) {
  const { t, lang } = useVoice()
  const { tenant, today, now } = useStanding()
  const go = useGo()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['objection-on-paper', award.lotId],
    shape: SHAPE,
    begin: () => ({ ...NO_CLAIM, bidder: undefined, signatory: '', arrivedOn: today }),
  })
  const { bidder, signatory, arrivedOn, ...claim } = draft
  const leave = () => {
    forget()
    go('lots', award.lotId)
  }
  const [papers, setPapers] = useState<readonly ChallengeFile[]>([])
  const { errors, check, refuse } = useFieldErrors(PaperComplaint, LABELS, { words: challengeProblems, uploaded: ['papers'] })
  const register = useDeed(
    (complaint: PaperComplaint, id) => registerChallenge({ tenant, lot: award.lotId }, complaint, id),
    leave,
  )
  const partyId = award.heard.find((one) => one.partyId === bidder)?.partyId ?? null
  const { announcedAt, challengeEnds, declines } = award
  const isOutside =
    arrivedOn !== undefined &&
    !cameInTime({ publishedAt: null, soleEnds: null, announcedAt, challengeEnds, declines }, arrivedOn, now)
  const written = () =>
    check(
      { ...claim, partyId, signatory, arrivedOn, papers: papers.map(({ id }) => id) },
      isOutside ? [{ path: 'arrivedOn', code: 'not-in-notice' }] : [],
    )
  const submit = () => {
    const sound = written()
    if (sound !== undefined) register.mutate(sound, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(challengePageWords.register)} above={award.name} />
      <Form errors={errors} onSubmit={written}>
        <Refusal error={register.error} words={challengeProblems} />
        <RestoredLine restored={restored} />
        <p>{t(challengePageWords.registerAbout)}</p>
        <Whence award={award} draft={draft} set={set} />
        <ClaimFields claim={claim} onChange={set} />
        <PaperField
          lot={award.lotId}
          label={t(challengePageWords.scan)}
          hint={t(challengePageWords.scanHint)}
          required
          papers={papers}
          onChange={setPapers}
        />
        <ClaimActions
          label={t(challengePageWords.register)}
          about={[signatory, arrivedOn && dateShown(lang, arrivedOn), ...papers.map(({ name }) => name)]
            .filter(Boolean)
            .join(' · ')}
          consequence={t(challengePageWords.registerConsequence)}
          isSound={() => written() !== undefined}
          busy={register.isPending}
          onConfirm={submit}
          onCancel={leave}
        />
      </Form>
    </>
  )
}

type WhenceProps = { award: Objected; draft: Draft; set: (change: Partial<Draft>) => void }

/** Who objects, and when the paper came. */
function Whence({ award, draft, set }: WhenceProps) {
  const { t, lang } = useVoice()
  const { today } = useStanding()
  const until = award.challengeEnds ?? undefined
  const from = award.announcedAt === null ? undefined : civilDateOf(award.announcedAt)
  return (
    <>
      <SelectField
        name="partyId"
        label={t(challengePageWords.fromBidder)}
        hint={t(challengePageWords.fromBidderHint)}
        value={draft.bidder}
        onChange={(bidder) => set({ bidder })}
        options={award.heard.map((one) => ({ value: String(one.partyId), label: one.partyName }))}
      />
      <TextField
        name="signatory"
        label={t(challengePageWords.signatory)}
        hint={t(challengePageWords.signatoryHint)}
        required
        value={draft.signatory}
        onChange={(signatory) => set({ signatory })}
        maxLength={60}
      />
      <DateField
        name="arrivedOn"
        label={t(challengePageWords.arrivedOn)}
        required
        value={draft.arrivedOn}
        onChange={(arrivedOn) => set({ arrivedOn })}
        {...(from === undefined || until === undefined
          ? {}
          : {
              min: from,
              hint: t(challengePageWords.arrivedHint, { from: dateShown(lang, from), until: dateShown(lang, until) }),
            })}
        max={until !== undefined && until < today ? until : today}
      />
    </>
  )
}
