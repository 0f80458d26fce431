import { focusManager, MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  RouterProvider,
} from '@tanstack/react-router'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import { DeskFrame } from '../features/identity/web/desk/desk-frame.tsx'
import { NotFoundPage } from '../features/identity/web/desk/not-found-page.tsx'
import { contractPages } from '../features/contracts/web/desk/pages.ts'
import { needPages } from '../features/needs/web/desk/pages.ts'
import { roomPages } from '../features/tenders/web/desk/room-pages.ts'
import { tenderPages } from '../features/tenders/web/desk/pages.ts'
import { identityPages } from '../features/identity/web/desk/pages.ts'
import { isSignedOut } from '../ui/desk/every.ts'
import { codeOf, Refused } from '../ui/reply.ts'

// Our pages may not make code out of text, and a parser that tries is reported by the browser.
config({ jitless: true })

const PAGES = [...identityPages, ...needPages, ...tenderPages, ...roomPages, ...contractPages]

/**
 * The session has ended, or a second factor is demanded while a page is open: asking anew who works here makes the frame offer
 * to sign in again, or lead to where it is set up.
 */
const onError = (error: Error) => {
  if (isSignedOut(error) || codeOf(error) === 'second-factor-required') void queries.invalidateQueries({ queryKey: ['me'] })
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (count, error) => !(error instanceof Refused) && count < 2 },
    mutations: { retry: false },
  },
})

// Two windows beside each other are both visible: going from one to the other is a look at it as well.
focusManager.setEventListener((look) => {
  const looked = () => look()
  const events = ['visibilitychange', 'focus'] as const
  for (const event of events) window.addEventListener(event, looked)
  return () => events.forEach((event) => window.removeEventListener(event, looked))
})

const root = createRootRoute({ component: Outlet })
// Whoever is known already passes it by.
const EntryPage = lazy(() => import('../features/identity/web/desk/entry-page.tsx').then((file) => ({ default: file.EntryPage })))
const entry = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => (
    <Suspense>
      <EntryPage pages={PAGES} />
    </Suspense>
  ),
})
const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('../features/identity/web/desk/join-page.tsx'), 'JoinPage'),
})
const invited = createRoute({
  getParentRoute: () => root,
  path: '/invited',
  component: lazyRouteComponent(() => import('../features/identity/web/desk/invited-page.tsx'), 'InvitedPage'),
})
const rooms = createRoute({ getParentRoute: () => root, path: '/$tenant', component: () => <DeskFrame pages={PAGES} /> })
const pages = PAGES.map(({ path, load }) =>
  createRoute({ getParentRoute: () => rooms, path, component: lazyRouteComponent(load) }),
)
/** An address cut short leads to the first screen of whoever opens it. */
const cutShort = createRoute({
  getParentRoute: () => rooms,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/' })
  },
})

const router = createRouter({
  routeTree: root.addChildren([entry, join, invited, rooms.addChildren([cutShort, ...pages])]),
  basepath: '/desk',
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

const element = document.getElementById('desk')
if (element) {
  createRoot(element).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
