import type { DeskPage } from '../../../../ui/desk/address.ts'

const lotForm = () => import('./lot-form-page.tsx')
const programmeForm = () => import('./programme-form-page.tsx')

export const tenderPages: readonly DeskPage[] = [
  { path: 'settings/jurors', menu: 'settings', load: () => import('./jurors-page.tsx') },
  { path: 'settings/rules', menu: 'settings', load: () => import('./rules-page.tsx') },
  { path: 'settings/rules/change', menu: 'settings', load: () => import('./rules-form-page.tsx') },
  { path: 'programmes', menu: 'programmes', load: () => import('./programmes-page.tsx') },
  { path: 'programmes/new', menu: 'programmes', load: programmeForm },
  { path: 'programmes/$programme', menu: 'programmes', load: () => import('./programme-page.tsx') },
  { path: 'programmes/$programme/earlier/$year', menu: 'programmes', load: () => import('./past-year-page.tsx') },
  { path: 'programmes/$programme/edit', menu: 'programmes', load: programmeForm },
  { path: 'lots', menu: 'lots', load: () => import('./lots-page.tsx') },
  { path: 'all-lots', menu: 'all_lots', load: () => import('./lots-page.tsx') },
  { path: 'lots/new', menu: 'lots', load: lotForm },
  { path: 'lots/$lot', menu: 'lots', load: () => import('./lot-page.tsx') },
  { path: 'lots/$lot/edit', menu: 'lots', load: lotForm },
  { path: 'lots/$lot/publish', menu: 'lots', load: () => import('./lot-publish-page.tsx') },
  { path: 'lots/$lot/amend', menu: 'lots', load: () => import('./amend-page.tsx') },
  { path: 'lots/$lot/end', menu: 'lots', load: () => import('./lot-end-page.tsx') },
  { path: 'lots/$lot/announce', menu: 'lots', load: () => import('./lot-announce-page.tsx') },
  { path: 'lots/$lot/letter', menu: 'lots', load: () => import('./lot-letter-page.tsx') },
  { path: 'lots/$lot/resubmit', menu: 'lots', load: () => import('./lot-resubmit-page.tsx') },
  { path: 'lots/$lot/negotiation', menu: 'lots', load: () => import('./negotiation-page.tsx') },
  { path: 'lots/$lot/challenge', menu: 'notices', load: () => import('./challenge-page.tsx') },
  { path: 'lots/$lot/complaints/$challenge', menu: 'lots', load: () => import('./complaint-page.tsx') },
  { path: 'lots/$lot/register-challenge', menu: 'lots', load: () => import('./challenge-register-page.tsx') },
  { path: 'lots/$lot/ask', menu: 'notices', load: () => import('./ask-page.tsx') },
  { path: 'lots/$lot/questions/$question', menu: 'lots', load: () => import('./question-page.tsx') },
  { path: 'notices', menu: 'notices', load: () => import('./notices-page.tsx') },
  { path: 'my-bids', menu: 'my_bids', load: () => import('./my-bids-page.tsx') },
  { path: 'bids/$bid', menu: 'my_bids', load: () => import('./bid-page.tsx') },
  { path: 'bids/$bid/receipt', menu: 'my_bids', load: () => import('./receipt-page.tsx') },
  { path: 'sessions', menu: 'sessions', load: () => import('./sessions-page.tsx') },
  { path: 'opening', menu: 'opening', load: () => import('./opening-page.tsx') },
]
