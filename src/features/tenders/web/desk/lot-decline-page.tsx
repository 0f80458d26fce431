import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { CivilDate } from '../../../../kernel/civil.ts'
import { useGo } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { TextArea } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { Money } from '../../../../ui/desk/money.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { problems } from '../../../../ui/words/problems.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { successionProblems, successionWords } from '../../../../ui/words/succession.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { AwardView } from '../../contract/award.ts'
import { type DeclineFile, PaperDeclining } from '../../contract/decline.ts'
import { addStatement, declineOnPaper } from '../declines-api.ts'
import { OneScan } from './one-scan.tsx'
import { OfAward } from './succession/of-award.tsx'

const LABELS = {
  arrivedOn: successionWords.arrivedOn,
  reason: successionWords.declineReason,
  file: successionWords.statement,
}
const PROBLEMS = { ...tenderProblems, ...successionProblems }
const SHAPE = shapeOf({ arrivedOn: z.string().optional(), reason: z.string() })

/** Whoever was chosen gives it up by a written statement: entered by the officer, with its scan. */
export default function LotDeclinePage() {
  return <OfAward>{(award) => <Shown award={award} />}</OfAward>
}

function Shown({ award }: { award: AwardView }) {
  const { t } = useVoice()
  // Somebody else entered it meanwhile, or the contract is public.
  if (award.can['bid.decline-on-paper'] !== true) return <Remark tone="waiting">{t(problems['wrong-status'])}</Remark>
  return <Written award={award} />
}

function Written({ award: { lotId: lot, name, winner, awardFen } }: { award: AwardView }) {
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const go = useGo()
  const [statement, setStatement] = useState<DeclineFile>()
  const { draft, set, forget, restored } = useDraft<{ arrivedOn: CivilDate | undefined; reason: string }>({
    form: ['decline-on-paper', winner.bidId],
    shape: SHAPE,
    begin: () => ({ arrivedOn: today, reason: '' }),
  })
  const leave = () => {
    forget()
    go('lots', lot)
  }
  const { errors, check, refuse } = useFieldErrors(PaperDeclining, LABELS, { words: PROBLEMS, uploaded: ['file'] })
  const decline = useDeed((input: PaperDeclining, id) => declineOnPaper({ tenant, bid: winner.bidId }, input, id), leave)
  const written = () => check({ ...draft, file: statement?.id })
  const submit = () => {
    const sound = written()
    if (sound !== undefined) decline.mutate(sound, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(successionWords.onPaperTitle)} above={name} />
      <Panel title={t(purchaseWords.result)}>
        <Facts
          facts={[
            { label: t(purchaseWords.winner), value: winner.partyName },
            { label: t(purchaseWords.awardAmount), value: <Money fen={awardFen} /> },
          ]}
        />
      </Panel>
      <Form errors={errors} onSubmit={written}>
        <Refusal error={decline.error} words={PROBLEMS} />
        <RestoredLine restored={restored} />
        <DateField
          name="arrivedOn"
          label={t(successionWords.arrivedOn)}
          required
          value={draft.arrivedOn}
          onChange={(arrivedOn) => set({ arrivedOn })}
          max={today}
        />
        <TextArea
          name="reason"
          label={t(successionWords.declineReason)}
          required
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          sample={successionWords.sampleReason}
          maxLength={500}
        />
        <OneScan
          label={t(successionWords.statement)}
          hint={t(successionWords.statementHint)}
          send={(file, id, percent) => addStatement({ tenant, lot }, file, id, percent)}
          problems={PROBLEMS}
          scan={statement}
          onChange={setStatement}
        />
        <FormActions>
          <ConfirmButton
            label={t(successionWords.onPaper)}
            about={winner.partyName}
            consequence={t(successionWords.onPaperConsequence)}
            check={() => written() !== undefined}
            tone="danger"
            busy={decline.isPending}
            onConfirm={submit}
          />
          <Button onClick={leave}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}
