import type { DeskPage } from '../../../../ui/desk/address.ts'

export const identityPages: readonly DeskPage[] = [
  { path: 'settings', menu: 'settings', load: () => import('./settings/organisations-page.tsx') },
  { path: 'settings/calendar', menu: 'settings', load: () => import('./calendar-page.tsx') },
  { path: 'settings/organisations', menu: 'settings', load: () => import('./settings/organisations-page.tsx') },
  { path: 'settings/organisations/new', menu: 'settings', load: () => import('./settings/new-organisation-page.tsx') },
  { path: 'settings/organisations/$party', menu: 'settings', load: () => import('./settings/organisation-page.tsx') },
  { path: 'settings/admissions/$admission', menu: 'settings', load: () => import('./settings/admission-page.tsx') },
  { path: 'settings/people', menu: 'settings', load: () => import('./settings/people-page.tsx') },
  { path: 'settings/people/new', menu: 'settings', load: () => import('./settings/new-person-page.tsx') },
  { path: 'settings/people/$member', menu: 'settings', load: () => import('./settings/person-page.tsx') },
  { path: 'settings/changes', menu: 'settings', load: () => import('./settings/changes-page.tsx') },
  { path: 'organisation', menu: 'organisation', load: () => import('./settings/own-organisation-page.tsx') },
  { path: 'team', menu: 'team', load: () => import('./settings/people-page.tsx') },
  { path: 'team/new', menu: 'team', load: () => import('./settings/new-person-page.tsx') },
  { path: 'team/$member', menu: 'team', load: () => import('./settings/person-page.tsx') },
  { path: 'settings/second-factor', menu: 'settings', load: () => import('./second-factor-roles-page.tsx') },
  { path: 'settings/logins', menu: 'settings', load: () => import('./settings/login-events-page.tsx') },
  { path: 'account/logins', load: () => import('./own-login-events-page.tsx') },
  { path: 'account', load: () => import('./account-page.tsx') },
]
