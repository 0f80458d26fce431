import { createContext, type ReactNode, useContext } from 'react'
import type { Role } from '../../kernel/roles.ts'
import { ON_PHONE } from '../on-phone.ts'
import { type MenuItem, menuOf, MENUS } from '../words/menus.ts'
import type { DeskPage } from './address.ts'

type Pages = readonly Pick<DeskPage, 'menu' | 'roles'>[]

/** The items of a role's menu that lead somewhere on the desk. Another role's page under the same name does not count. */
export const builtMenu = (pages: Pages, ...whose: Parameters<typeof menuOf>): MenuItem[] => {
  const [role] = whose
  return menuOf(...whose).filter((item) =>
    pages.some(({ menu, roles }) => menu === item && (roles === undefined || roles.includes(role))),
  )
}

export const worksOnPhone = (role: Role): boolean => ON_PHONE.some((item) => MENUS[role].includes(item))

/** Whether somebody at this post has anything to open, on the desk or on the phone. */
export const hasPages = (pages: Pages, role: Role): boolean => builtMenu(pages, role, 'login').length > 0 || worksOnPhone(role)

const BuiltContext = createContext<Pages>([])

export const BuiltProvider = ({ pages, children }: { pages: Pages; children: ReactNode }) => (
  <BuiltContext.Provider value={pages}>{children}</BuiltContext.Provider>
)

/** Asks of a role whether it has pages. */
export function useHasPages(): (role: Role) => boolean {
  const pages = useContext(BuiltContext)
  return (role) => hasPages(pages, role)
}
