import { expect, it } from 'vitest'
import { AreaCode } from '../../../../kernel/area.ts'
import { CivilDate } from '../../../../kernel/civil.ts'
import { Fen } from '../../../../kernel/fen.ts'
import { LotId, PartyId } from '../../../../kernel/ids.ts'
import type { AwardedItem } from '../../contract/publications.ts'
import { nearestFirst, streetAround } from './near.ts'

const OWN = AreaCode.parse('370502001001')
const service = (lotCode: string, area: string, from: string): AwardedItem => ({
  lotId: LotId.parse('00000000-0000-7000-8000-000000000001'),
  lotCode,
  lotName: '演示',
  area: AreaCode.parse(area),
  areaName: '演示社区',
  place: '',
  periodFrom: CivilDate.parse(from),
  periodTo: CivilDate.parse('2018-12-31'),
  partyId: PartyId.parse('00000000-0000-7000-8000-000000000002'),
  partyName: '演示机构',
  amountFen: Fen.parse(1),
  contracted: true,
  backfilled: false,
})

it('takes the street for what is near, and a larger place for itself', () => {
  expect(streetAround(OWN)).toBe('370502001')
  expect(streetAround(AreaCode.parse('3705'))).toBe('3705')
})

it('puts the own community’s services first, the newest of each before the older', () => {
  const items = [
    service('A01', '370502001002', '2018-01-01'),
    service('A02', OWN, '2017-01-01'),
    service('A03', OWN, '2017-08-01'),
    service('A04', '370502001', '2017-08-01'),
  ]
  expect(nearestFirst(items, OWN).map(({ lotCode }) => lotCode)).toEqual(['A03', 'A02', 'A01', 'A04'])
})
