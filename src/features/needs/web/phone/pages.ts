import type { PhonePage } from '../../../../ui/phone/page.ts'
import { Matter } from './matter.tsx'
import { MyMatters } from './my-matters.tsx'
import { TellNeed } from './tell-need.tsx'

/** Loaded at once: a page that is fetched later would not open without a network. */
export const needPhonePages: readonly PhonePage[] = [
  { pattern: '/m/tell-need', menu: 'tell_need', page: TellNeed },
  { pattern: '/m/my-matters', menu: 'my_matters', page: MyMatters },
  { pattern: '/m/my-matters/:need', menu: 'my_matters', back: '/m/my-matters', page: Matter },
]
