import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { ManyField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { NextStep } from '../../../../../ui/desk/next-step.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { Empty } from '../../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { hints } from '../../../../../ui/words/common.ts'
import { panelWords } from '../../../../../ui/words/panel.ts'
import { drawProblems, drawWords, roomNext, roomWords } from '../../../../../ui/words/room.ts'
import type { LotView } from '../../../contract/lot.ts'
import type { PoolEntry } from '../../../contract/panel.ts'
import { fieldsIn } from '../../../rules/field.ts'
import { fetchPool } from '../../pool-api.ts'
import { drawPanel, type RoomAt } from '../../room-api.ts'
import { useRoomDeed } from './use-room.ts'

type Props = { room: RoomAt; lot: LotView; disbanded: boolean }

/** Before there is a panel: the officer draws one in front of a witness. */
export function DrawForm({ room, lot, disbanded }: Props) {
  const { t } = useVoice()
  const { role } = useStanding()
  const isNow = lot.status === 'reviewing'
  if (!isNow) return <Empty>{t(disbanded ? roomWords.disbanded : roomWords.notYet)}</Empty>
  return (
    <NextStep title={t(roomNext.draw)}>
      <p>{t(roomNext.drawHow)}</p>
      {role === 'officer' ? <WitnessedDraw room={room} /> : <p>{t(roomWords.onlyOfficer)}</p>}
    </NextStep>
  )
}

function WitnessedDraw({ room }: { room: RoomAt }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const drawing = useRoomDeed(room, drawPanel)
  const pool = useQuery({ queryKey: ['pool', tenant], queryFn: () => fetchPool(tenant) })
  const [fields, setFields] = useState<readonly string[]>([])
  const [widened, setWidened] = useState('')
  const known = fieldsOf(pool.data?.items ?? [])
  const narrowed = () => {
    const reason = widened.trim()
    return fields.length === 0 ? {} : { fields: [...fields], ...(reason === '' ? {} : { widened: reason }) }
  }
  return (
    <>
      <Refusal error={drawing.error} words={drawProblems} />
      <WitnessForm
        label={t(panelWords.draw)}
        consequence={t(panelWords.drawConsequence)}
        busy={drawing.isPending}
        onWitness={(witness) => drawing.mutate({ witness, ...narrowed() })}
      >
        {known.length > 0 && (
          <ManyField
            name="fields"
            label={t(drawWords.fields)}
            hint={t(drawWords.fieldsHint)}
            options={known.map((field) => ({ value: field, label: field }))}
            value={fields}
            onChange={setFields}
          />
        )}
        {fields.length > 0 && (
          <TextField
            name="widened"
            label={t(drawWords.widened)}
            hint={t(drawWords.widenedHint)}
            maxLength={300}
            value={widened}
            onChange={setWidened}
          />
        )}
      </WitnessForm>
    </>
  )
}

/** Every field that an expert of the pool has; too long a one is no field to draw by. */
const fieldsOf = (items: readonly PoolEntry[]): string[] =>
  [...new Set(items.filter(({ pooled, expert }) => pooled && expert).flatMap(({ field }) => fieldsIn(field)))]
    .filter(({ length }) => length <= 20)
    .toSorted()

type WitnessProps = {
  label: string
  consequence: string
  busy: boolean
  onWitness: (witness: string) => void
  children?: ReactNode
}

/** Whatever chance decides is decided before a witness, whose name is recorded. */
export function WitnessForm({ label, consequence, busy, onWitness, children }: WitnessProps) {
  const { t } = useVoice()
  const [witness, setWitness] = useState('')
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const isNamed = witness.trim() !== ''
  const complain = () => setErrors({ witness: t(hints.emptyRequired, { label: t(drawWords.witness) }) })
  return (
    <Form errors={isNamed ? {} : errors} onSubmit={complain}>
      {children}
      <TextField
        name="witness"
        label={t(drawWords.witness)}
        hint={t(drawWords.witnessHint)}
        required
        maxLength={40}
        value={witness}
        onChange={setWitness}
      />
      <FormActions>
        {isNamed ? (
          <ConfirmButton label={label} consequence={consequence} busy={busy} onConfirm={() => onWitness(witness.trim())} />
        ) : (
          <Button type="primary" htmlType="submit">
            {label}
          </Button>
        )}
      </FormActions>
    </Form>
  )
}
