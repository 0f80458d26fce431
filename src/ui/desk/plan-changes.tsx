import type { CivilDate } from '../../kernel/civil.ts'
import type { Fen } from '../../kernel/fen.ts'
import type { Indicator } from '../../kernel/indicator.ts'
import { clausesOf } from '../counting-in-words.ts'
import { clausesShown, dateShown, listShown, moneyShown } from '../format.ts'
import { useVoice, type Voice } from '../voice.tsx'
import { approvalWords } from '../words/approval.ts'
import { directWords, groundWords } from '../words/direct.ts'
import { contractFields } from '../words/contract.ts'
import { lotClasses, lotFields } from '../words/lot.ts'
import { aggregateWords, formWords, leafWords, purchaseWords, tieWords } from '../words/purchase.ts'
import { PlainTable } from './table/plain-table.tsx'

type Node = {
  readonly id: string
  readonly max: string
  readonly children?: readonly Node[] | undefined
  readonly leaf?: { readonly kind: string; readonly objective?: boolean | undefined } | undefined
}
type Plan = {
  readonly programmeId: string
  readonly code: string
  readonly cls: keyof typeof lotClasses
  readonly name: string
  readonly area: string
  readonly place: string
  readonly fields: readonly string[]
  readonly goal: string
  readonly budgetFen: Fen
  readonly ceilingReason: string
  readonly service: { readonly code: string; readonly name: string } | null
  readonly serviceReason: string
  readonly periodFrom: CivilDate
  readonly periodTo: CivilDate
  readonly needs: readonly string[]
  readonly needsReason: string
  readonly rubric: {
    readonly tree: readonly Node[]
    readonly pass?: string | undefined
    readonly decimals: number
    readonly aggregate: keyof typeof aggregateWords
    readonly ties: readonly string[]
  }
  readonly criteria: readonly {
    readonly id: string
    readonly name: string
    readonly look: string
    readonly scale: string | null
  }[]
  readonly indicators: readonly Indicator[]
  readonly instalments: readonly { readonly name: string; readonly percent: number; readonly condition: string }[]
  readonly teamPolicy: string
  readonly supervises: readonly string[]
  readonly direct: {
    readonly supplier: string
    readonly ground: keyof typeof groundWords
    readonly reason: string
    readonly opinions: readonly {
      readonly name: string
      readonly unit: string
      readonly title: string
      readonly opinion: string
    }[]
    readonly original: { readonly contractNo: string; readonly sumFen: Fen } | null
  } | null
}

const PARTS = {
  programmeId: purchaseWords.programme,
  code: lotFields.code,
  cls: lotFields.class,
  name: lotFields.name,
  area: lotFields.area,
  place: formWords.place,
  fields: lotFields.field,
  goal: lotFields.goal,
  budgetFen: lotFields.budget,
  ceilingReason: lotFields.ceilingReason,
  service: lotFields.service,
  serviceReason: lotFields.serviceReason,
  periodFrom: formWords.periodFrom,
  periodTo: formWords.periodTo,
  needs: lotFields.needs,
  needsReason: lotFields.needsReason,
  rubric: purchaseWords.rubric,
  criteria: approvalWords.criteria,
  indicators: contractFields.indicators,
  instalments: contractFields.instalments,
  teamPolicy: formWords.teamPolicy,
  supervises: lotFields.supervises,
  direct: lotFields.direct,
} as const satisfies Record<keyof Plan, unknown>

type Names = ReadonlyMap<string, string>

/** One part of a plan, a line for each thing in it. */
function partShown(voice: Voice, plan: Plan, part: keyof Plan, names: Names): string {
  const { t, lang } = voice
  switch (part) {
    case 'cls':
      return t(lotClasses[plan.cls])
    case 'programmeId':
    case 'area':
      return names.get(plan[part]) ?? plan[part]
    case 'fields':
      return listShown(lang, plan.fields)
    case 'needs':
    case 'supervises':
      return lines(plan[part].map((one) => names.get(one) ?? one))
    case 'budgetFen':
      return moneyShown(plan.budgetFen)
    case 'periodFrom':
    case 'periodTo':
      return dateShown(lang, plan[part])
    case 'indicators':
      return lines(plan.indicators.map((indicator) => indicatorShown(voice, indicator)))
    case 'instalments':
      return lines(plan.instalments.map(({ name, percent, condition }) => `${name} ${percent}% ${condition}`))
    case 'criteria':
      return lines(plan.criteria.map(({ name, look, scale }) => [name, look, scale ?? ''].filter(Boolean).join('：')))
    case 'direct':
      return lines(directShown(voice, plan.direct, names))
    case 'service':
      return plan.service === null ? '—' : `${plan.service.code} ${plan.service.name}`
    case 'rubric':
      return lines(rubricShown(voice, plan))
    default:
      return plan[part] === '' ? '—' : plan[part]
  }
}

