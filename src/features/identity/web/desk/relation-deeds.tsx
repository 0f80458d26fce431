import { Button } from 'antd'
import { useState } from 'react'
import { saysNothing } from '../../../../kernel/stock-reasons.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { relationProblems, relationWords } from '../../../../ui/words/relation.ts'
import type { RelationCorrection, RelationEnd, RelationView } from '../../contract/relation.ts'
import { correctRelation, endRelation, eraseRelation } from '../relation-api.ts'

type Props = { relation: RelationView }

/** What the officer does about a relation: it has ended, it was never so, or nothing of it is needed any more. */
export function RelationDeeds({ relation }: Props) {
  return (
    <div className="row-actions no-print">
      {relation.can.end && <End relation={relation} />}
      {relation.can.correct && <Correct relation={relation} />}
      {relation.can.erase && <Erase relation={relation} />}
    </div>
  )
}

function End({ relation: { id, revision, validFrom } }: Props) {
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const [open, setOpen] = useState(false)
  const [until, setUntil] = useState(today)
  const ending = useDeed((end: RelationEnd, key) => endRelation(tenant, id, end, key))
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(relationWords.end)}</Button>
      <ReasonDialog
        about={['relation-end', id]}
        open={open}
        onClose={() => setOpen(false)}
        title={t(relationWords.end)}
        sample={relationWords.sample}
        maxLength={200}
        tooLittle={saysNothing}
        words={relationProblems}
        onReason={(reason) => ending.mutateAsync({ revision, validUntil: until, reason })}
      >
        <DateField
          name="until"
          label={t(relationWords.to)}
          required
          min={validFrom}
          max={today}
          value={until}
          onChange={(chosen) => setUntil(chosen ?? today)}
        />
      </ReasonDialog>
    </>
  )
}

function Correct({ relation: { id, revision } }: Props) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [open, setOpen] = useState(false)
  const correcting = useDeed((correction: RelationCorrection, key) => correctRelation(tenant, id, correction, key))
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(relationWords.correct)}</Button>
      <ReasonDialog
        about={['relation-correct', id]}
        open={open}
        onClose={() => setOpen(false)}
        title={t(relationWords.correct)}
        maxLength={200}
        tooLittle={saysNothing}
        words={relationProblems}
        onReason={(reason) => correcting.mutateAsync({ revision, reason })}
      >
        <p>{t(relationWords.correctHow)}</p>
      </ReasonDialog>
    </>
  )
}

function Erase({ relation: { id } }: Props) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const erasing = useDeed((_: undefined, key) => eraseRelation(tenant, id, key))
  return (
    <>
      <Refusal error={erasing.error} words={relationProblems} />
      <ConfirmButton
        label={t(relationWords.erase)}
        consequence={t(relationWords.eraseHow)}
        tone="danger"
        busy={erasing.isPending}
        onConfirm={() => erasing.mutate(undefined)}
      />
    </>
  )
}
