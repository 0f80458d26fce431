import type { Acting } from '../../../kernel/acting.ts'
import type { VariationId } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { filed } from '../../../lib/document/filed.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { supplementRule } from '../../tenders/service/after-contract.ts'
import { variationPaper } from '../documents/variation.ts'
import type { Side } from '../rules/contract.ts'
import { roomFor } from '../rules/supplement.ts'
import { seenVariation } from './variation-views.ts'

/** As it stands: to be gone over while it is prepared, signed and sealed when it is approved; for both sides. */
export async function paperOfVariation(
  tx: ReadTx,
  acting: Acting,
  id: VariationId,
): Promise<Result<OfficeDocument, { code: 'not-found' }>> {
  const seen = await seenVariation(tx, acting, id)
  if (!seen.ok) return seen
  const { variation, contract, basis } = seen.value
  const { share } = await supplementRule(tx, acting, basis.lot)
  const { kind, no, reason, addedFen, before, terms, paidFen, signedOn } = variation
  const said = { kind, reason, addedFen, before, terms, paidFen, signedOn }
  const paper = variationPaper({
    ...said,
    footer: { systemNumber: basis.lot.code },
    number: no,
    contractNumber: contract.no,
    contractSignedOn: contract.signedOn,
    lot: { code: basis.lot.code, name: basis.lot.name },
    purchaser: partyOf(basis.purchaserName, contract.purchaser),
    provider: partyOf(basis.partyName, contract.provider),
    mostFen: roomFor(contract, share).mostFen,
  })
  return ok(filed(paper, basis.lot.code, no))
}

const partyOf = (name: string, { representative: head }: Side) => ({ name, head })
