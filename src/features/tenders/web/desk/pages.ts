import type { DeskPage } from '../../../../ui/desk/address.ts'

export const tenderPages: readonly DeskPage[] = []
