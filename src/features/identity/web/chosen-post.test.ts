import { expect, it } from 'vitest'
import { Standing } from '../contract/me.ts'
import { choicesOf, unitOf } from './chosen-post.ts'

const ID = '01890000-0000-7000-8000-0000000000'
const standing = (tenant: string, ...posts: (readonly [role: string, party: string | null])[]): Standing =>
  Standing.parse({
    tenant,
    name: `${tenant}（演示）`,
    area: '370502',
    profile: 'local-selection',
    member: `${ID}00`,
    demandsSecondFactor: false,
    posts: posts.map(([role, partyName], n) => ({
      id: `${ID}${n + 1}${tenant.length % 10}`,
      role,
      party: null,
      partyName,
      area: '370502',
      areaName: '演示街道',
      from: '2017-01-01',
      until: null,
    })),
  })
const unitsOf = (...standings: Standing[]) => {
  const all = choicesOf({ standings })
  return all.map((one) => unitOf(one, all))
}

it('names a post by its role alone, and by organisation, place or authority where that is needed to tell it', () => {
  expect(unitsOf(standing('kenli', ['finance', null], ['custodian', null]))).toEqual([undefined, undefined])
  expect(unitsOf(standing('kenli', ['provider_manager', '甲'], ['provider_manager', '乙']))).toEqual(['甲', '乙'])
  expect(unitsOf(standing('kenli', ['community_worker', null], ['community_worker', null]))).toEqual(['演示街道', '演示街道'])
  expect(unitsOf(standing('kenli', ['provider_manager', '甲']), standing('dongying', ['provider_manager', '甲']))).toEqual([
    'kenli（演示） · 甲',
    'dongying（演示） · 甲',
  ])
})
