import { z } from 'zod'
import type { MemberId } from '../../../kernel/ids.ts'
import { ConflictGround, type JurorState } from './juror.ts'

/** As a juror affirmed it, or `known-relation`: the office found by what is on record that the juror may not sit. */
export const RecusalGround = z.enum([...ConflictGround.options, 'known-relation'])
export type RecusalGround = z.infer<typeof RecusalGround>

export type Recused = {
  readonly member: MemberId
  readonly grounds: RecusalGround[]
  /** Who was called to the seat next; null where nobody was. */
  readonly replacedBy: MemberId | null
}

type Called = Pick<JurorState, 'member' | 'status' | 'ground'>
type Replacement = { readonly out: MemberId; readonly in: MemberId }

/** Who of a panel may not judge, in the order of the seats. Whoever did not come has recused nobody, and is not among them. */
export const recusedFrom = (jurors: readonly Called[], replacements: readonly Replacement[]): Recused[] =>
  jurors
    .filter(({ status }) => status === 'recused')
    .map(({ member, ground }) => ({
      member,
      grounds: groundsIn(ground ?? ''),
      replacedBy: replacements.find(({ out }) => out === member)?.in ?? null,
    }))

/** The grounds as the record keeps them: codes with commas between. */
const groundsIn = (ground: string): RecusalGround[] => ground.split(',').map((code) => RecusalGround.parse(code))
