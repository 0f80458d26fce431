import { z } from '@hono/zod-openapi'
import { LotId, ServiceCatalogueId, Tenant } from '../../../kernel/ids.ts'
import { NamedService } from '../rules/named-service.ts'
import { ServiceCatalogueState, ServiceCatalogueStatus, ServiceItem } from '../rules/service-catalogue.ts'
import { Can, Revision } from './programme.ts'

export const ServiceCatalogueAt = z.object({ tenant: Tenant })
export const EditionOfServicesAt = z.object({ tenant: Tenant, catalogue: ServiceCatalogueId })

/** The whole edition, over the revision that was read; 0 where there is no draft yet. */
export const ServiceCatalogueDraft = z
  .strictObject({ revision: z.int().min(0), items: z.array(ServiceItem).min(1).max(500) })
  .openapi('ServiceCatalogueDraft')
export type ServiceCatalogueDraft = z.infer<typeof ServiceCatalogueDraft>

/** As it was read: the leader's word is for that and nothing else. */
export const ServiceCatalogueConsent = z.strictObject({ revision: Revision }).openapi('ServiceCatalogueConsent')

const Edition = z.object(
  ServiceCatalogueState.pick({ id: true, revision: true, status: true, no: true, items: true, publishedAt: true }).shape,
)

export const ServiceCatalogueView = z
  .object({
    /** In force, for anyone. */
    current: Edition.nullable(),
    /** Being written, for the office. */
    draft: Edition.extend({
      can: Can,
      /** Planned projects that name an item which this edition does not have: with it they will be asked again. */
      drops: z.array(z.object({ id: LotId, code: z.string(), name: z.string(), service: NamedService })),
    }).nullable(),
    /** What may not be bought as a service, and by which rule. */
    negative: z.object({ source: z.string(), mark: z.enum(['L', 'S', 'E']), items: z.array(z.string()) }),
    /** To begin with, where the authority has none. */
    ready: z.array(ServiceItem),
    can: Can,
  })
  .openapi('ServiceCatalogue')
export type ServiceCatalogueView = z.infer<typeof ServiceCatalogueView>

export const ServiceCatalogueDone = z
  .object({ id: ServiceCatalogueId, revision: Revision, status: ServiceCatalogueStatus })
  .openapi('ServiceCatalogueDone')
export type ServiceCatalogueDone = z.infer<typeof ServiceCatalogueDone>

export const ServiceCatalogueRefusalCode = z.enum(['not-found', 'wrong-status', 'changed-meanwhile', 'invalid'])
export type ServiceCatalogueRefusalCode = z.infer<typeof ServiceCatalogueRefusalCode>
