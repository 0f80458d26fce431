import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { DeskRoot } from '../../../../ui/desk/desk-root.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useFilled } from '../../../../ui/desk/form/use-filled.ts'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { instantShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { shellWords } from '../../../../ui/words/common.ts'
import { invitationProblems, invitationWords } from '../../../../ui/words/invitation.ts'
import { admissionWords } from '../../../../ui/words/settings.ts'
import { InvitationOpening, type InvitationSeen } from '../../contract/invitation.ts'
import { signIn } from '../door.ts'
import { askInvitation, joinByInvitation, openInvitation } from '../invitation-api.ts'
import { fetchMe } from '../session-api.ts'
import Elsewhere from './elsewhere.tsx'
import { useLang } from './lang.ts'
import { PasswordField } from './password-field.tsx'
import { useTab } from './use-tab.ts'
import '../../../../ui/desk/css/entry.css'

/** 登录邀请, opened by whom it is for: nobody else ever knows the password that is chosen here. */
export function InvitedPage() {
  const [lang, otherLang] = useLang()
  return (
    <DeskRoot lang={lang} profile="local-selection">
      <Invited onLang={otherLang} />
    </DeskRoot>
  )
}

function Invited({ onLang }: { onLang: () => void }) {
  const { t } = useVoice()
  const [code, setCode] = useState(() => decodeURIComponent(window.location.hash.slice(1)))
  const asking = useMutation({ mutationFn: () => askInvitation(code) })
  const { errors, isFilled } = useFilled({ code: invitationWords.code })
  useTab(t(invitationWords.title))
  return (
    <main className="entry" id="content">
      <header>
        <h1>{t(invitationWords.title)}</h1>
      </header>
      {asking.data ? (
        <Choose seen={asking.data} code={code} />
      ) : (
        <Form errors={errors} onSubmit={() => isFilled({ code }) && asking.mutate()}>
          <Refusal error={asking.error} words={invitationProblems} />
          <p>{t(invitationWords.typeCode)}</p>
          <TextField name="code" label={t(invitationWords.code)} value={code} onChange={setCode} required />
          <FormActions>
            <Button type="primary" htmlType="submit" size="large" block loading={asking.isPending}>
              {t(invitationWords.open)}
            </Button>
          </FormActions>
        </Form>
      )}
      <footer>
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

const LABELS = { username: admissionWords.username, password: admissionWords.password } as const
const FIELD_OF = { 'user-name-taken': 'username', 'user-name-needed': 'username' } as const

type Open = { readonly seen: InvitationSeen; readonly code: string }

/** Whoever is logged in already chooses first: as themselves, or with a login of its own. */
function Choose({ seen, code }: Open) {
  const { t, lang } = useVoice()
  const me = useQuery({ queryKey: ['me'], queryFn: fetchMe })
  const [isNew, setIsNew] = useState(false)
  const known = me.data?.by === 'login' && seen.username === null && !isNew ? me.data.name : null
  return (
    <>
      <Facts
        facts={[
          { label: t(invitationWords.to), value: seen.name },
          { label: t(invitationWords.from), value: seen.authority },
          { label: t(invitationWords.until), value: instantShown(lang, seen.expiresAt) },
          ...(seen.username === null ? [] : [{ label: t(admissionWords.username), value: seen.username }]),
        ]}
      />
      {known !== null && <AsKnown seen={seen} code={code} name={known} onNew={() => setIsNew(true)} />}
      {known === null && !me.isPending && <ByPassword seen={seen} code={code} />}
      {known === null && me.data?.elsewhere && <Elsewhere name={me.data.elsewhere} invitation={code} />}
    </>
  )
}

function AsKnown({ seen: { authority }, code, name, onNew }: Open & { name: string; onNew: () => void }) {
  const { t } = useVoice()
  const joining = useMutation({
    mutationFn: () => joinByInvitation(code),
    // An address cut short would lead to where they have worked before.
    onSuccess: ({ tenant }) => window.location.assign(`/desk/${tenant}/account`),
  })
  return (
    <section className="spaced">
      <h2>{t(invitationWords.joinHow)}</h2>
      <Refusal error={joining.error} words={invitationProblems} />
      <p>{t(invitationWords.joinExplain)}</p>
      <FormActions>
        <ConfirmButton
          label={t(invitationWords.joinAs, { name })}
          consequence={<p>{t(invitationWords.joinConsequence, { authority })}</p>}
          busy={joining.isPending}
          onConfirm={() => joining.mutate()}
        />
        <Button onClick={onNew}>{t(invitationWords.newLogin)}</Button>
      </FormActions>
    </section>
  )
}

function ByPassword({ seen, code }: Open) {
  const { t } = useVoice()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const { errors, check, refuse } = useFieldErrors(InvitationOpening, LABELS, { words: invitationProblems, fieldOf: FIELD_OF })
  const [differs, setDiffers] = useState(false)
  const opening = useMutation<void, Error, InvitationOpening>({
    mutationFn: async (chosen) => {
      const opened = await openInvitation(chosen)
      await signIn(opened.username, chosen.password)
    },
    onSuccess: () => window.location.assign('/desk/'),
    onError: refuse,
  })
  const send = () => {
    setDiffers(password !== again)
    const typed = username.trim() === '' ? undefined : username
    const chosen = check({ code, username: seen.username === null ? typed : null, password })
    if (chosen && password === again) opening.mutate(chosen)
  }
  const differing: Readonly<Record<string, string>> = differs ? { again: t(invitationWords.differs) } : {}
  return (
    <Form errors={{ ...errors, ...differing }} onSubmit={send}>
      <Refusal error={opening.error} words={invitationProblems} />
      {seen.username === null && (
        <TextField
          name="username"
          label={t(admissionWords.username)}
          hint={t(admissionWords.usernameHint)}
          value={username}
          onChange={setUsername}
          required
          autoComplete="username"
        />
      )}
      <PasswordField label={t(admissionWords.password)} value={password} onChange={setPassword} isNew />
      <PasswordField name="again" label={t(invitationWords.passwordAgain)} value={again} onChange={setAgain} isNew />
      <FormActions>
        <Button type="primary" htmlType="submit" size="large" block loading={opening.isPending}>
          {t(invitationWords.choose)}
        </Button>
      </FormActions>
    </Form>
  )
}
