import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Tenant } from '../../../../kernel/ids.ts'
import { DeskRoot } from '../../../../ui/desk/desk-root.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useFilled } from '../../../../ui/desk/form/use-filled.ts'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { instantShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { shellWords } from '../../../../ui/words/common.ts'
import { organisationFields } from '../../../../ui/words/organisation.ts'
import { admissionProblems, admissionStatus, admissionWords } from '../../../../ui/words/settings.ts'
import type { AdmissionAnswer, AdmissionDone } from '../../contract/admission.ts'
import { askAdmission, fetchAuthorities } from '../join-api.ts'
import { draftAgain, joinDraft, keepJoinDraft } from '../join-draft.ts'
import { type Authority, JoinForm } from './join-form.tsx'
import { useLang } from './lang.ts'
import { useTab } from './use-tab.ts'
import '../../../../ui/desk/css/entry.css'

/** 机构入驻: how an organisation that nobody knows yet comes to a login. */
export function JoinPage() {
  const [lang, otherLang] = useLang()
  return (
    <DeskRoot lang={lang} profile="local-selection">
      <Join onLang={otherLang} />
    </DeskRoot>
  )
}

function Join({ onLang }: { onLang: () => void }) {
  const { t } = useVoice()
  const { at, step: wanted }: { at?: unknown; step?: unknown } = useSearch({ strict: false })
  const found = useQuery({ queryKey: ['authorities'], queryFn: fetchAuthorities })
  const [step, setStep] = useState<'form' | 'state'>(wanted === 'state' ? 'state' : 'form')
  const [begun, setBegun] = useState(0)
  const [sent, setSent] = useState<AdmissionDone>()
  useTab(t(admissionWords.title))
  const again = (given: Given) => {
    keepJoinDraft(sessionStorage, draftAgain(joinDraft(sessionStorage), given))
    setBegun(begun + 1)
    setStep('form')
  }
  return (
    <main className="entry wide" id="content">
      <header>
        <h1>{t(admissionWords.title)}</h1>
        <p className="quiet">{t(admissionWords.explain)}</p>
      </header>
      <Fetched query={found}>
        {({ items }) => {
          if (sent !== undefined) return <Sent sent={sent} />
          const named = Tenant.safeParse(at).data
          return (
            <>
              <div hidden={step !== 'form'}>
                <JoinForm key={begun} authorities={items} named={named} onSent={setSent} />
              </div>
              {step === 'state' && <Ask authorities={items} named={named} onAgain={again} />}
            </>
          )
        }}
      </Fetched>
      <footer>
        {sent === undefined && (
          <Button type="link" onClick={() => setStep(step === 'form' ? 'state' : 'form')}>
            {t(step === 'form' ? admissionWords.toState : admissionWords.toForm)}
          </Button>
        )}
        <Button type="link" href="/desk/">
          {t(admissionWords.toEntry)}
        </Button>
        <Button type="link" onClick={onLang}>
          {t(shellWords.otherLanguage)}
        </Button>
      </footer>
    </main>
  )
}

function Sent({ sent: { no } }: { sent: AdmissionDone }) {
  const { t } = useVoice()
  return (
    <div className="spaced">
      <Remark tone="good">{t(admissionWords.sent)}</Remark>
      <Facts facts={[{ label: t(admissionWords.no), value: <strong>{no}</strong> }]} />
      <p>{t(admissionWords.keepNo)}</p>
    </div>
  )
}

type Given = Parameters<typeof draftAgain>[1]
type AskProps = { authorities: readonly Authority[]; named: Tenant | undefined; onAgain: (given: Given) => void }

/** Which authority gave out a number the number does not say: each is asked in turn where none is named. */
function Ask({ authorities, named, onAgain }: AskProps) {
  const { t } = useVoice()
  const [no, setNo] = useState('')
  const [phone, setPhone] = useState('')
  const { errors, isFilled } = useFilled({ no: admissionWords.no, phone: admissionWords.contactPhone })
  const asking = useMutation({
    mutationFn: async () => {
      const [first, ...others] = named === undefined ? authorities.map(({ tenant }) => tenant) : [named]
      const contactPhone = phone.trim()
      const ask = async (tenant: Tenant) => ({
        tenant,
        contactPhone,
        answer: await askAdmission(tenant, { no: no.trim(), phone: contactPhone }),
      })
      if (first === undefined) throw new Error('no authority')
      return others.reduce((asked, tenant) => asked.catch(() => ask(tenant)), ask(first))
    },
  })
  return (
    <>
      <Form errors={errors} onSubmit={() => isFilled({ no, phone }) && asking.mutate()}>
        <Refusal error={asking.error} words={admissionProblems} />
        <TextField name="no" label={t(admissionWords.no)} required value={no} onChange={setNo} maxLength={39} />
        <TextField
          name="phone"
          type="tel"
          label={t(admissionWords.contactPhone)}
          required
          value={phone}
          onChange={setPhone}
          maxLength={30}
        />
        <FormActions>
          <Button type="primary" htmlType="submit" loading={asking.isPending}>
            {t(admissionWords.ask)}
          </Button>
        </FormActions>
      </Form>
      {asking.data && <Answer {...asking.data} onAgain={onAgain} />}
    </>
  )
}

type AnswerProps = Pick<Given, 'tenant' | 'contactPhone'> & { answer: AdmissionAnswer; onAgain: AskProps['onAgain'] }

function Answer({ answer, tenant, contactPhone, onAgain }: AnswerProps) {
  const { name, status, filedAt, decidedAt, returnReason, username } = answer
  const { t, lang } = useVoice()
  return (
    <div className="spaced">
      <Facts
        facts={[
          { label: t(organisationFields.name), value: name },
          { label: t(admissionWords.state), value: <StatusTag table={admissionStatus} status={status} /> },
          { label: t(admissionWords.filed), value: instantShown(lang, filedAt) },
          ...(decidedAt === null ? [] : [{ label: t(admissionWords.decided), value: instantShown(lang, decidedAt) }]),
          ...(returnReason === null ? [] : [{ label: t(admissionWords.reason), value: returnReason, wide: true }]),
        ]}
      />
      {status === 'admitted' && <Remark tone="good">{t(admissionWords.mayEnter, { username })}</Remark>}
      {status === 'returned' && (
        <>
          <Remark tone="waiting">{t(admissionWords.mayRepeat)}</Remark>
          <Button type="primary" onClick={() => onAgain({ tenant, name, username, contactPhone })}>
            {t(admissionWords.repeat)}
          </Button>
        </>
      )}
    </div>
  )
}
