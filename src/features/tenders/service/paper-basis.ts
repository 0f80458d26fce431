import { type Acting, deciding } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { Footer } from '../../../lib/document/tree.ts'
import type { Criterion, Rubric } from '../../../lib/rubric/schema.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { scaleWords, tieWords } from '../documents/paper-words.ts'
import type { PrintedCriterion, PrintedRubric } from '../documents/rubric-words.ts'
import type { CriterionWords, LotState } from '../rules/lot.ts'
import { isPriceFixed, markedPrice, percentOf } from '../rules/price.ts'
import type { Profile } from '../rules/profile.ts'
import type { ProgrammeState } from '../rules/programme.ts'
import { lots, programmes } from '../store/kept.ts'
import { authorityName } from '../store/names.ts'
import { profileOfLot } from './lot-profile.ts'

export const mayPrint = deciding(TENDER_POLICY)

/** What nearly every paper of a lot needs. */
export type PaperBasis = {
  readonly lot: LotState
  readonly programme: ProgrammeState
  readonly profile: Profile
  readonly purchaser: string
  readonly footer: Footer
}

export async function paperBasis(tx: ReadTx, acting: Acting, lotId: LotId): Promise<PaperBasis | undefined> {
  const lot = await lots.table.load(tx, acting.tenant, lotId)
  const programme = lot && (await programmes.table.load(tx, acting.tenant, lot.programmeId))
  if (!lot || !programme) return undefined
  const [profile, purchaser] = [await profileOfLot(tx, acting, lot), await authorityName(tx, acting)]
  return { lot, programme, profile, purchaser, footer: { systemNumber: lot.code } }
}

/** The published rubric with its words, leaf by leaf under the part it stands in. */
export function printedRubric({ lot, programme, profile }: PaperBasis): PrintedRubric {
  const { rubric } = lot
  const words = new Map(lot.criteria.map((one) => [one.id, one]))
  return {
    name: programme.name,
    criteria: rubric.tree.flatMap((part) => criteriaOf(part, nameOf(part, words), words)),
    decimals: rubric.decimals,
    ...(rubric.pass === undefined ? {} : { passMark: Number(rubric.pass) }),
    trimmed: rubric.aggregate === 'trimmed-mean',
    ties: rubric.ties.map((tie) => tieWords(tie, words.get(tie)?.name)),
    disclosure: profile.disclosure.value,
    ...pricedIn(rubric),
    fixedPrice: isPriceFixed(rubric),
  }
}

function pricedIn(rubric: Rubric): Pick<PrintedRubric, 'pricing'> {
  const priced = markedPrice(rubric)
  if (priced === null) return {}
  const { max, preference } = priced
  return { pricing: { max, ...(preference && { preference: percentOf(preference.share) }) } }
}

type Words = ReadonlyMap<string, CriterionWords>
const nameOf = ({ id }: Criterion, words: Words): string => words.get(id)?.name ?? id

function criteriaOf(node: Criterion, part: string, words: Words): PrintedCriterion[] {
  if (node.children !== undefined) return node.children.flatMap((child) => criteriaOf(child, part, words))
  const { leaf, id, max } = node
  const { look = '', scale } = words.get(id) ?? {}
  const isSubjective = leaf?.kind === 'mark' && leaf.objective !== true
  const standard = [look, scaleWords(scale ?? '')].filter((text) => text !== '').join('\n')
  const computed = leaf?.kind === 'mark' ? {} : { computed: true }
  return [
    {
      code: id,
      part,
      name: nameOf(node, words),
      max: Number(max),
      kind: isSubjective ? 'subjective' : 'objective',
      standard,
      ...computed,
    },
  ]
}

export function leavesOf({ tree }: Pick<Rubric, 'tree'>): Criterion[] {
  const under = (node: Criterion): Criterion[] => (node.children === undefined ? [node] : node.children.flatMap(under))
  return tree.flatMap(under)
}
