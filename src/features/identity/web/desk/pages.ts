import type { DeskPage } from '../../../../ui/desk/address.ts'

export const identityPages: readonly DeskPage[] = [
  { path: 'settings', menu: 'settings', load: () => import('./calendar-page.tsx') },
  { path: 'settings/second-factor', menu: 'settings', load: () => import('./second-factor-roles-page.tsx') },
  { path: 'account', load: () => import('./account-page.tsx') },
]
