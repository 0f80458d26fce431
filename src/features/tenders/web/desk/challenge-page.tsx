import { Button } from 'antd'
import { useState } from 'react'
import { LotId } from '../../../../kernel/ids.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Deadline } from '../../../../ui/desk/deadline.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { challengeFields, challengeSamples } from '../../../../ui/words/challenge.ts'
import { buttons } from '../../../../ui/words/common.ts'
import { challengePageWords } from '../../../../ui/words/desk-pages.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { AwardView } from '../../contract/award.ts'
import { Complaint } from '../../contract/challenge.ts'
import { fileChallenge, useAward } from '../awards-api.ts'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { computed, ruleShown } from './lot/computed.ts'

const LABELS = { matter: challengePageWords.matter, text: challengeFields.facts, remedy: challengeFields.request }

/** An objection in the real name, while the public notice runs. */
export default function ChallengePage() {
  const lot = LotId.safeParse(useNamed('lot'))
  return lot.success ? <ForLot lot={lot.data} /> : null
}

function ForLot({ lot }: { lot: LotId }) {
  return <Fetched query={useAward(lot, true)}>{(award) => <Written award={award} />}</Fetched>
}

function Written({ award }: { award: AwardView }) {
  const { t } = useVoice()
  const { tenant, today, party, personName } = useStanding()
  const go = useGo()
  const [draft, setDraft] = useState({ matter: '', text: '', remedy: '' })
  const { errors, check, refuse } = useFieldErrors(Complaint, LABELS)
  const file = useDeed(
    (complaint: Complaint, id) => fileChallenge({ tenant, lot: award.lotId }, complaint, id),
    () => go('lots', award.lotId),
  )
  const written = () => check({ ...draft, partyId: party })
  const submit = () => {
    const sound = written()
    if (sound !== undefined) file.mutate(sound, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(challengePageWords.title)} above={award.name} />
      {award.standstill !== null && (
        <Deadline
          label={t(challengePageWords.until)}
          deadline={computed(award.standstill)}
          rule={ruleShown(t, award.standstill)}
          today={today}
        />
      )}
      <Form errors={errors} onSubmit={written}>
        <Refusal error={file.error} words={tenderProblems} />
        <p>{t(challengePageWords.inName, { name: personName })}</p>
        <TextField
          name="matter"
          label={t(challengePageWords.matter)}
          required
          value={draft.matter}
          onChange={(matter) => setDraft({ ...draft, matter })}
          hint={t(challengePageWords.matterHint)}
          sample={challengePageWords.matterSample}
          maxLength={100}
        />
        <TextArea
          name="text"
          label={t(challengeFields.facts)}
          required
          value={draft.text}
          onChange={(text) => setDraft({ ...draft, text })}
          sample={challengeSamples.facts}
          rows={6}
          maxLength={3000}
        />
        <TextArea
          name="remedy"
          label={t(challengeFields.request)}
          required
          value={draft.remedy}
          onChange={(remedy) => setDraft({ ...draft, remedy })}
          sample={challengeSamples.request}
          rows={3}
          maxLength={1000}
        />
        <FormActions>
          <ConfirmButton
            label={t(challengePageWords.title)}
            consequence={t(challengePageWords.fileConsequence)}
            check={() => written() !== undefined}
            busy={file.isPending}
            onConfirm={submit}
          />
          <Button onClick={() => go('lots', award.lotId)}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}
