import { useState } from 'react'
import { type CivilDate, civilDateOf } from '../../../../kernel/civil.ts'
import { LotId } from '../../../../kernel/ids.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form } from '../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { challengePageWords } from '../../../../ui/words/desk-pages.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { AwardView } from '../../contract/award.ts'
import { type ChallengeFile, PaperComplaint } from '../../contract/challenge.ts'
import { registerChallenge, useAward } from '../awards-api.ts'
import { ClaimActions } from './challenge/claim-actions.tsx'
import { CLAIM_LABELS, ClaimFields, NO_CLAIM } from './challenge/claim-fields.tsx'
import { PaperField } from './challenge/paper-field.tsx'

const LABELS = {
  ...CLAIM_LABELS,
  signatory: challengePageWords.signatory,
  arrivedOn: challengePageWords.arrivedOn,
  papers: challengePageWords.scan,
}

/** An objection that came on paper: entered by the officer, with its scan. */
export default function ChallengeRegisterPage() {
  const lot = LotId.safeParse(useNamed('lot'))
  return lot.success ? <ForLot lot={lot.data} /> : null
}

function ForLot({ lot }: { lot: LotId }) {
  return <Fetched query={useAward(lot, true)}>{(award) => <Written award={award} />}</Fetched>
}

function Written({ award }: { award: AwardView }) {
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const go = useGo()
  const [bidder, setBidder] = useState<string>()
  const [signatory, setSignatory] = useState('')
  const [arrivedOn, setArrivedOn] = useState<CivilDate | undefined>(today)
  const [claim, setClaim] = useState(NO_CLAIM)
  const [papers, setPapers] = useState<readonly ChallengeFile[]>([])
  const { errors, check, refuse } = useFieldErrors(PaperComplaint, LABELS)
  const register = useDeed(
    (complaint: PaperComplaint, id) => registerChallenge({ tenant, lot: award.lotId }, complaint, id),
    () => go('lots', award.lotId),
  )
  const partyId = award.bids.find(({ id }) => id === bidder)?.partyId ?? null
  const written = () => check({ ...claim, partyId, signatory, arrivedOn, papers: papers.map(({ id }) => id) })
  const submit = () => {
    const sound = written()
    if (sound !== undefined) register.mutate(sound, { onError: refuse })
  }
  const unsent = t(hints.uploadRequired, { label: t(challengePageWords.scan) })
  const first = award.announcedAt === null ? {} : { min: civilDateOf(award.announcedAt) }
  return (
    <>
      <PageTitle title={t(challengePageWords.register)} above={award.name} />
      <Form errors={errors['papers'] === undefined ? errors : { ...errors, papers: unsent }} onSubmit={written}>
        <Refusal error={register.error} words={tenderProblems} />
        <p>{t(challengePageWords.registerAbout)}</p>
        <SelectField
          name="partyId"
          label={t(challengePageWords.fromBidder)}
          hint={t(challengePageWords.fromBidderHint)}
          value={bidder}
          onChange={setBidder}
          options={award.bids.map(({ id, partyName }) => ({ value: id, label: partyName }))}
        />
        <TextField
          name="signatory"
          label={t(challengePageWords.signatory)}
          hint={t(challengePageWords.signatoryHint)}
          required
          value={signatory}
          onChange={setSignatory}
          maxLength={60}
        />
        <DateField
          name="arrivedOn"
          label={t(challengePageWords.arrivedOn)}
          required
          value={arrivedOn}
          onChange={setArrivedOn}
          max={today}
          {...first}
        />
        <ClaimFields claim={claim} onChange={setClaim} />
        <PaperField
          lot={award.lotId}
          label={t(challengePageWords.scan)}
          hint={t(challengePageWords.scanHint)}
          required
          papers={papers}
          onChange={setPapers}
        />
        <ClaimActions
          lot={award.lotId}
          label={t(challengePageWords.register)}
          consequence={t(challengePageWords.registerConsequence)}
          isSound={() => written() !== undefined}
          busy={register.isPending}
          onConfirm={submit}
        />
      </Form>
    </>
  )
}
