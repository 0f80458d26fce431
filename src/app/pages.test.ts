import { expect, it } from 'vitest'
import { contractPages } from '../features/contracts/web/desk/pages.ts'
import { identityPages } from '../features/identity/web/desk/pages.ts'
import { needPages } from '../features/needs/web/desk/pages.ts'
import { needPhonePages } from '../features/needs/web/phone/pages.ts'
import { roomPages } from '../features/tenders/web/desk/room-pages.ts'
import { tenderPages } from '../features/tenders/web/desk/pages.ts'
import { tenderPhonePages } from '../features/tenders/web/phone/pages.ts'
import { Role } from '../kernel/roles.ts'
import { hasPages } from '../ui/desk/built.tsx'
import { ON_PHONE } from '../ui/on-phone.ts'

const DESK = [...identityPages, ...needPages, ...tenderPages, ...roomPages, ...contractPages]

it('has a page on the phone for every item that is said to be there', () => {
  const items = new Set([...needPhonePages, ...tenderPhonePages].map(({ menu }) => menu))
  expect([...items].sort()).toEqual([...ON_PHONE].sort())
})

it('offers a post only to whoever finds something to open', () => {
  expect(Role.options.filter((role) => !hasPages(DESK, role))).toEqual([
    'evaluator',
    'volunteer',
    'backbone',
    'partner',
    'child_officer',
    'school',
    'procuratorate',
    'public',
  ])
})
