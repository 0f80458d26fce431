import type { PhonePage } from '../../../../ui/phone/page.ts'
import { FindServices } from './find-services.tsx'

export const tenderPhonePages: readonly PhonePage[] = [{ pattern: '/m/find-services', menu: 'find_services', page: FindServices }]
