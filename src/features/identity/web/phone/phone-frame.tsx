import { useCallback, useEffect, useState } from 'react'
import { civilDateOf } from '../../../../kernel/civil.ts'
import { Card, Notice, Unreachable } from '../../../../ui/phone/cards.tsx'
import { asSent } from '../../../../ui/phone/as-sent.ts'
import { useFetched } from '../../../../ui/phone/fetched.ts'
import { BigButton } from '../../../../ui/phone/fields.tsx'
import type { Leaving, PhonePage, PhoneStanding } from '../../../../ui/phone/page.ts'
import { PhoneShell } from '../../../../ui/phone/phone-shell.tsx'
import { go, matched, usePlace } from '../../../../ui/phone/router.ts'
import { useOutbox } from '../../../../ui/phone/use-outbox.ts'
import { SignOut } from '../../../../ui/phone/sign-out.tsx'
import { countLeft, countUnsent, forgetUnsent } from '../../../../ui/left-here.ts'
import { codeOf, readReply } from '../../../../ui/reply.ts'
import { useVoice, VoiceProvider } from '../../../../ui/voice.tsx'
import { hints, leavingWords, shellWords, signInWords } from '../../../../ui/words/common.ts'
import { type MenuItem, MENUS, menuWords } from '../../../../ui/words/menus.ts'
import { passwordWords } from '../../../../ui/words/password.ts'
import { roleWords } from '../../../../ui/words/roles.ts'
import { secondFactorWords } from '../../../../ui/words/second-factor.ts'
import type { Me } from '../../contract/me.ts'
import { useLang } from '../desk/lang.ts'
import { clearHere, endOwed, endSession, membersOf, remember, remembered, signOut } from '../door.ts'
import { type Choice, choicesOf, choose, unitOf } from '../chosen-post.ts'
import { mustSetUp } from '../must-set-up.ts'
import { SignIn } from './sign-in.tsx'

/** Who is logged in; without a network, who was when there last was one, so that the page opens and can keep what is told. */
async function fetchMe(): Promise<Me> {
  await endOwed()
  try {
    const me = await readReply(asSent<Me>(), fetch('/api/me'))
    remember(me)
    return me
  } catch (thrown) {
    const kept = codeOf(thrown) === 'network-down' ? remembered() : undefined
    if (kept === undefined) throw thrown
    return kept
  }
}

/** From the page anew, so that nothing of whoever left is kept in it. */
const LEAVING: Leaving = {
  signOut: () => signOut().then(() => location.assign('/m/')),
  clearHere: () => clearHere() && location.assign('/m/'),
}

const hrefOf = (item: MenuItem) => `/m/${item.replaceAll('_', '-')}`

/** Everything on the phone: the login first, then the pages of the post that has some. */
export function PhoneFrame({ pages }: { pages: readonly PhonePage[] }) {
  const [lang, otherLang] = useLang()
  const { value: me, problem, reload } = useFetched(fetchMe, 'me')
  const here = me && me.by !== 'nobody' ? membersOf(me) : undefined
  const left = here ? countUnsent(localStorage, here) : 0
  const choices = me ? choicesHere(me, pages) : []
  const standing = me && left === 0 ? standingIn(me, choices) : undefined
  const forget = () => {
    forgetUnsent(localStorage, here)
    reload()
  }
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  }, [lang])
  return (
    <VoiceProvider lang={lang} profile="local-selection">
      {standing ? (
        <Rooms key={standing.member} standing={standing} choices={choices} pages={pages} onLang={otherLang} />
      ) : (
        <Porch me={me} problem={problem} left={left} onForget={forget} reload={reload} onLang={otherLang} />
      )}
    </VoiceProvider>
  )
}

/** The posts that have pages here. */
const choicesHere = (me: Me, pages: readonly PhonePage[]): Choice[] =>
  choicesOf({ standings: me.standings.filter((one) => !mustSetUp(me, one)) }).filter(({ post }) =>
    MENUS[post.role].some((item) => pages.some(({ menu }) => menu === item)),
  )

const LAST = 'heli.post'

/** The post last worked at in this tab, or the first that has pages here; the server is told before anything is asked. */
function standingIn(me: Me, choices: readonly Choice[]): PhoneStanding | undefined {
  const last = sessionStorage.getItem(LAST)
  const found = choices.find(({ post }) => post.id === last) ?? choices[0]
  if (found === undefined) return undefined
  const { standing, post } = found
  choose(standing, post.id)
  const { tenant, member } = standing
  return { tenant, member, post, personName: me.name ?? '', now: me.now, today: civilDateOf(me.now) }
}

/** From the page anew, so that nothing of the other post is kept in it. */
function goTo(id: string): void {
  sessionStorage.setItem(LAST, id)
  location.assign('/m/')
}

