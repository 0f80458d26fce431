import type { Acting } from '../../../kernel/acting.ts'
import { ServiceCatalogueId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import type {
  ServiceCatalogueDone,
  ServiceCatalogueDraft,
  ServiceCatalogueRefusalCode,
  ServiceCatalogueView,
} from '../contract/service-catalogue.ts'
import negative from '../rules/data/not-purchasable.json'
import ready from '../rules/data/ready-services.json'
import {
  catalogueFaults,
  type CatalogueFault,
  inOrder,
  SERVICE_CATALOGUE_LIFE,
  type ServiceCatalogueState,
} from '../rules/service-catalogue.ts'
import { isListed } from '../rules/service-fit.ts'
import { serviceCatalogues } from '../store/kept.ts'
import { catalogueIn, lastCatalogueNo, plannedServices } from '../store/service-catalogues.ts'
import { mayOn } from './award-deeds.ts'

type Refused = { code: ServiceCatalogueRefusalCode; errors?: readonly CatalogueFault[] }
type Outcome = Promise<Result<ServiceCatalogueDone, Refused>>

export const catalogueDeeds = deedsOf({
  kept: serviceCatalogues,
  life: SERVICE_CATALOGUE_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'service-catalogue.draft': 'service-catalogue.write',
    'service-catalogue.revise': 'service-catalogue.write',
    'service-catalogue.publish': 'service-catalogue.decide',
    'service-catalogue.replace': 'service-catalogue.decide',
  },
  on: () => ({}),
})

const done = ({ id, revision, status }: ServiceCatalogueState): ServiceCatalogueDone => ({ id, revision, status })

const shown = ({ id, revision, status, no, items, publishedAt }: ServiceCatalogueState) => ({
  id,
  revision,
  status,
  no,
  publishedAt,
  items: [...items],
})

/** What is in force, for anyone; what is being written, for the office; what may never be bought. */
export async function viewServiceCatalogue(tx: ReadTx, acting: Acting): Promise<ServiceCatalogueView> {
  const isOffice = mayOn(acting, 'service-catalogue.write') || mayOn(acting, 'service-catalogue.decide')
  const [current, draft] = [await loaded(tx, acting, 'in_force'), isOffice ? await loaded(tx, acting, 'draft') : undefined]
  const planned = draft === undefined ? [] : await plannedServices(tx, acting)
  const drops = planned.filter(({ service }) => draft !== undefined && !isListed(service, draft.items))
  return {
    current: current === undefined ? null : shown(current),
    draft: draft === undefined ? null : { ...shown(draft), can: catalogueDeeds.can(acting, draft), drops },
    negative: { source: negative.source, mark: 'S', items: [...negative.items] },
    ready: isOffice ? [...ready] : [],
    can: { 'service-catalogue.write': mayOn(acting, 'service-catalogue.write') },
  }
}

/** The items of the edition in force; undefined where the authority has none. */
export const servicesInForce = async (tx: ReadTx, acting: Acting) => (await loaded(tx, acting, 'in_force'))?.items

async function loaded(tx: ReadTx, acting: Acting, status: 'in_force' | 'draft'): Promise<ServiceCatalogueState | undefined> {
  const id = await catalogueIn(tx, acting, status)
  return id === undefined ? undefined : serviceCatalogues.table.load(tx, acting.tenant, id)
}

/** Writes the edition that comes next, whole, over the revision that was read. Two who begin one at once: the later is told. */
export async function writeServiceCatalogue(tx: Tx, acting: Acting, { revision, items: said }: ServiceCatalogueDraft): Outcome {
  if (!mayOn(acting, 'service-catalogue.write')) return refuse({ code: 'not-found' })
  const errors = catalogueFaults(said)
  if (errors.length > 0) return refuse({ code: 'invalid', errors })
  const items = inOrder(said)
  const known = await catalogueIn(tx, acting, 'draft')
  if (known === undefined) {
    if (revision !== 0) return refuse({ code: 'changed-meanwhile' })
    const id = ServiceCatalogueId.parse(acting.newId())
    const no = (await lastCatalogueNo(tx, acting)) + 1
    return ok(done(await catalogueDeeds.does(tx, acting, { id }, 'service-catalogue.draft', { no, items })))
  }
  const held = await catalogueDeeds.hold(tx, acting, known, 'service-catalogue.revise')
  if (!held.ok) return refuse({ code: held.error.code })
  if (held.value.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  return ok(done(await catalogueDeeds.does(tx, acting, held.value, 'service-catalogue.revise', { items })))
}

/** With the leader's word it is in force as it was read, and the one before no more. */
export async function publishServiceCatalogue(tx: Tx, acting: Acting, id: ServiceCatalogueId, revision: number): Outcome {
  const held = await catalogueDeeds.hold(tx, acting, id, 'service-catalogue.publish')
  if (!held.ok) return refuse({ code: held.error.code })
  if (held.value.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  const before = await catalogueIn(tx, acting, 'in_force')
  const old = before === undefined ? undefined : await serviceCatalogues.table.lock(tx, acting.tenant, before)
  if (old?.status === 'in_force') await catalogueDeeds.does(tx, acting, old, 'service-catalogue.replace', {})
  return ok(done(await catalogueDeeds.does(tx, acting, held.value, 'service-catalogue.publish', {})))
}
