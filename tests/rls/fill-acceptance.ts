import { randomUUID } from 'node:crypto'
import { CivilDate, Instant } from '../../src/kernel/civil.ts'
import { AcceptanceId, type ContractId, UserOpinionId, type PartyId, SYSTEM, type Tenant } from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'

type Accepted = {
  readonly tenant: Tenant
  readonly contractId: ContractId
  readonly partyId: PartyId
  readonly isPublic: boolean
  /** Opinions are heard of public contracts alone. */
  readonly isHeard: boolean
}

const AT = Instant.parse('2017-06-01T01:00:00.000Z')

/** An acceptance with one opinion, written by whoever wrote the contract; it was open when that was given. */
export async function fillAcceptance(
  tx: Tx,
  { tenant, contractId, partyId, isPublic, isHeard }: Accepted,
): Promise<AcceptanceId> {
  const id = AcceptanceId.parse(randomUUID())
  const day = CivilDate.parse('2017-06-01')
  const said = {
    round: 1,
    previousId: null,
    occasion: 'period_over',
    earlyReason: '',
    endedOn: day,
    heldOn: null,
    place: '',
  } as const
  const plan = { manner: '', panel: '[]', present: '', indicators: '[]', claims: '[]', claimedAt: null, findings: '[]' }
  const heard = { invited: null, fewReason: '', heard: '', tally: null, conclusion: null, statement: '', rectification: null }
  const unset = { returnReason: null, approvedAt: null, signedOn: null, report: null, publishBy: null, rectifyBy: null }
  await tx
    .insertInto('acceptance')
    .values({
      tenant,
      id,
      revision: 1,
      status: 'open',
      contractId,
      partyId,
      ...said,
      ...plan,
      ...heard,
      ...unset,
      publishedAt: null,
    })
    .execute()
  if (isHeard)
    await tx
      .insertInto('userOpinion')
      .values({
        tenant,
        id: UserOpinionId.parse(randomUUID()),
        acceptanceId: id,
        channel: 'paper',
        sheet: 1,
        mark: 5,
        words: '',
        givenAt: AT,
        enteredBy: SYSTEM,
        struckReason: null,
      })
      .execute()
  if (isPublic)
    await tx
      .updateTable('acceptance')
      .set({ status: 'published', publishedAt: AT })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .execute()
  return id
}
