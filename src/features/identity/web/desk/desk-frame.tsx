import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { civilDateOf } from '../../../../kernel/civil.ts'
import { Role } from '../../../../kernel/roles.ts'
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
import { mustSetUp } from '../must-set-up.ts'
import { fetchMe } from '../session-api.ts'
import { DemoClock } from './demo-clock.tsx'
import { useLang } from './lang.ts'
import { LeftByOthers, useLeaving } from './leaving.tsx'
import { SessionEnded } from './session-ended.tsx'
import { sessionSeen } from './session-seen.ts'

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
      {mayWork && <Rooms {...session} standing={standing} pages={pages} lang={lang} onLang={otherLang} />}
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
  const roles = [...new Set(standing.posts.map(({ role }) => role))]
  const [role, setRole] = useRole(standing.tenant, roles)
  const { leave, question } = useLeaving(() => window.location.assign('/desk/'))
  const post = standing.posts.find((one) => one.role === role)
  const menu = builtMenu(pages, role, me.by)
  const hrefOf = (item: MenuItem) => `/desk/${standing.tenant}/${pathOf(item)}`
  const current = useCurrentItem(pages, menu)
  return (
    <DeskShell
      tenant={standing.name}
      actingAs={role}
      roles={roles}
      onRole={(next) => {
        setRole(next)
        const [first] = builtMenu(pages, next, me.by)
        void navigate({ to: `/${standing.tenant}/${first ? pathOf(first) : 'account'}` })
      }}
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
      {isEnded && <SessionEnded by={me.by} />}
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

/** The role last worked in, per authority, as long as it is still held. */
function useRole(tenant: string, roles: readonly Role[]): [Role, (role: Role) => void] {
  const key = `heli.role.${tenant}`
  const [chosen, setChosen] = useState(() => Role.safeParse(sessionStorage.getItem(key)).data)
  const role = chosen !== undefined && roles.includes(chosen) ? chosen : (roles[0] ?? 'public')
  return [
    role,
    (next) => {
      sessionStorage.setItem(key, next)
      setChosen(next)
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
