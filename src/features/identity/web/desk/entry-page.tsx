import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { type DeskPage, pathOf } from '../../../../ui/desk/address.ts'
import { builtMenu, worksOnPhone } from '../../../../ui/desk/built.tsx'
import { DeskRoot } from '../../../../ui/desk/desk-root.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { Loading, Remark } from '../../../../ui/desk/states.tsx'
import { useFilled } from '../../../../ui/desk/form/use-filled.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { shellWords, signInProblems, signInWords } from '../../../../ui/words/common.ts'
import { slipWords } from '../../../../ui/words/juror.ts'
import { admissionWords } from '../../../../ui/words/settings.ts'
import { signIn } from '../door.ts'
import { mustSetUp } from '../must-set-up.ts'
import type { Me } from '../../contract/me.ts'
import { fetchMe, postSlip } from '../session-api.ts'
import { useLang } from './lang.ts'
import { LeftByOthers } from './leaving.tsx'
import { PasswordField } from './password-field.tsx'
import { addressBack, isRoomPage } from './session-seen.ts'
import { useTab } from './use-tab.ts'
import '../../../../ui/desk/css/entry.css'

// Few come by these: their words need not travel with every page.
const Elsewhere = lazy(() => import('./elsewhere.tsx'))
const FirstEnrolment = lazy(() => import('./first-enrolment.tsx'))
const FirstPassword = lazy(() => import('./first-password.tsx'))
const SecondStep = lazy(() => import('./second-step.tsx'))

/**
 * The one door: user name and password, or a juror's slip. Whoever is known already goes straight to their first screen, or
 * sets up the second factor that a post demands, and stays here until that is finished.
 */
export function EntryPage({ pages }: { pages: readonly DeskPage[] }) {
  const [lang, otherLang] = useLang()
  const me = useQuery({ queryKey: ['me'], queryFn: fetchMe })
  const navigate = useNavigate()
  const [isSettingUp, setSettingUp] = useState(false)
  const isFirst = me.data?.mustChangePassword === true
  const demand = !isFirst && (me.data?.standings.some((standing) => mustSetUp(me.data, standing)) ?? false)
  if (demand && !isSettingUp) setSettingUp(true)
  const home = me.data && !isSettingUp && !isFirst ? firstPage(me.data, pages) : undefined
  useEffect(() => {
    if (home === 'phone') window.location.replace('/m/')
    else if (home !== undefined) void navigate({ to: home, replace: true })
  }, [home, navigate])
  return (
    <DeskRoot lang={lang} profile="local-selection">
      {isFirst && (
        <Suspense fallback={<Loading />}>
          <FirstPassword madeBy={me.data?.passwordFrom ?? null} onLang={otherLang} />
        </Suspense>
      )}
      {isSettingUp && (
        <Suspense fallback={<Loading />}>
          <FirstEnrolment onLang={otherLang} />
        </Suspense>
      )}
      {!isSettingUp && (me.isPending || home) && <Loading />}
      {!isSettingUp && !isFirst && !me.isPending && !home && <Door onLang={otherLang} me={me.data} />}
      <LeftByOthers me={me.data} />
    </DeskRoot>
  )
}

/**
 * The first page of the first post that has one on the desk; whoever works on the phone alone goes there, and whoever has no
 * pages yet to the own account.
 */
function firstPage({ standings, by }: Me, pages: readonly DeskPage[]): string | undefined {
  const posts = standings.flatMap(({ tenant, posts: held }) => held.map(({ role }) => ({ tenant, role })))
  for (const { tenant, role } of posts) {
    const [item] = builtMenu(pages, role, by)
    if (item !== undefined) return `/${tenant}/${pathOf(item)}`
  }
  if (posts.some(({ role }) => worksOnPhone(role))) return 'phone'
  const [first] = posts
  return first && `/${first.tenant}/account`
}

