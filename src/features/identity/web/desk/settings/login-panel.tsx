import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Facts } from '../../../../../ui/desk/facts.tsx'
import { notOfAField, useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { elsewhereWords } from '../../../../../ui/words/invitation.ts'
import { admissionWords, peopleProblems, peopleWords } from '../../../../../ui/words/settings.ts'
import { LoginOrder, type PersonView } from '../../../contract/people.ts'
import { fetchMe } from '../../session-api.ts'
import { giveLogin } from '../../settings-api.ts'
import '../../../../../ui/desk/css/settings.css'

/** What the server refuses of the whole is about the one field. */
const FIELD_OF = { 'user-name-taken': 'username', 'user-name-needed': 'username' } as const

type Told = { readonly username: string; readonly password: string | null }

/** 登录账号: the one-time password shows once, and stays until it has been noted. */
export function LoginPanel({ person }: { person: PersonView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [told, setTold] = useState<Told>()
  const giving = useDeed((username: string | null, id) => giveLogin(tenant, person.member, username, id), setTold)
  const { username, login, isElsewhere, can } = person
  return (
    <Panel title={t(peopleWords.login)}>
      <Refusal error={notOfAField(giving.error, FIELD_OF)} words={peopleProblems} />
      {told && <OneTime told={told} onNoted={() => setTold(undefined)} />}
      {!told && login !== null && (
        <>
          <Facts
            facts={[
              ...(username === null ? [] : [{ label: t(admissionWords.username), value: username }]),
              ...(isElsewhere ? [{ label: t(peopleWords.loginState), value: t(elsewhereWords.tied) }] : []),
              ...(login === 'first' ? [{ label: t(peopleWords.initial), value: t(peopleWords.awaitsFirst) }] : []),
              ...(login === 'ended' ? [{ label: t(peopleWords.loginState), value: t(peopleWords.endedUntil) }] : []),
            ]}
          />
          {can.login && username !== null && (
            <ConfirmButton
              label={t(peopleWords.reset)}
              about={person.name}
              consequence={<p>{t(peopleWords.resetConsequence)}</p>}
              tone="plain"
              busy={giving.isPending}
              onConfirm={() => giving.mutate(null)}
            />
          )}
        </>
      )}
      {!told && login === null && can.login && (
        <FirstLogin busy={giving.isPending} onTry={giving.reset} onGive={(name, onError) => giving.mutate(name, { onError })} />
      )}
      {!told && !can.login && <NotHere person={person} />}
    </Panel>
  )
}

/** Who deals with the login where the reader does not. */
function NotHere({ person: { member, username, posts } }: { person: PersonView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const me = useQuery({ queryKey: ['me'], queryFn: fetchMe })
  if (me.data?.standings.some((one) => one.tenant === tenant && one.member === member) === true)
    return (
      <p>
        <PageLink to={['account']}>{t(peopleWords.ownLogin)}</PageLink>
      </p>
    )
  if (posts.some(({ role, held }) => held && role === 'leader')) return <p className="quiet">{t(peopleWords.leadersLogin)}</p>
  if (posts.some(({ role }) => role === 'resident')) return <p className="quiet">{t(peopleWords.residentsLogin)}</p>
  return <p className="quiet">{t(username === null ? peopleWords.noLogin : peopleWords.noRight)}</p>
}

type FirstProps = { busy: boolean; onTry: () => void; onGive: (username: string, onRefused: (error: unknown) => void) => void }

const LABELS = { username: admissionWords.username } as const

function FirstLogin({ busy, onTry, onGive }: FirstProps) {
  const { t } = useVoice()
  const [username, setUsername] = useState('')
  const { errors, check, refuse } = useFieldErrors(LoginOrder, LABELS, { words: peopleProblems, fieldOf: FIELD_OF })
  const send = () => {
    onTry()
    const read = check({ username: username.trim() === '' ? undefined : username })
    if (read && read.username !== null) onGive(read.username, refuse)
  }
  return (
    <Form errors={errors} onSubmit={send}>
      <TextField
        name="username"
        label={t(admissionWords.username)}
        hint={t(admissionWords.usernameHint)}
        required
        value={username}
        onChange={setUsername}
        maxLength={40}
      />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(peopleWords.issue)}
        </Button>
      </FormActions>
    </Form>
  )
}

function OneTime({ told: { username, password }, onNoted }: { told: Told; onNoted: () => void }) {
  const { t } = useVoice()
  return (
    <div className="spaced">
      <Remark tone="waiting">{t(password === null ? peopleWords.oncePassed : peopleWords.onceOnly)}</Remark>
      <Facts
        facts={[
          { label: t(admissionWords.username), value: username },
          { label: t(peopleWords.initial), value: password === null ? '—' : <code className="one-time">{password}</code> },
        ]}
      />
      <Button onClick={onNoted}>{t(peopleWords.written)}</Button>
    </div>
  )
}
