import type { DeskPage } from '../../../../ui/desk/address.ts'

export const tenderPages: readonly DeskPage[] = [
  { path: 'programmes', menu: 'programmes', load: () => import('./programmes-page.tsx') },
  { path: 'programmes/new', menu: 'programmes', load: () => import('./programme-form-page.tsx') },
  { path: 'programmes/$programme', menu: 'programmes', load: () => import('./programme-page.tsx') },
  { path: 'programmes/$programme/edit', menu: 'programmes', load: () => import('./programme-form-page.tsx') },
]
