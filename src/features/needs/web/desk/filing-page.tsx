import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import type { AreaCode } from '../../../../kernel/area.ts'
import type { CivilDate } from '../../../../kernel/civil.ts'
import { useGo } from '../../../../ui/desk/address.ts'
import { AreaField } from '../../../../ui/desk/form/area-field.tsx'
import { ManyField, SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { NumberField } from '../../../../ui/desk/form/number-fields.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Refused } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../ui/words/common.ts'
import {
  countUnits,
  needChannels,
  needFields,
  needProblems,
  needSamples,
  needWords,
  phoneProblems,
} from '../../../../ui/words/need.ts'
import { fieldProblemWord } from '../../../../ui/words/field-problems.ts'
import type { Lang } from '../../../../ui/words/say.ts'
import type { NeedOnBehalf } from '../../contract/need.ts'
import { CountUnit, NeedChannel } from '../../rules/need.ts'
import { useFiling, useRegisterPath } from './needs-api.ts'

type Draft = {
  readonly title: string
  readonly text: string
  readonly target: string
  readonly count: number | undefined
  readonly unit: CountUnit
  readonly area: AreaCode | undefined
  readonly place: string
  readonly channel: NeedChannel | undefined
  readonly receivedOn: CivilDate | undefined
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly agreed: boolean
}
type Change = (over: Partial<Draft>) => void

/** 代居民登记: the day and the way it came, and how to reach whoever asked. */
export default function FilingPage() {
  const { t, lang } = useVoice()
  const { area, today } = useStanding()
  const go = useGo()
  const path = useRegisterPath()
  const {
    draft,
    set: change,
    forget,
    restored,
  } = useDraft<Draft>({ form: ['need'], shape: SHAPE, begin: () => empty(area, today) })
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const filing = useFiling((done) => {
    forget()
    go(path, done.id)
  })
  const cancel = () => {
    forget()
    go(path)
  }
  const send = () => {
    const missing = REQUIRED.filter((name) => draft[name] === undefined || draft[name] === '')
    const asked = (name: (typeof REQUIRED)[number]) => (CHOSEN.has(name) ? hints.chooseRequired : hints.emptyRequired)
    const unasked = keepsContact(draft) && !draft.agreed
    setGaps({
      ...Object.fromEntries(missing.map((name) => [name, t(asked(name), { label: t(needFields[name]) })])),
      ...(unasked && { agreed: t(needProblems['consent-missing']) }),
    })
    const ready = missing.length === 0 && !unasked ? filingOf(draft) : undefined
    if (ready !== undefined) filing.mutate(ready)
  }
  // Another set of errors brings the reader to the first of them: typing must not make one.
  const errors = useMemo(() => ({ ...wrongIn(filing.error, lang), ...gaps }), [filing.error, lang, gaps])
  return (
    <>
      <PageTitle title={t(needWords.onBehalf)} />
      <Form errors={errors} onSubmit={send}>
        <Refusal error={filing.error} words={needProblems} />
        <RestoredLine restored={restored} />
        <What draft={draft} change={change} />
        <Whence draft={draft} change={change} today={today} />
        <FormActions>
          <Button type="primary" htmlType="submit" loading={filing.isPending}>
            {t(needWords.submit)}
          </Button>
          <Button onClick={cancel}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}

function wrongIn(error: unknown, lang: Lang): Readonly<Record<string, string>> {
  const refused = error instanceof Refused ? error.errors : {}
  return Object.fromEntries(
    Object.entries(refused).map(([field, code]) => [
      field.replace(/^contact\./, ''),
      fieldProblemWord(lang, code, field === 'contact.phone' ? phoneProblems : {}),
    ]),
  )
}

const CHOSEN: ReadonlySet<string> = new Set(['area', 'channel'])
const REQUIRED = ['title', 'text', 'target', 'area', 'channel', 'receivedOn'] as const

const SHAPE = shapeOf({
  title: z.string(),
  text: z.string(),
  target: z.string(),
  count: z.number().optional(),
  unit: CountUnit,
  area: z.string().optional(),
  place: z.string(),
  channel: NeedChannel.optional(),
  receivedOn: z.string().optional(),
  name: z.string(),
  phone: z.string(),
  address: z.string(),
  agreed: z.boolean().default(false),
})

const empty = (area: AreaCode, today: CivilDate): Draft => ({
  title: '',
  text: '',
  target: '',
  count: undefined,
  unit: 'households',
  // A post over one community files for that community.
  area: area.length === 12 ? area : undefined,
  place: '',
  channel: undefined,
  receivedOn: today,
  name: '',
  phone: '',
  address: '',
  agreed: false,
})

const keepsContact = ({ name, phone, address }: Pick<Draft, 'name' | 'phone' | 'address'>) =>
  [name, phone, address].some((part) => part.trim() !== '')

function filingOf(draft: Draft): NeedOnBehalf | undefined {
  const { area, channel, receivedOn, count, name, phone, address, agreed, ...said } = draft
  if (area === undefined || channel === undefined || receivedOn === undefined) return undefined
  const contact = keepsContact(draft) ? { name, phone, address } : null
  return { ...said, area, channel, receivedOn, count: count ?? null, contact, ...(contact !== null && { agreed }) }
}

function What({ draft, change }: { draft: Draft; change: Change }) {
  const { t } = useVoice()
  const text = (name: 'title' | 'target' | 'place' | 'text', max: number) => ({
    name,
    label: t(needFields[name]),
    sample: needSamples[name],
    value: draft[name],
    maxLength: max,
    onChange: (value: string) => change({ [name]: value }),
  })
  const units = CountUnit.options.map((unit) => ({ value: unit, label: t(countUnits[unit]) }))
  return (
    <Panel title={t(needWords.content)}>
      <TextField {...text('title', 60)} required />
      <TextArea {...text('text', 2000)} required />
      <TextField {...text('target', 60)} required />
      <NumberField
        name="count"
        label={t(needFields.count)}
        value={draft.count}
        onChange={(count) => change({ count })}
        from={1}
        to={10_000_000}
      />
      <SelectField
        name="unit"
        label={t(needFields.unit)}
        options={units}
        value={draft.unit}
        onChange={(unit) => change({ unit: unit ?? 'households' })}
      />
      <AreaField name="area" label={t(needFields.area)} required value={draft.area} onChange={(area) => change({ area })} />
      <TextField {...text('place', 100)} />
    </Panel>
  )
}

function Whence({ draft, change, today }: { draft: Draft; change: Change; today: CivilDate }) {
  const { t } = useVoice()
  const channels = NeedChannel.options.filter((channel) => channel !== 'phone')
  return (
    <Panel title={t(needWords.whence)}>
      <SelectField
        name="channel"
        label={t(needFields.channel)}
        required
        options={channels.map((channel) => ({ value: channel, label: t(needChannels[channel]) }))}
        value={draft.channel}
        onChange={(channel) => change({ channel })}
      />
      <DateField
        name="receivedOn"
        label={t(needFields.receivedOn)}
        required
        max={today}
        value={draft.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
      />
      <TextField
        name="name"
        label={t(needFields.person)}
        hint={t(needWords.contactNote)}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={40}
      />
      <TextField
        name="phone"
        type="tel"
        label={t(needFields.phone)}
        hint={`${t(hints.sample)}${t(needSamples.phone)}`}
        value={draft.phone}
        onChange={(phone) => change({ phone })}
        maxLength={20}
      />
      <TextField
        name="address"
        label={t(needFields.building)}
        value={draft.address}
        onChange={(address) => change({ address })}
        maxLength={100}
      />
      {keepsContact(draft) && (
        <ManyField
          name="agreed"
          label={t(needWords.consent)}
          required
          value={draft.agreed ? ['agreed'] : []}
          onChange={(ticked) => change({ agreed: ticked.length > 0 })}
          options={[{ value: 'agreed', label: t(needWords.consentGiven) }]}
        />
      )}
    </Panel>
  )
}
