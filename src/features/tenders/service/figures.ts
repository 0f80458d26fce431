import type { Acting } from '../../../kernel/acting.ts'
import { normaliseName } from '../../../kernel/area.ts'
import { addFen, Fen } from '../../../kernel/fen.ts'
import type { ProgrammeId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { AwardedItem, Figure, ProgrammeFigures } from '../contract/publications.ts'
import { isSigned, organisationsIn } from '../rules/counted.ts'
import { areaNamesOf, authorityName } from '../store/names.ts'
import { type ContractsOf, NO_CONTRACTS } from './contracts-ahead.ts'
import { type AwardedFilter, type AwardedRow, awardedLots, publishedLots, publishedProgrammes } from '../store/publications.ts'

const figure = (value: number, list: string): Figure => ({ value, list })
const sum = (rows: readonly AwardedRow[]): Fen => addFen(...rows.map(({ awardFen }) => awardFen ?? Fen.parse(0)))

/** The public's figures, programme by programme; every number carries the address of the rows that make it. */
export async function programmeFigures(tx: ReadTx, acting: Acting, only: ProgrammeId | undefined): Promise<ProgrammeFigures[]> {
  const [awarded, lots] = [await awardedLots(tx, acting, { programme: only }), await publishedLots(tx, acting)]
  const authority = await authorityName(tx, acting)
  return (await publishedProgrammes(tx, acting, only)).map(({ id, code, name, year, budgetFen, backfilled }) => {
    const won = awarded.filter(({ programmeId }) => programmeId === id)
    const signed = won.filter(isSigned)
    const awardedFen = sum(won)
    const [lotsOf, wonList, signedList] = [
      `lots?programme=${id}`,
      `awarded?programme=${id}`,
      `awarded?programme=${id}&contracted=true`,
    ]
    return {
      programme: { id, code, name, year, authority, backfilled },
      budgetFen: figure(budgetFen, lotsOf),
      lots: figure(lots.get(id) ?? 0, lotsOf),
      awardedFen: figure(awardedFen, wonList),
      awardedLots: figure(won.length, wonList),
      leftFen: figure(Math.max(0, budgetFen - awardedFen), `${wonList}&left=true`),
      organisations: figure(organisationsIn(won), signedList),
      news: {
        signedFen: figure(sum(signed), signedList),
        organisations: figure(organisationsIn(won), signedList),
        lots: figure(signed.length, signedList),
      },
    }
  })
}

/** What can still be had of these, each to the last day of its contract as that is agreed now. */
async function stillServed(tx: ReadTx, acting: Acting, rows: readonly AwardedRow[], contractsOf: ContractsOf) {
  const signed = rows.filter(isSigned)
  const contracts = await contractsOf(
    tx,
    acting,
    signed.map(({ lotId }) => lotId),
  )
  return signed.flatMap((row) => {
    const contract = contracts.find(({ lotId }) => lotId === row.lotId)
    return contract?.serves === true ? [{ ...row, periodTo: contract.periodTo }] : []
  })
}

type Asked = AwardedFilter & { readonly contracted: boolean; readonly serving?: 'true' | undefined }

/** The rows behind the figures. */
export async function listAwarded(
  tx: ReadTx,
  acting: Acting,
  { contracted: only, serving, ...filter }: Asked,
  contractsOf: ContractsOf = NO_CONTRACTS,
): Promise<AwardedItem[]> {
  const all = await awardedLots(tx, acting, filter)
  const rows = serving === undefined ? all : await stillServed(tx, acting, all, contractsOf)
  const names = await areaNamesOf(tx, [...new Set(rows.map(({ area }) => area))])
  return rows.flatMap(({ status, awardFen: amountFen, backfillId, ...row }) => {
    const { lotId, lotCode, lotName, area, place, periodFrom, periodTo, partyId, partyName } = row
    const contracted = isSigned({ status })
    if (amountFen === null || (only && !contracted)) return []
    const areaName = normaliseName(names.get(area) ?? area)
    const lot = { lotId, lotCode, lotName, area, areaName, place, periodFrom, periodTo }
    return [
      {
        ...lot,
        partyId,
        partyName,
        amountFen,
        contracted,
        backfilled: backfillId !== null,
      },
    ]
  })
}
