import { expect, it } from 'vitest'
import { MemberId } from '../../../kernel/ids.ts'
import { recusedFrom } from './recusal.ts'

const member = (n: number) => MemberId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const one = (n: number, status: 'recused' | 'absent' | 'signed', ground: string | null = null) => ({
  member: member(n),
  status,
  ground,
})

it('names whoever stepped aside or was barred with each ground and who took the seat, and nobody who only did not come', () => {
  const jurors = [
    one(1, 'recused', 'employment,kin'),
    one(2, 'absent', '突发疾病'),
    one(3, 'recused', 'known-relation'),
    one(4, 'signed'),
  ]
  const replacements = [
    { out: member(1), in: member(3) },
    { out: member(2), in: member(4) },
  ]
  expect(recusedFrom(jurors, replacements)).toEqual([
    { member: member(1), grounds: ['employment', 'kin'], replacedBy: member(3) },
    { member: member(3), grounds: ['known-relation'], replacedBy: null },
  ])
  expect(recusedFrom([one(4, 'signed')], [])).toEqual([])
})
