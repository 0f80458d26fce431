import type { DeskPage } from '../../../../ui/desk/address.ts'

export const identityPages: readonly DeskPage[] = [
  { path: 'settings', menu: 'settings', load: () => import('./calendar-page.tsx') },
]