/** Why somebody who is logged in stays outside. */
function whyNot(me: Me) {
  if (me.mustChangePassword) return passwordWords.onPhone
  return me.standings.some((one) => mustSetUp(me, one)) ? secondFactorWords.onPhone : signInWords.noPhonePages
}

/** Whose work is all at the desk, which is made for a phone as well: a community worker, a social worker. They are taken there. */
const worksAtDesk = (me: Me | undefined): boolean =>
  me !== undefined && me.by === 'login' && me.standings.length > 0 && whyNot(me) === signInWords.noPhonePages

type PorchProps = {
  me: Me | undefined
  problem: string | undefined
  /** How many deeds of others wait here to be sent. */
  left: number
  onForget: () => void
  reload: () => void
  onLang: () => void
}

function Porch({ me, problem, left, onForget, reload, onLang }: PorchProps) {
  const { t } = useVoice()
  const [isStillIn, setStillIn] = useState(false)
  const tab = me?.by === 'nobody' ? `${t(signInWords.signIn)} · ${t(shellWords.product)}` : t(shellWords.product)
  useEffect(() => {
    document.title = tab
  }, [tab])
  const isForDesk = left === 0 && worksAtDesk(me)
  useEffect(() => {
    // Without a network the desk would not open: then it is said where to go.
    if (isForDesk && navigator.onLine) location.replace('/desk/')
  }, [isForDesk])
  return (
    <PhoneShell title={t(shellWords.product)} actingAs="resident" menu={[]} hrefOf={hrefOf} onLang={onLang}>
      {me === undefined && problem === undefined && <output className="quiet">{t(hints.loading)}</output>}
      {problem !== undefined && <Unreachable code={problem} onRetry={reload} />}
      {me && me.by === 'nobody' && <SignIn demo={me.demo} elsewhere={me.elsewhere} onDone={reload} />}
      {left > 0 && (
        <Card title={t(leavingWords.leftTitle)}>
          <p>{t(leavingWords.left, { count: left })}</p>
          <BigButton onPress={onForget}>{t(leavingWords.deleteAndGoOn)}</BigButton>
          {isStillIn && <Notice tone="waiting">{t(leavingWords.stillIn)}</Notice>}
          <BigButton plain onPress={() => void endSession().then(reload, () => setStillIn(true))}>
            {t(shellWords.signOut)}
          </BigButton>
        </Card>
      )}
      {me && me.by !== 'nobody' && left === 0 && (
        <Card>
          <p>{t(whyNot(me))}</p>
          <a className="big" href="/desk/">
            {t(signInWords.toDesk)}
          </a>
          <SignOut unsent={countLeft(localStorage)} leaving={LEAVING} />
        </Card>
      )}
    </PhoneShell>
  )
}

type RoomsProps = { standing: PhoneStanding; choices: readonly Choice[]; pages: readonly PhonePage[]; onLang: () => void }

function Rooms({ standing, choices, pages, onLang }: RoomsProps) {
  const { t } = useVoice()
  const { path } = usePlace()
  const sending = useOutbox(standing.member)
  const menu = MENUS[standing.post.role].filter((item) => pages.some((page) => page.menu === item))
  const [first] = menu
  const found = pages
    .filter((page) => menu.includes(page.menu))
    .flatMap((page) => {
      const named = matched(page.pattern, path)
      return named ? [{ page, named }] : []
    })[0]
  useEffect(() => {
    if (found === undefined && first !== undefined) go(hrefOf(first), 'replace')
  }, [found, first])
  const title = found ? t(menuWords[found.page.menu]) : t(shellWords.product)
  const [about, setAbout] = useState({ path, title: '' })
  const onTitle = useCallback((named: string) => setAbout({ path, title: named }), [path])
  const tab = about.path === path && about.title !== '' ? about.title : title
  useEffect(() => {
    document.title = `${tab} · ${t(shellWords.product)}`
  }, [tab, t])
  return (
    <PhoneShell
      title={title}
      actingAs={standing.post.role}
      menu={menu}
      current={found?.page.menu}
      back={found?.page.back}
      hrefOf={hrefOf}
      onLang={onLang}
      waiting={sending.waiting.length}
      refused={sending.refused.length}
    >
      {choices.length > 1 && (
        <select
          aria-label={t(shellWords.switchRole)}
          value={standing.post.id}
          onChange={(event) => goTo(event.currentTarget.value)}
        >
          {choices.map((one) => (
            <option key={one.post.id} value={one.post.id}>
              {[t(roleWords[one.post.role]), unitOf(one, choices)].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      )}
      {found && (
        <found.page.page
          key={path}
          standing={standing}
          named={found.named}
          sending={sending}
          onTitle={onTitle}
          leaving={LEAVING}
        />
      )}
    </PhoneShell>
  )
}
