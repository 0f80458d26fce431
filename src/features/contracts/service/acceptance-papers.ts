import type { Acting } from '../../../kernel/acting.ts'
import type { AcceptanceId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { filed } from '../../../lib/document/filed.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { acceptanceReport, opinionSheet, roundWords } from '../documents/acceptance.ts'
import { filesOfAcceptance } from '../store/acceptances.ts'
import { mayOnContract } from './contract-deeds.ts'
import { seenAcceptance } from './acceptance-views.ts'

type Paper = Promise<Result<OfficeDocument, { code: 'not-found' }>>

/** As it stands: blank where nothing is found yet, to be filled in at the place; whole when it goes to be signed. */
export async function acceptancePaper(tx: ReadTx, acting: Acting, id: AcceptanceId): Paper {
  const seen = await seenAcceptance(tx, acting, id)
  if (!seen.ok) return seen
  const { acceptance, contract, basis, whole } = seen.value
  const evidence = whole ? (await filesOfAcceptance(tx, acting, id)).filter(({ kind }) => kind === 'evidence') : []
  const { code, name } = basis.lot
  const paper = acceptanceReport({
    ...acceptance,
    footer: { systemNumber: code },
    contractNumber: contract.no,
    contractSignedOn: contract.signedOn,
    lot: { code, name },
    purchaser: basis.purchaserName,
    provider: basis.partyName,
    amountFen: contract.amountFen,
    period: [contract.periodFrom, contract.periodTo],
    evidence,
  })
  return ok(filed(paper, code, roundWords(acceptance.round)))
}

/** For service users to fill in by hand; the purchaser hands it out, never the provider it is about. `origin`: under which address the house is reached. */
export async function opinionPaper(tx: ReadTx, acting: Acting, id: AcceptanceId, origin: string): Paper {
  const seen = await seenAcceptance(tx, acting, id)
  if (!seen.ok || !mayOnContract(acting, 'user-opinion.read')) return refuse({ code: 'not-found' })
  const { contract, basis, acceptance } = seen.value
  const { code, name } = basis.lot
  const paper = opinionSheet({
    footer: { systemNumber: code },
    lot: { name },
    provider: basis.partyName,
    period: [contract.periodFrom, contract.periodTo],
    link:
      acceptance.status === 'open' && contract.backfillId === null ? `${origin}/public/${acting.tenant}/acceptances/${id}` : null,
  })
  return ok(filed(paper, code))
}