function Door({ onLang, me }: { onLang: () => void; me: Me | undefined }) {
  const { t } = useVoice()
  const { back, elsewhere }: { back?: unknown; elsewhere?: unknown } = useSearch({ strict: false })
  const [bySlip, setBySlip] = useState(isRoomPage(back))
  useTab(t(signInWords.signIn))
  return (
    <main className="entry" id="content">
      <header>
        <h1>{t(shellWords.product)}</h1>
        <p className="quiet">{t(shellWords.tagline)}</p>
      </header>
      {isRoomPage(back) && <Remark tone="waiting">{t(slipWords.ended)}</Remark>}
      {bySlip ? <SlipForm /> : <PasswordForm isHalfway={elsewhere === 'second-step'} />}
      {!bySlip && me?.elsewhere && (
        <Suspense>
          <Elsewhere name={me.elsewhere} {...(elsewhere === 'second-step' ? {} : { came: elsewhere })} />
        </Suspense>
      )}
      <footer>
        <Button type="link" onClick={() => setBySlip(!bySlip)}>
          {t(bySlip ? signInWords.byPassword : slipWords.bySlip)}
        </Button>
        <Button type="link" onClick={onLang}>
          {t(shellWords.otherLanguage)}
        </Button>
        <p className="to-join">
          {t(admissionWords.noAccount)}
          <a href="/desk/join">{t(admissionWords.apply)}</a> · <a href="/desk/join?step=state">{t(admissionWords.toState)}</a>
        </p>
        <p className="quiet">{t(admissionWords.afterFiling)}</p>
        {me?.demo === true && <p className="quiet">{t(shellWords.demoNote)}</p>}
      </footer>
    </main>
  )
}

type Entered = { onEntered?: () => unknown }

/**
 * After either way in everything known before is forgotten, so that nobody sees another's page, and the page that was asked
 * for is opened; over a page whose session ended, that page itself sees who came.
 */
function useEntering({ onEntered }: Entered) {
  const queries = useQueryClient()
  const { back }: { back?: unknown } = useSearch({ strict: false })
  return async () => {
    if (onEntered) return void onEntered()
    queries.clear()
    await queries.invalidateQueries({ queryKey: ['me'] })
    window.location.assign(addressBack(back))
  }
}

/** `isHalfway`: the first step was done elsewhere. */
export function PasswordForm({ isHalfway = false, ...entered }: Entered & { isHalfway?: boolean }) {
  const { t } = useVoice()
  const [isSecond, setSecond] = useState(isHalfway)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const enter = useEntering(entered)
  const { errors, isFilled } = useFilled({ username: signInWords.username, password: signInWords.password })
  const entering = useMutation({
    mutationFn: () => signIn(username.trim(), password),
    onSuccess: (reached) => (reached === 'in' ? enter() : undefined),
  })
  const startOver = () => {
    setSecond(false)
    setPassword('')
    entering.reset()
  }
  if (isSecond || entering.data === 'second-step')
    return (
      <Suspense fallback={<Loading />}>
        <SecondStep onIn={() => void enter()} onStartOver={startOver} />
      </Suspense>
    )
  return (
    <Form errors={errors} onSubmit={() => isFilled({ username, password }) && entering.mutate()}>
      <Refusal error={entering.error} words={signInProblems} />
      <TextField
        name="username"
        label={t(signInWords.username)}
        value={username}
        onChange={setUsername}
        required
        autoComplete="username"
      />
      <PasswordField label={t(signInWords.password)} value={password} onChange={setPassword} />
      <FormActions>
        <Button type="primary" htmlType="submit" size="large" block loading={entering.isPending}>
          {t(signInWords.signIn)}
        </Button>
      </FormActions>
    </Form>
  )
}

export function SlipForm(entered: Entered) {
  const { t } = useVoice()
  const [code, setCode] = useState('')
  const entering = useMutation({ mutationFn: () => postSlip(code), onSuccess: useEntering(entered) })
  const { errors, isFilled } = useFilled({ code: slipWords.code })
  return (
    <Form errors={errors} onSubmit={() => isFilled({ code }) && entering.mutate()}>
      <Refusal error={entering.error} />
      <p>{t(slipWords.explain)}</p>
      <TextField name="code" label={t(slipWords.code)} value={code} onChange={setCode} required />
      <FormActions>
        <Button type="primary" htmlType="submit" size="large" block loading={entering.isPending}>
          {t(slipWords.enter)}
        </Button>
      </FormActions>
    </Form>
  )
}
