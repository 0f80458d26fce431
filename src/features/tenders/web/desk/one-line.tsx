import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import type { LotId } from '../../../../kernel/ids.ts'
import { useGo } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../ui/words/common.ts'
import type { Word } from '../../../../ui/words/say.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { AwardView } from '../../contract/award.ts'
import { type AwardMove, moveAward, useAward } from '../awards-api.ts'

type Props = {
  lot: LotId
  title: Word
  label: Word
  sample: Word
  button: Word
  consequence: Word
  moveOf: (text: string) => AwardMove
  /** Whom it concerns, on the page and again in the question. */
  about?: (award: AwardView) => ReactNode
  /** What stands in the line to begin with. */
  proposed?: (award: AwardView) => string | null
}

const SHAPE = shapeOf({ text: z.string() })

/** A deed on a result that needs one line of text and nothing else. */
export function OneLine(props: Props) {
  return <Fetched query={useAward(props.lot, true)}>{(award) => <Written {...props} award={award} />}</Fetched>
}

function Written({
  lot,
  title,
  label,
  sample,
  button,
  consequence,
  moveOf,
  about,
  proposed,
  award,
}: Props & { award: AwardView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const { draft, set, forget, restored } = useDraft({
    form: ['line', lot, title[1]],
    shape: SHAPE,
    begin: () => ({ text: proposed?.(award) ?? '' }),
  })
  const { text } = draft
  const leave = () => {
    forget()
    go('lots', lot)
  }
  const [errors, setErrors] = useState<Record<string, string>>({})
  const move = useDeed((input: AwardMove, id) => moveAward({ tenant, lot }, input, id), leave)
  const check = () => {
    const isEmpty = text.trim() === ''
    setErrors(isEmpty ? { text: t(hints.emptyRequired, { label: t(label) }) } : {})
    return !isEmpty
  }
  return (
    <>
      <PageTitle title={t(title)} above={award.name} />
      <Form errors={errors} onSubmit={check}>
        <Refusal error={move.error} words={tenderProblems} />
        <RestoredLine restored={restored} />
        {about !== undefined && <p>{about(award)}</p>}
        <TextField
          name="text"
          label={t(label)}
          required
          value={text}
          onChange={(typed) => set({ text: typed })}
          sample={sample}
          maxLength={500}
        />
        <FormActions>
          <ConfirmButton
            label={t(button)}
            consequence={
              <>
                {about !== undefined && <p>{about(award)}</p>}
                <p>{t(consequence)}</p>
              </>
            }
            check={check}
            busy={move.isPending}
            onConfirm={() => check() && move.mutate(moveOf(text.trim()))}
          />
          <Button onClick={leave}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}
