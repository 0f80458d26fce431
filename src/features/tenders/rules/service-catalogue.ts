import { z } from 'zod'
import { Instant } from '../../../kernel/civil.ts'
import { ServiceCatalogueId } from '../../../kernel/ids.ts'
import { prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { NamedService } from './named-service.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

export const ServiceCatalogueStatus = z.enum(['draft', 'in_force', 'replaced'])
export type ServiceCatalogueStatus = z.infer<typeof ServiceCatalogueStatus>

/** An edition is written, comes into force with the leader's word, and is replaced by the next. */
export const SERVICE_CATALOGUE_LIFE = {
  draft: { 'service-catalogue.revise': 'draft', 'service-catalogue.publish': 'in_force' },
  in_force: { 'service-catalogue.replace': 'replaced' },
  replaced: {},
} as const satisfies Life<ServiceCatalogueStatus, string>
export type ServiceCatalogueDeed = {
  [S in ServiceCatalogueStatus]: keyof (typeof SERVICE_CATALOGUE_LIFE)[S]
}[ServiceCatalogueStatus]
const LIFE: Life<ServiceCatalogueStatus, ServiceCatalogueDeed> = SERVICE_CATALOGUE_LIFE

export const ServiceItem = NamedService.extend({ note: prose(300), department: prose(60) })
export type ServiceItem = z.infer<typeof ServiceItem>

const Items = z.strictObject({ items: z.array(ServiceItem).min(1).max(500) })
const Drafted = Items.extend({ no: z.int().min(1) })

export const ServiceCatalogueState = Drafted.extend({
  id: ServiceCatalogueId,
  revision: z.int().min(1),
  status: ServiceCatalogueStatus,
  publishedAt: Instant.nullable(),
}).strip()
export type ServiceCatalogueState = z.infer<typeof ServiceCatalogueState>

type Facts = {
  'service-catalogue.draft': z.infer<typeof Drafted>
  'service-catalogue.revise': z.infer<typeof Items>
  'service-catalogue.publish': Record<string, never>
  'service-catalogue.replace': Record<string, never>
}
const NOTHING = z.strictObject({})

export const SERVICE_CATALOGUE = noun<ServiceCatalogueState, Facts>('service-catalogue', {
  'service-catalogue.draft': starts(Drafted, (drafted) => ({ ...drafted, status: 'draft', publishedAt: null })),
  'service-catalogue.revise': follows(Items, (state, { items }) => ({
    status: become(LIFE, state.status, 'service-catalogue.revise'),
    items,
  })),
  'service-catalogue.publish': follows(NOTHING, (state, _, { at }) => ({
    status: become(LIFE, state.status, 'service-catalogue.publish'),
    publishedAt: at,
  })),
  'service-catalogue.replace': follows(NOTHING, (state) => ({
    status: become(LIFE, state.status, 'service-catalogue.replace'),
  })),
})

export const levelOf = ({ code }: Pick<ServiceItem, 'code'>): 1 | 2 | 3 => (code.length === 1 ? 1 : code.length === 3 ? 2 : 3)
const parentOf = (code: string): string => (code.length === 3 ? code.slice(0, 1) : code.slice(0, 3))

export type CatalogueFault = { readonly path: string; readonly code: 'code-twice' | 'code-without-parent' }

/** Each code once, and below one that is there. */
export function catalogueFaults(items: readonly Pick<ServiceItem, 'code'>[]): CatalogueFault[] {
  const known = new Set<string>(items.map(({ code }) => code))
  const seen = new Set<string>()
  return items.flatMap(({ code }, nth): CatalogueFault[] => {
    const path = `items.${nth}.code`
    if (seen.has(code)) return [{ path, code: 'code-twice' }]
    seen.add(code)
    return code.length > 1 && !known.has(parentOf(code)) ? [{ path, code: 'code-without-parent' }] : []
  })
}

export const inOrder = <T extends Pick<ServiceItem, 'code'>>(items: readonly T[]): T[] =>
  items.toSorted((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0))
