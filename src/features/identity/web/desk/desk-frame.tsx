import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { civilDateOf } from '../../../../kernel/civil.ts'
import type { Role } from '../../../../kernel/roles.ts'
import { type DeskPage, pathOf } from '../../../../ui/desk/address.ts'
import { BuiltProvider, builtMenu } from '../../../../ui/desk/built.tsx'
import { DeskRoot } from '../../../../ui/desk/desk-root.tsx'
import { DeskShell } from '../../../../ui/desk/desk-shell.tsx'
import { Loading, Problem } from '../../../../ui/desk/states.tsx'
import { StandingProvider } from '../../../../ui/desk/standing.tsx'
import { codeOf } from '../../../../ui/reply.ts'
import type { MenuItem } from '../../../../ui/words/menus.ts'
import { roleWords } from '../../../../ui/words/roles.ts'
import { type Lang, say } from '../../../../ui/words/say.ts'
import type { Me } from '../../contract/me.ts'
import { type Choice, choicesOf, choose, chosenPost, unitOf } from '../chosen-post.ts'
import { mustSetUp } from '../must-set-up.ts'
import { fetchMe } from '../session-api.ts'
import { DemoClock } from './demo-clock.tsx'
import { useLang } from './lang.ts'
import { LeftByOthers, useLeaving } from './leaving.tsx'
import { sessionSeen } from './session-seen.ts'

// Few meet it, and it brings the door along.
const SessionEnded = lazy(() => import('./session-ended.tsx').then((file) => ({ default: file.SessionEnded })))
const CustodianNews = lazy(() => import('./settings/custodian-news.tsx'))

/** The first screens on which changes of custodians are told. */
const NEWS_AT: Partial<Record<Role, MenuItem>> = { custodian: 'sessions', officer: 'desk' }

/** The frame around every page of the desk: who works here as what, the menu of that role, the way out. */
export function DeskFrame({ pages }: { pages: readonly DeskPage[] }) {
  const { tenant = '' }: { tenant?: string } = useParams({ strict: false })
  const me = useQuery({ queryKey: ['me'], queryFn: fetchMe })
  const [lang, otherLang] = useLang()
  const [known, setKnown] = useState<Me>()
  const seen = me.data && sessionSeen(known, me.data, tenant)
  const session = seen === 'somebody-else' ? undefined : seen
  const standing = session?.me.standings.find((one) => one.tenant === tenant)
  const mayWork = session && standing && standing.posts.length > 0 && !mustSetUp(session.me, standing)
  if (standing && session?.isEnded === false && known !== me.data) setKnown(me.data)
  useEffect(() => {
    if (seen === 'somebody-else') window.location.assign('/desk/')
  }, [seen])
  return (
    <DeskRoot lang={lang} profile={standing?.profile ?? 'local-selection'}>
      {me.isPending && <Loading />}
      {me.error && <Problem code={codeOf(me.error)} onRetry={() => void me.refetch()} />}
      {mayWork && <Rooms key={tenant} {...session} standing={standing} pages={pages} lang={lang} onLang={otherLang} />}
      {session && !mayWork && <ToEntry />}
      <LeftByOthers me={me.data} />
    </DeskRoot>
  )
}

function ToEntry() {
  const navigate = useNavigate()
  const { pathname, searchStr } = useLocation()
  // The address as it was asked for: on the way to the door it is another one already.
  const [back] = useState(`${pathname}${searchStr}`)
  useEffect(() => void navigate({ to: '/', search: { back }, replace: true }), [navigate, back])
  return <Loading />
}

type RoomsProps = {
  me: Me
  isEnded: boolean
  standing: Me['standings'][number]
  pages: readonly DeskPage[]
  lang: Lang
  onLang: () => void
}

function Rooms({ me, isEnded, standing, pages, lang, onLang }: RoomsProps) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [post, setPost] = usePost(standing)
  const { leave, question } = useLeaving(() => window.location.assign('/desk/'))
  const role = post?.role ?? 'public'
  const choices = choicesOf({ standings: me.standings.filter((one) => !mustSetUp(me, one)) })
  const goTo = (id: string) => {
    const next = choices.find((one) => one.post.id === id)
    if (next === undefined) return
    setPost(next)
    // What was read at one post is not shown at another.
    queries.removeQueries({ predicate: ({ queryKey: [first] }) => first !== 'me' })
    const [first] = builtMenu(pages, next.post.role, me.by)
    void navigate({ to: `/${next.standing.tenant}/${first ? pathOf(first) : 'account'}` })
  }
  const menu = builtMenu(pages, role, me.by)
  const hrefOf = (item: MenuItem) => `/desk/${standing.tenant}/${pathOf(item)}`
  const current = useCurrentItem(pages, menu)
  return (
    <DeskShell
      tenant={standing.name}
      actingAs={role}
      posts={choices.map((one) => ({ key: one.post.id, role: one.post.role, unit: unitOf(one, choices) }))}
      post={post?.id ?? ''}
      onPost={goTo}
      user={{ name: me.name ?? say(lang, roleWords[role]), ...(post?.partyName ? { organisation: post.partyName } : {}) }}
      {...(me.by === 'login' ? { accountHref: `/desk/${standing.tenant}/account` } : {})}
      onSignOut={leave}
      onLang={onLang}
      {...(me.demo ? { clock: <DemoClock now={me.now} /> } : {})}
      menu={menu}
      {...(current ? { current } : {})}
      hrefOf={hrefOf}
      onNavigate={(href) => void navigate({ to: href.replace(/^\/desk/, '') })}
    >
      {question}
      {isEnded && (
        <Suspense>
          <SessionEnded by={me.by} />
        </Suspense>
      )}
      {post && (
        <StandingProvider
          standing={{
            tenant: standing.tenant,
            tenantName: standing.name,
            role,
            party: post.party,
            area: post.area,
            areaName: post.areaName ?? post.area,
            personName: me.name ?? '',
            member: standing.member,
            isShared: me.by !== 'login',
            now: me.now,
            today: civilDateOf(me.now),
          }}
        >
          {current !== undefined && NEWS_AT[role] === current && (
            <Suspense>
              <CustodianNews />
            </Suspense>
          )}
          <BuiltProvider pages={pages}>
            <Outlet />
          </BuiltProvider>
        </StandingProvider>
      )}
    </DeskShell>
  )
}

/**
 * The post last worked at with this authority in this tab. Told to the server before anything is asked, and again when the tab is
 * looked at: another tab may have told it another.
 */
function usePost(standing: Me['standings'][number]): [Choice['post'] | undefined, (choice: Choice) => void] {
  const [post, setPost] = useState(() => {
    const chosen = chosenPost(standing)
    if (chosen !== undefined) choose(standing, chosen.id)
    return chosen
  })
  const held = standing.posts.find(({ id }) => id === post?.id) ?? standing.posts[0]
  useEffect(() => {
    const tell = () => held !== undefined && choose(standing, held.id)
    window.addEventListener('focus', tell)
    return () => window.removeEventListener('focus', tell)
  }, [standing, held])
  return [
    held,
    (choice) => {
      choose(choice.standing, choice.post.id)
      if (choice.standing.tenant === standing.tenant) setPost(choice.post)
    },
  ]
}

/** The lit item: that of the page, in this role's menu. */
function useCurrentItem(pages: readonly DeskPage[], menu: readonly MenuItem[]): MenuItem | undefined {
  const { pathname } = useLocation()
  const [, , first = ''] = pathname.split('/')
  const item = menu.find((one) => pathOf(one) === first)
  return item ?? pages.find(({ path }) => path.split('/')[0] === first)?.menu
}
