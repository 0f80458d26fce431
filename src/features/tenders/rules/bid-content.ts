import { z } from 'zod'
import { Fen } from '../../../kernel/fen.ts'
import { prose } from '../../../kernel/text.ts'
import type { Pricing } from './price.ts'
import words from './data/placeholder-words.json'

const Count = z.int().min(0).max(10_000).nullable()
const YesNo = z.boolean().nullable()

/** A proposal while it is written: any part may still be empty. The form of 项目申报书, one key per section. */
export const BidContent = z.strictObject({
  organisation: prose(3000),
  analysis: prose(3000),
  methods: prose(6000),
  schedule: prose(3000),
  certifiedSocialWorkers: Count,
  hasLastYearFinancialReport: YesNo,
  hasManagementRules: YesNo,
  /** 小微企业声明函 (财库〔2020〕46号): asked where small bidders' prices are preferred; older proposals say nothing of it. */
  hasSmallBusinessStatement: YesNo.default(null),
  finishedSimilarProjects: Count,
  team: prose(2000),
  sustainability: prose(3000),
  /** A fixed-price lot is offered at its budget; elsewhere the bidder's own price. */
  offerFen: Fen.nullable(),
})
export type BidContent = z.infer<typeof BidContent>

export const BidSection = BidContent.keyof()
export type BidSection = z.infer<typeof BidSection>

export const EMPTY_CONTENT: BidContent = {
  organisation: '',
  analysis: '',
  methods: '',
  schedule: '',
  certifiedSocialWorkers: null,
  hasLastYearFinancialReport: null,
  hasManagementRules: null,
  hasSmallBusinessStatement: null,
  finishedSimilarProjects: null,
  team: '',
  sustainability: '',
  offerFen: null,
}

/** Whether the form asks for a section under this scoring: that of small bidders only where their prices are preferred. */
export const isAsked = (section: BidSection, { preferences }: Pick<Pricing, 'preferences'>): boolean =>
  section !== 'hasSmallBusinessStatement' || preferences.some(({ fact }) => fact === section)

/** What is still to be filled in before the proposal can be sealed, in the order of the form. A count of nothing is an answer. */
export const missingIn = (content: BidContent, pricing: Pick<Pricing, 'preferences'>): BidSection[] =>
  BidSection.options.filter((section) => isAsked(section, pricing) && (content[section] === '' || content[section] === null))

const PLACEHOLDER = new RegExp(String.raw`[【[]\s*(?:${words.open.join('|')})[^】\]]*[】\]]?`, 'giu')

/** Full-width letters and signs that nobody sees do not hide a gap. */
const asTyped = (text: string): string => text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '')

export type Unfilled = { readonly section: BidSection; readonly count: number }

/** The places of the example texts that nobody has filled in yet, section by section: a bid with one of them is not sealed. */
export const placeholdersIn = (content: BidContent): Unfilled[] =>
  BidSection.options.flatMap((section) => {
    const text = content[section]
    const count = typeof text === 'string' ? (asTyped(text).match(PLACEHOLDER)?.length ?? 0) : 0
    return count === 0 ? [] : [{ section, count }]
  })

/** What a proposal states that a rubric may compute from, and as what. */
export const FACTS_STATED = {
  certifiedSocialWorkers: 'string',
  finishedSimilarProjects: 'string',
  hasLastYearFinancialReport: 'boolean',
  hasManagementRules: 'boolean',
  hasSmallBusinessStatement: 'boolean',
} as const satisfies Partial<Record<BidSection, 'string' | 'boolean'>>
export const FactStated = z.enum([
  'certifiedSocialWorkers',
  'finishedSimilarProjects',
  'hasLastYearFinancialReport',
  'hasManagementRules',
  'hasSmallBusinessStatement',
])
export type FactStated = z.infer<typeof FactStated>

/** A proposal that is not complete has only the facts it states. */
export function factsOf(content: BidContent): Partial<Record<FactStated, string | boolean>> {
  const stated = FactStated.options.map((fact) => [fact, written(content[fact])] as const)
  return Object.fromEntries(stated.filter(([, value]) => value !== null))
}

const written = (value: number | boolean | null): string | boolean | null => (typeof value === 'number' ? String(value) : value)
