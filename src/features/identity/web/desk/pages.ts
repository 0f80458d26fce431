import type { DeskPage } from '../../../../ui/desk/address.ts'

export const identityPages: readonly DeskPage[] = []
