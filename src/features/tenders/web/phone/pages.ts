import type { PhonePage } from '../../../../ui/phone/page.ts'
import { FindServices } from './find-services.tsx'
import { Opinions } from './opinions.tsx'

export const tenderPhonePages: readonly PhonePage[] = [
  { pattern: '/m/find-services', menu: 'find_services', page: FindServices },
  { pattern: '/m/opinions', menu: 'my_matters', back: '/m/my-matters', page: Opinions },
]
