import type { Acting } from '../../../kernel/acting.ts'
import { normaliseName } from '../../../kernel/area.ts'
import { addFen, Fen } from '../../../kernel/fen.ts'
import type { ProgrammeId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { AwardedItem, Figure, ProgrammeFigures } from '../contract/publications.ts'
import { areaNamesOf, authorityName } from '../store/names.ts'
import { type AwardedFilter, type AwardedRow, awardedLots, publishedLots, publishedProgrammes } from '../store/publications.ts'

const figure = (value: number, list: string): Figure => ({ value, list })
const sum = (rows: readonly AwardedRow[]): Fen => addFen(...rows.map(({ awardFen }) => awardFen ?? Fen.parse(0)))
const organisations = (rows: readonly AwardedRow[]): number => new Set(rows.map(({ partyId }) => partyId)).size

/** The public's figures, programme by programme; every number carries the address of the rows that make it. */
export async function programmeFigures(tx: ReadTx, acting: Acting, only: ProgrammeId | undefined): Promise<ProgrammeFigures[]> {
  const [awarded, lots] = [await awardedLots(tx, acting, { programme: only }), await publishedLots(tx, acting)]
  const authority = await authorityName(tx, acting)
  return (await publishedProgrammes(tx, acting, only)).map(({ id, code, name, year, budgetFen, backfilled }) => {
    const won = awarded.filter(({ programmeId }) => programmeId === id)
    const bought = won.filter(({ status }) => status === 'contracted')
    const [lotsOf, wonList, boughtList] = [
      `lots?programme=${id}`,
      `awarded?programme=${id}`,
      `awarded?programme=${id}&contracted=true`,
    ]
    return {
      programme: { id, code, name, year, authority, backfilled },
      budgetFen: figure(budgetFen, lotsOf),
      lots: figure(lots.get(id) ?? 0, lotsOf),
      awardedFen: figure(sum(won), wonList),
      awardedLots: figure(won.length, wonList),
      organisations: figure(organisations(won), wonList),
      news: {
        investedFen: figure(sum(bought), boughtList),
        organisations: figure(organisations(bought), boughtList),
        lots: figure(bought.length, boughtList),
      },
    }
  })
}

/** The rows behind the figures. */
export async function listAwarded(
  tx: ReadTx,
  acting: Acting,
  { contracted, ...filter }: AwardedFilter & { readonly contracted: boolean },
): Promise<AwardedItem[]> {
  const rows = await awardedLots(tx, acting, filter)
  const names = await areaNamesOf(tx, [...new Set(rows.map(({ area }) => area))])
  return rows.flatMap(({ status, awardFen: amountFen, backfillId, ...row }) => {
    const { lotId, lotCode, lotName, area, place, periodFrom, periodTo, partyId, partyName } = row
    const isContracted = status === 'contracted'
    if (amountFen === null || (contracted && !isContracted)) return []
    const areaName = normaliseName(names.get(area) ?? area)
    const lot = { lotId, lotCode, lotName, area, areaName, place, periodFrom, periodTo }
    return [
      {
        ...lot,
        partyId,
        partyName,
        amountFen,
        contracted: isContracted,
        inNotice: status === 'announced',
        backfilled: backfillId !== null,
      },
    ]
  })
}
