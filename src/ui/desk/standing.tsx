import { createContext, type ReactNode, useContext } from 'react'
import type { AreaCode } from '../../kernel/area.ts'
import type { CivilDate, Instant } from '../../kernel/civil.ts'
import type { MemberId, PartyId, Tenant } from '../../kernel/ids.ts'
import type { Role } from '../../kernel/roles.ts'

/** In which authority's rooms the person works now, at which post. Pages ask this and nothing else about the session. */
export type Standing = {
  readonly tenant: Tenant
  readonly tenantName: string
  readonly role: Role
  /** The organisation the post belongs to; null for the purchaser's people. */
  readonly party: PartyId | null
  readonly personName: string
  readonly member: MemberId
  /** At a computer that others use after them, as jurors in the room do: nothing is left in its browser. */
  readonly isShared: boolean
  /** Over which area the post is held. */
  readonly area: AreaCode
  readonly areaName: string
  /** The business clock as the server last told it. */
  readonly now: Instant
  readonly today: CivilDate
}

const StandingContext = createContext<Standing | undefined>(undefined)

export const StandingProvider = ({ standing, children }: { standing: Standing; children: ReactNode }) => (
  <StandingContext.Provider value={standing}>{children}</StandingContext.Provider>
)

export function useStanding(): Standing {
  const standing = useContext(StandingContext)
  if (standing === undefined) throw new Error('useStanding outside a page of the desk')
  return standing
}
