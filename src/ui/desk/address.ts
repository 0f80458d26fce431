import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { Role } from '../../kernel/roles.ts'
import type { MenuItem } from '../words/menus.ts'
import type { TableQuery } from './table/table-query.ts'

/** One page of the desk: its address below /desk/{tenant}/, the menu item that is lit if it has one, and the file that holds it. */
export type DeskPage = {
  readonly path: string
  readonly menu?: MenuItem
  /** Whose page it is, where the menus of others have an item of the same name. */
  readonly roles?: readonly Role[]
  readonly load: () => Promise<{ default: ComponentType }>
}

/** The address of a menu item: the item's name with dashes. */
export const pathOf = (item: MenuItem): string => item.replaceAll('_', '-')

/** A named part of the page's address, such as the lot in lots/$lot. */
export function useNamed(name: string): string {
  const named: Record<string, string | undefined> = useParams({ strict: false })
  return named[name] ?? ''
}

/** Filters, search words and the cursor live in the address, so that a list can be bookmarked and sent to a colleague. */
export function useAddressQuery(): [TableQuery, (query: TableQuery) => void] {
  const query: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const texts = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, value === undefined ? undefined : String(value)]),
  )
  return [texts, (next) => void navigate({ to: '.', search: next, replace: true })]
}

/** Goes to another page of the same authority: `go('lots', id)`. */
export function useGo(): (...parts: readonly string[]) => void {
  const { tenant = '' }: { tenant?: string } = useParams({ strict: false })
  const navigate = useNavigate()
  return (...parts) => void navigate({ to: `/${[tenant, ...parts].map(encodeURIComponent).join('/')}` })
}

/** A link's address as the browser sees it, for `href`. */
export function useHref(): (...parts: readonly string[]) => string {
  const { tenant = '' }: { tenant?: string } = useParams({ strict: false })
  return (...parts) => `/desk/${[tenant, ...parts].map(encodeURIComponent).join('/')}`
}
