import type { DeskPage } from '../../../../ui/desk/address.ts'

export const contractPages: readonly DeskPage[] = [
  { path: 'desk', menu: 'desk', load: () => import('./desk-page.tsx') },
  { path: 'approvals', menu: 'approvals', load: () => import('./approvals-page.tsx') },
  { path: 'overview', menu: 'overview', load: () => import('./overview-page.tsx') },
  { path: 'figures/$list', menu: 'overview', load: () => import('./figure-rows-page.tsx') },
  { path: 'to-pay', menu: 'to_pay', load: () => import('./money-page.tsx') },
  { path: 'contracts', menu: 'contracts', load: () => import('./contracts-page.tsx') },
  { path: 'my-contracts', menu: 'my_contracts', load: () => import('./contracts-page.tsx') },
  { path: 'contracts/new/$lot', menu: 'contracts', load: () => import('./contract-new-page.tsx') },
  { path: 'contracts/backfills', menu: 'contracts', load: () => import('./backfills-page.tsx') },
  { path: 'contracts/backfills/$backfill', menu: 'contracts', load: () => import('./backfill-page.tsx') },
  { path: 'contracts/$contract', menu: 'contracts', load: () => import('./contract-page.tsx') },
  { path: 'contracts/$contract/edit', menu: 'contracts', load: () => import('./contract-form-page.tsx') },
  { path: 'contracts/$contract/sign', menu: 'contracts', load: () => import('./contract-sign-page.tsx') },
  { path: 'contracts/$contract/delivery', menu: 'contracts', load: () => import('./delivery-page.tsx') },
  { path: 'variations/$variation', menu: 'contracts', load: () => import('./variation-page.tsx') },
  { path: 'variations/$variation/edit', menu: 'contracts', load: () => import('./variation-form-page.tsx') },
  { path: 'acceptances/$acceptance', menu: 'contracts', load: () => import('./acceptance-page.tsx') },
  { path: 'acceptances/$acceptance/edit', menu: 'contracts', load: () => import('./acceptance-form-page.tsx') },
  { path: 'acceptances/$acceptance/claims', menu: 'contracts', load: () => import('./acceptance-claims-page.tsx') },
  { path: 'contracts/$contract/publish', menu: 'contracts', load: () => import('./contract-publish-page.tsx') },
]
