import { needMeanings, purchaseMeanings } from '../../../ui/words/need.ts'
import type { Word } from '../../../ui/words/say.ts'
import type { NeedView } from '../contract/need.ts'

type Standing = Pick<NeedView, 'status' | 'purchase'> & {
  readonly standing?: NeedView['standing']
  readonly head?: Standing | null
}

/** Where a matter stands, to whoever told it: once it is part of a purchase, how far that is; merged, how far the other is. */
export const meaningOf = ({ status, standing = status, purchase, head }: Standing): Word => {
  if (status === 'merged' && head) return meaningOf(head)
  return status === 'adopted' && purchase !== null ? purchaseMeanings[purchase] : needMeanings[standing]
}
