import type { DeskPage } from '../../../../ui/desk/address.ts'

export const contractPages: readonly DeskPage[] = []
