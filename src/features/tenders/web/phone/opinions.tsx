import { hc } from 'hono/client'
import { useState } from 'react'
import type { Tenant } from '../../../../kernel/ids.ts'
import { newActionId } from '../../../../ui/action-id.ts'
import { dateShown } from '../../../../ui/format.ts'
import { asSent } from '../../../../ui/phone/as-sent.ts'
import { Card, List, Notice, Problem, Status, Unreachable } from '../../../../ui/phone/cards.tsx'
import { useFetched } from '../../../../ui/phone/fetched.ts'
import { BigButton, Field } from '../../../../ui/phone/fields.tsx'
import { Form } from '../../../../ui/phone/form.tsx'
import type { PhonePageProps } from '../../../../ui/phone/page.ts'
import { deedNamed, readReply, codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { opinionProblems, opinionStatus, opinionWords } from '../../../../ui/words/consultation.ts'
import type { ConsultationList, ConsultationView, OwnOpinions } from '../../contract/consultation.ts'
import type { consultationRoutes } from '../../routes/consultations.ts'

const at = hc<ReturnType<typeof consultationRoutes>>('/api').tenants[':tenant']
const { ':consultation': one } = at.consultations

async function everything(tenant: Tenant) {
  const param = { tenant }
  const { items } = await readReply(asSent<ConsultationList>(), at.consultations.$get({ param, query: {} }))
  const views = []
  for (const { id: consultation, isOpen } of items)
    if (isOpen) views.push(await readReply(asSent<ConsultationView>(), one.$get({ param: { tenant, consultation } })))
  return { open: views, own: (await readReply(asSent<OwnOpinions>(), at['my-opinions'].$get({ param }))).items }
}

/** 征求意见 under a login: what lies open, and what became of what one has said. */
export function Opinions({ standing: { tenant } }: PhonePageProps) {
  const { t } = useVoice()
  const { value, problem, reload } = useFetched(() => everything(tenant), tenant)
  return (
    <>
      {problem !== undefined && <Unreachable code={problem} onRetry={reload} />}
      {value?.open.length === 0 && <p className="quiet empty">{t(opinionWords.none)}</p>}
      {value?.open.map((view) => (
        <Open key={view.id} tenant={tenant} view={view} onSaid={reload} />
      ))}
      {value !== undefined && (
        <>
          <h2>{t(opinionWords.mine)}</h2>
          <List
            items={value.own.map(({ id, text, status, answer }) => ({
              key: id,
              title: text,
              ...(answer === null ? {} : { note: answer }),
              side: <Status table={opinionStatus} status={status} />,
            }))}
            empty={t(opinionWords.noneMine)}
          />
        </>
      )}
    </>
  )
}

type OpenProps = { tenant: Tenant; view: ConsultationView; onSaid: () => void }

function Open({ tenant, view, onSaid }: OpenProps) {
  const { t, lang } = useVoice()
  const [about, setAbout] = useState('')
  const [text, setText] = useState('')
  const [state, setState] = useState<'idle' | 'busy' | 'sent' | { refused: string }>('idle')
  const [asked, setAsked] = useState(false)
  const send = async () => {
    setAsked(true)
    if (text.trim() === '') return
    setState('busy')
    const needId = view.items.find((item) => item.needId === about)?.needId ?? null
    const json = { needId, text }
    try {
      await readReply(
        asSent<{ id: string }>(),
        one.opinions.$post({ param: { tenant, consultation: view.id }, json }, { headers: deedNamed(newActionId()) }),
      )
      setText('')
      setAsked(false)
      setState('sent')
      onSaid()
    } catch (thrown) {
      setState({ refused: codeOf(thrown) })
    }
  }
  const refused = typeof state === 'object' ? state.refused : undefined
  const missing = asked && text.trim() === '' ? t(opinionProblems['opinion-empty']) : undefined
  return (
    <Card title={view.programme.name}>
      <p>{t(opinionWords.until, { date: dateShown(lang, view.endsOn) })}</p>
      <p>
        <a href={`/public/${tenant}/opinions/${view.id}`}>{t(opinionWords.catalogue)}</a>
      </p>
      {state === 'sent' && <Notice>{t(opinionWords.sent)}</Notice>}
      {refused !== undefined && <Problem code={refused} words={opinionProblems} />}
      <Form onSend={() => void send()} refused={refused}>
        <div className="field">
          <label htmlFor={`about-${view.id}`}>{t(opinionWords.about)}</label>
          <select id={`about-${view.id}`} value={about} onChange={(event) => setAbout(event.currentTarget.value)}>
            <option value="">{t(opinionWords.wholePlan)}</option>
            {view.items.map(({ needId, no, title }) => (
              <option key={needId} value={needId}>
                {t(opinionWords.item, { no, title })}
              </option>
            ))}
          </select>
        </div>
        <Field
          name="text"
          label={t(opinionWords.text)}
          hint={t(opinionWords.textHint)}
          rows={5}
          max={1000}
          required
          value={text}
          error={missing}
          onChange={setText}
        />
        <BigButton submit busy={state === 'busy'}>
          {t(opinionWords.send)}
        </BigButton>
      </Form>
      <p className="quiet">{t(hints.labelled, { label: t(opinionWords.contact), value: view.contact })}</p>
    </Card>
  )
}
