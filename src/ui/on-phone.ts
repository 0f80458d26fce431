import type { MenuItem } from './words/menus.ts'

/** The items of the menus whose pages are on the phone; those of all others are on the desk. */
export const ON_PHONE = ['tell_need', 'find_services', 'my_matters'] as const satisfies readonly MenuItem[]
export type PhoneItem = (typeof ON_PHONE)[number]
