import { needMeanings, purchaseMeanings } from '../../../../ui/words/need.ts'
import type { Word } from '../../../../ui/words/say.ts'
import type { NeedView } from '../../contract/need.ts'

/** Where a matter stands, to whoever told it: once it is part of a purchase, how far that is. */
export const meaningOf = ({ status, purchase }: Pick<NeedView, 'status' | 'purchase'>): Word =>
  status === 'adopted' && purchase !== null ? purchaseMeanings[purchase] : needMeanings[status]
