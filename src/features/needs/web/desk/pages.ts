import type { DeskPage } from '../../../../ui/desk/address.ts'

export const needPages: readonly DeskPage[] = []
