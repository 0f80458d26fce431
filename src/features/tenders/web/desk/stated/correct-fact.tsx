import { Button } from 'antd'
import { useState } from 'react'
import { saysNothing } from '../../../../../kernel/stock-reasons.ts'
import { Dialog, DialogDeeds } from '../../../../../ui/desk/dialog.tsx'
import { ChoiceField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { NumberField } from '../../../../../ui/desk/form/number-fields.tsx'
import { ReasonField, reasonFault } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useSending } from '../../../../../ui/desk/use-sending.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { hints } from '../../../../../ui/words/common.ts'
import { offerSections } from '../../../../../ui/words/offer.ts'
import { traceNames } from '../../../../../ui/words/trace.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import { factWords } from '../../../../../ui/words/stated-facts.ts'
import type { FactView } from '../../../contract/facts.ts'
import { FACTS_STATED } from '../../../rules/bid-content.ts'
import { type FactFound, type FactValue, mustTell } from '../../../rules/stated-facts.ts'
import { factShown } from './facts-table.tsx'

type Props = { of: string; fact: FactView; onFound: (found: FactFound) => Promise<unknown>; busy: boolean }

/** 更正: another value, with a reason in words; what the bidder stated stays in view. */
export function CorrectFact({ of, fact: { fact, stated, confirmed }, onFound, busy }: Props) {
  const voice = useVoice()
  const { t } = voice
  const [open, setOpen] = useState(false)
  const [value, setValue] = useState<FactValue>()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const fault =
    value === stated
      ? undefined
      : reasonFault(reason, value !== undefined && mustTell({ stated, value }) ? saysNothing : undefined)
  const isReady = value !== undefined && fault === undefined
  const sending = useSending()
  const close = () => {
    setOpen(false)
    sending.forget()
    setAsked(false)
    setReason('')
    setValue(undefined)
  }
  const send = () => {
    setAsked(true)
    if (!isReady) return
    void sending.send(() => onFound({ fact, value, reason: value === stated ? null : reason.trim() }), close)
  }
  const name = t(offerSections[fact])
  const footer = <DialogDeeds label={t(factWords.correct)} onCancel={close} onSend={send} busy={sending.busy} />
  return (
    <>
      <Button loading={busy} onClick={() => setOpen(true)}>
        {t(factWords.correct)}
      </Button>
      <Dialog open={open} onClose={close} title={`${t(factWords.correct)} · ${of} · ${name}`} footer={footer}>
        <Refusal error={sending.refused} words={tenderProblems} />
        <p>{t(factWords.statedAs, { value: factShown(voice, stated) })}</p>
        {confirmed !== null && (
          <p className="quiet">{t(hints.labelled, { label: t(factWords.value), value: factShown(voice, confirmed.value) })}</p>
        )}
        <p className="quiet">{t(factWords.correctRule)}</p>
        <ValueField
          fact={fact}
          value={value}
          onChange={setValue}
          error={asked && value === undefined ? t(hints.emptyRequired, { label: t(factWords.correctTo) }) : undefined}
        />
        <ReasonField
          value={reason}
          onChange={setReason}
          maxLength={300}
          fault={asked ? fault : undefined}
          sample={factWords.sample}
        />
      </Dialog>
    </>
  )
}

type ValueProps = {
  fact: FactView['fact']
  value: FactValue | undefined
  onChange: (value: FactValue | undefined) => void
  error: string | undefined
}

function ValueField({ fact, value, onChange, error }: ValueProps) {
  const { t } = useVoice()
  const label = t(factWords.correctTo)
  if (FACTS_STATED[fact] === 'string')
    return (
      <NumberField
        name="value"
        label={label}
        required
        to={10_000}
        value={typeof value === 'string' ? Number(value) : undefined}
        onChange={(count) => onChange(count === undefined ? undefined : String(count))}
        error={error}
      />
    )
  return (
    <ChoiceField
      name="value"
      label={label}
      required
      value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined}
      onChange={(chosen) => onChange(chosen === undefined ? undefined : chosen === 'yes')}
      options={[
        { value: 'yes', label: t(traceNames.true) },
        { value: 'no', label: t(traceNames.false) },
      ]}
      error={error}
    />
  )
}