/** The supplier by name, the ground, why, and who was heard. */
function directShown({ t }: Voice, direct: Plan['direct'], names: Names): string[] {
  if (direct === null) return []
  const { supplier, ground, reason, opinions, original } = direct
  const added = original && t(directWords.originalShown, { no: original.contractNo, amount: moneyShown(original.sumFen) })
  return [
    names.get(supplier) ?? supplier,
    t(groundWords[ground]),
    reason,
    ...(added === null ? [] : [added]),
    ...opinions.map((one) => t(directWords.opinionShown, one)),
  ]
}

const lines = (all: readonly string[]): string => (all.length === 0 ? '—' : all.join('\n'))

/** Whole: what counts and what proves it change an indicator as much as its target does. */
function indicatorShown({ t, lang }: Voice, indicator: Indicator): string {
  const { name, target, unit, note, evidence } = indicator
  const proved = evidence.length === 0 ? [] : [listShown(lang, evidence)]
  return clausesShown(lang, [`${name} ${target}${unit}`, ...(note === null ? [] : [note]), ...clausesOf(t, indicator), ...proved])
}

function rubricShown({ t }: Voice, { rubric, criteria }: Pick<Plan, 'rubric' | 'criteria'>): string[] {
  const { tree, pass, decimals, aggregate, ties } = rubric
  const names = new Map(criteria.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => (id === 'draw' ? t(tieWords.draw) : (names.get(id) ?? id))
  const whoMarks = ({ leaf }: Node) =>
    t(leaf?.kind !== 'mark' ? leafWords.computed : leaf.objective === true ? leafWords.objective : leafWords.mark)
  const of = (nodes: readonly Node[]): string[] =>
    nodes.flatMap((node) =>
      node.children === undefined ? [`${nameOf(node.id)} ${node.max} ${whoMarks(node)}`] : of(node.children),
    )
  const total = tree.reduce((sum, { max }) => sum + Number(max), 0)
  return [
    t(purchaseWords.rubricTotal, { total, decimals, aggregate: t(aggregateWords[aggregate]) }),
    ...of(tree),
    ...(pass === undefined ? [] : [t(purchaseWords.passMark, { pass })]),
    ...(ties.length === 0 ? [] : [t(purchaseWords.ties, { ties: ties.map(nameOf).join(' → ') })]),
  ]
}

type Changed = Plan & {
  readonly approved: Plan | null
  readonly toApprove: readonly (keyof Plan)[]
  readonly approvedNames: readonly { readonly id: string; readonly name: string }[]
  readonly programmeName: string
  readonly areaName: string
  readonly needTitles: readonly { readonly id: string; readonly no: string; readonly title: string }[]
}

/** What a leader approved and what it says now, part by part; said in so many words where nothing was approved yet. */
export function PlanChanges({ lot }: { lot: Changed }) {
  const voice = useVoice()
  const { t, lang } = voice
  const { approved, toApprove } = lot
  if (approved === null) return <p>{t(approvalWords.notYetApproved)}</p>
  const names = namesIn(lot)
  const rows = toApprove.map((part) => {
    const [before, after] = [partShown(voice, approved, part, names), partShown(voice, lot, part, names)]
    // How a criterion is computed has no line of its own: that it has changed is said all the same.
    return { part, before, after: before === after ? `${after}\n${t(approvalWords.inDetail)}` : after }
  })
  return (
    <>
      <p>
        {t(approvalWords.changedParts, {
          parts: listShown(
            lang,
            toApprove.map((part) => t(PARTS[part])),
          ),
        })}
      </p>
      <PlainTable
        caption={t(approvalWords.changes)}
        columns={[
          { key: 'part', title: t(approvalWords.part), width: 120, cell: ({ part }) => t(PARTS[part]) },
          { key: 'before', title: t(approvalWords.before), cell: ({ before }) => <span className="long-text">{before}</span> },
          { key: 'after', title: t(approvalWords.after), cell: ({ after }) => <span className="long-text">{after}</span> },
        ]}
        rows={rows}
        rowKey={({ part }) => part}
      />
    </>
  )
}

const namesIn = ({ programmeId, programmeName, area, areaName, needTitles, approvedNames }: Changed): Names =>
  new Map([
    ...approvedNames.map(({ id, name }) => [id, name] as const),
    [programmeId, programmeName],
    [area, areaName],
    ...needTitles.map(({ id, no, title }) => [id, `${no} ${title}`] as const),
  ])
