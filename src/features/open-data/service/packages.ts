import type { LotId, Scope } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { Month, type OcdsMonths, type OpenDataRefusalCode } from '../contract/packages.ts'
import type { PublicAct } from '../rules/acts.ts'
import { type RecordPackage, recordPackage, type ReleasePackage, releasePackage } from '../rules/package.ts'
import { lotPath, monthPath, packageAddress, type Packed, type Publisher, type Publishing } from '../rules/publisher.ts'
import { monthsOfActs } from '../store/public-acts.ts'
import { authorityNow } from '../store/publisher.ts'
import { actsBegunIn, actsOfLot, actsOfMonth } from './public-acts.ts'

type Own = Pick<Scope, 'tenant'>
type Outcome<T> = Promise<Result<T, { code: OpenDataRefusalCode }>>

export async function publisherOf(tx: ReadTx, { tenant }: Own, publishing: Publishing): Promise<Publisher> {
  const { name = tenant, creditCode = null } = (await authorityNow(tx, { tenant })) ?? {}
  return { ...publishing, tenant, name, creditCode }
}

const found = <T>(made: T | undefined): Result<T, { code: OpenDataRefusalCode }> =>
  made === undefined ? refuse({ code: 'not-found' }) : ok(made)

/** Everything that happened in a month. */
export async function releasesOfMonth(tx: ReadTx, own: Own, publishing: Publishing, month: Month): Outcome<ReleasePackage> {
  const publisher = await publisherOf(tx, own, publishing)
  return found(
    releasePackage(publisher, packageAddress(publisher, monthPath('releases', month)), await actsOfMonth(tx, own, month)),
  )
}

/** What began in a month, and what has become of it. */
export async function recordsOfMonth(tx: ReadTx, own: Own, publishing: Publishing, month: Month): Outcome<RecordPackage> {
  const publisher = await publisherOf(tx, own, publishing)
  return found(
    recordPackage(publisher, packageAddress(publisher, monthPath('records', month)), await actsBegunIn(tx, own, month)),
  )
}

const ofLot =
  <T>(what: Packed, packed: (publisher: Publisher, uri: string, acts: readonly PublicAct[]) => T | undefined) =>
  async (tx: ReadTx, own: Own, publishing: Publishing, lot: LotId): Outcome<T> => {
    const publisher = await publisherOf(tx, own, publishing)
    return found(packed(publisher, packageAddress(publisher, lotPath(what, lot)), await actsOfLot(tx, own, lot)))
  }

/** A lot that was never called is not there. */
export const releasesOfLot = ofLot('releases', releasePackage)
export const recordOfLot = ofLot('records', recordPackage)

/** Every month in which something happened, the newest first; a month in which nothing began has no records. */
export async function monthsOpen(tx: ReadTx, own: Own, publishing: Publishing): Promise<OcdsMonths> {
  const publisher = await publisherOf(tx, own, publishing)
  const at = (what: Packed, month: string) => packageAddress(publisher, monthPath(what, month))
  return {
    items: (await monthsOfActs(tx, own)).map(({ month, releases, processes }) => ({
      month: Month.parse(month),
      releases,
      processes,
      releasePackage: at('releases', month),
      recordPackage: processes === 0 ? null : at('records', month),
    })),
  }
}
