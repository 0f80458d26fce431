import { expect, it } from 'vitest'
import { Instant } from '../../../../../kernel/civil.ts'
import type { FactView } from '../../../contract/facts.ts'
import { correctedIn } from './bid-reader.tsx'

const found = (stated: string | null, value: string | null): FactView => ({
  fact: 'certifiedSocialWorkers',
  stated,
  confirmed: value === null ? null : { value, reason: null, name: '演示经办', at: Instant.parse('2017-06-12T02:30:00.000Z') },
  points: [],
})

it('tells a reader what counts otherwise than it was stated, and nothing of what was confirmed or is still open', () => {
  const [corrected, confirmed, open] = [found('3', '1'), found('3', '3'), found('3', null)]
  expect(correctedIn([corrected, confirmed, open])).toEqual([corrected])
})
