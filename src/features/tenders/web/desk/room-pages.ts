import type { DeskPage } from '../../../../ui/desk/address.ts'
import { ofLot } from './of-lot.ts'

/** The panel room, for those who run it and for those who sit in it. */
export const roomPages: readonly DeskPage[] = [
  { path: 'lots/$lot/room', menu: 'lots', load: () => import('./room/room-page.tsx') },
  { path: 'lots/$lot/papers', menu: 'lots', load: ofLot(() => import('./papers/papers-page.tsx')) },
  { path: 'lots/$lot/papers/$paper', menu: 'lots', load: ofLot(() => import('./papers/paper-page.tsx')) },
  { path: 'lots/$lot/paper-signing', menu: 'lots', load: ofLot(() => import('./paper-signing-page.tsx')) },
  { path: 'custody', menu: 'custody', load: () => import('./room/rooms-page.tsx') },
  { path: 'custody/$lot', menu: 'custody', load: () => import('./room/room-page.tsx') },
  { path: 'reviews', menu: 'reviews', load: () => import('./seat/reviews-page.tsx') },
  { path: 'recusal', menu: 'recusal', load: () => import('./seat/recusal-page.tsx') },
  { path: 'materials', menu: 'materials', roles: ['juror'], load: () => import('./seat/materials-page.tsx') },
  { path: 'scoring', menu: 'scoring', roles: ['juror'], load: () => import('./seat/scoring-page.tsx') },
  { path: 'signing', menu: 'signing', load: () => import('./seat/signing-page.tsx') },
]
