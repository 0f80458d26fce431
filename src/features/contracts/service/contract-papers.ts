import type { Acting } from '../../../kernel/acting.ts'
import { CivilDate, isBefore } from '../../../kernel/civil.ts'
import type { ContractId, LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { filed } from '../../../lib/document/filed.ts'
import { awardBasis } from '../../tenders/service/award-basis.ts'
import { publishedContract } from '../../tenders/service/publications.ts'
import { contract as contractPaper } from '../documents/contract.ts'
import { contractPublication, withoutPersons } from '../documents/contract-publication.ts'
import type { ContractData, TeamMember } from '../documents/contract-data.ts'
import { COPIES, courtWords, LAWS, SPENDING } from '../documents/contract-defaults.ts'
import { asSigned, type ContractState, type Side, type Team } from '../rules/contract.ts'
import { PAY_WITHIN_DAYS } from '../rules/plan.ts'
import { contractOfLot } from '../store/contracts.ts'
import { contracts } from '../store/kept.ts'
import { type Seen, seenContract } from './contract-views.ts'

type Paper = Promise<Result<OfficeDocument, { code: 'not-found' }>>

/** The Civil Code took effect on this day; earlier contracts rest on the Contract Law. */
const CIVIL_CODE = CivilDate.parse('2021-01-01')

/** The contract as it stands, to be gone over while it is a draft and signed when it is approved; for both sides. */
export async function paperOfContract(tx: ReadTx, acting: Acting, id: ContractId): Paper {
  const seen = await seenContract(tx, acting, id)
  // What was signed before the system is on paper already, and no workbook tells enough to print it again.
  const isHere = seen.ok && seen.value.contract.backfillId === null
  return isHere && seen.value.sight === 'whole' ? ok(filedContract(dataOf(seen.value))) : refuse({ code: 'not-found' })
}

/** The whole of a published contract for anyone, without what is personal (条例 50). */
export async function publishedText(tx: ReadTx, acting: Acting, lotId: LotId): Paper {
  const known = (await publishedContract(tx, acting, lotId)) && (await contractOfLot(tx, acting, lotId))
  const contract = known && (await contracts.table.load(tx, acting.tenant, known.id))
  const basis = contract && (await awardBasis(tx, acting, lotId))
  return basis ? ok(filedContract(withoutPersons(dataOf({ contract, basis })))) : refuse({ code: 'not-found' })
}

const filedContract = (data: ContractData) => filed(contractPaper(data), data.lot.code, data.provider.name)

/** As it was signed: what a supplement changes stands in the supplement. */
function dataOf({ contract: current, basis }: Pick<Seen, 'contract' | 'basis'>): ContractData {
  const contract = asSigned(current)
  const { lot, programme } = basis
  const { signedOn, periodFrom, periodTo } = contract
  return {
    footer: { systemNumber: lot.code },
    contractNumber: contract.no,
    purchaser: partyOf(basis.purchaserName, contract.purchaser.creditCode, contract.purchaser),
    provider: partyOf(basis.partyName, basis.creditCode, contract.provider),
    basis: {
      papers: basis.papers,
      laws: isBefore(signedOn ?? periodFrom, CIVIL_CODE) ? LAWS.old : LAWS.now,
      programme: programme.name,
      ...(lot.letterNo === null ? {} : { letterNumber: lot.letterNo }),
    },
    lot: {
      code: lot.code,
      name: lot.name,
      class: lot.cls,
      places: [contract.place],
      beneficiaries: contract.beneficiaries,
      goal: contract.goal,
      teamPolicy: lot.teamPolicy,
      period: [periodFrom, periodTo],
      servesMinors: false,
    },
    indicators: contract.indicators,
    exclusiveCounting: true,
    team: membersOf(contract.team),
    amount: contract.amountFen,
    instalments: instalmentsOf(contract),
    spending: SPENDING,
    copies: COPIES,
    court: courtWords,
    ...(signedOn === null ? {} : { signedOn }),
  }
}

const partyOf = (name: string, uscc: string, { representative: head, ...side }: Side): ContractData['purchaser'] => ({
  name,
  uscc,
  head,
  address: side.address,
  contact: side.contact,
  phone: side.phone,
  bank: side.bank,
  account: side.account,
})

const membersOf = ({ worker, volunteers, manager, socialWorkers }: Team): TeamMember[] => [
  ...(worker === null ? [] : [{ place: 'community-worker' as const, name: worker }]),
  ...volunteers.map((name) => ({ place: 'resident-volunteer' as const, name })),
  ...(manager === '' ? [] : [{ place: 'manager' as const, name: manager }]),
  ...socialWorkers.map((name) => ({ place: 'social-worker' as const, name })),
]

const instalmentsOf = ({ instalments }: ContractState): ContractData['instalments'] =>
  instalments.map(({ amountFen: amount, name, percent, condition }) => ({
    name,
    percent,
    condition,
    amount,
    withinDays: PAY_WITHIN_DAYS,
  }))

/** 合同公开, from the notice as it was published: for anyone. */
export async function publicationPaper(tx: ReadTx, acting: Acting, lotId: LotId): Paper {
  const published = await publishedContract(tx, acting, lotId)
  if (!published) return refuse({ code: 'not-found' })
  const { title, called, body } = published
  return ok(
    filed(
      contractPublication({
        title,
        called,
        footer: { systemNumber: body.code },
        contractNumber: body.contractNo,
        programme: body.programme.name,
        lot: { code: body.code, name: body.name },
        purchaser: body.purchaser,
        provider: { name: body.provider.name, uscc: body.provider.creditCode },
        amount: body.amountFen,
        period: [body.periodFrom, body.periodTo],
        place: body.place,
        instalments: body.instalments,
        indicators: body.indicators,
        departures: body.departures,
        departureReason: body.departureReason,
        signedOn: body.signedOn,
        publishedOn: body.publishedOn,
        phone: body.phone,
      }),
      body.code,
    ),
  )
}
