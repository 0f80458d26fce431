import type { CivilDate } from '../../kernel/civil.ts'
import type { Fen } from '../../kernel/fen.ts'
import { dateShown, listShown, moneyShown } from '../format.ts'
import { useVoice, type Voice } from '../voice.tsx'
import { approvalWords } from '../words/approval.ts'
import { contractFields } from '../words/contract.ts'
import { lotClasses, lotFields } from '../words/lot.ts'
import { formWords, purchaseWords } from '../words/purchase.ts'
import { PlainTable } from './table/plain-table.tsx'

type Node = { readonly id: string; readonly max: string; readonly children?: readonly Node[] | undefined }
type Plan = {
  readonly programmeId: string
  readonly cls: keyof typeof lotClasses
  readonly area: string
  readonly place: string
  readonly goal: string
  readonly budgetFen: Fen
  readonly periodFrom: CivilDate
  readonly periodTo: CivilDate
  readonly rubric: { readonly tree: readonly Node[]; readonly pass?: string | undefined }
  readonly criteria: readonly {
    readonly id: string
    readonly name: string
    readonly look: string
    readonly scale: string | null
  }[]
  readonly indicators: readonly { readonly name: string; readonly target: number; readonly unit: string }[]
  readonly instalments: readonly { readonly name: string; readonly percent: number; readonly condition: string }[]
}

const PARTS = {
  programmeId: purchaseWords.programme,
  cls: lotFields.class,
  area: lotFields.area,
  place: formWords.place,
  goal: lotFields.goal,
  budgetFen: lotFields.budget,
  periodFrom: formWords.periodFrom,
  periodTo: formWords.periodTo,
  rubric: purchaseWords.rubric,
  criteria: approvalWords.criteria,
  indicators: contractFields.indicators,
  instalments: contractFields.instalments,
} as const satisfies Record<keyof Plan, unknown>

/** One part of a plan in a line. */
function partShown({ t, lang }: Voice, plan: Plan, part: keyof Plan): string {
  switch (part) {
    case 'cls':
      return t(lotClasses[plan.cls])
    case 'budgetFen':
      return moneyShown(plan.budgetFen)
    case 'periodFrom':
    case 'periodTo':
      return dateShown(lang, plan[part])
    case 'indicators':
      return lines(plan.indicators.map(({ name, target, unit }) => `${name} ${target}${unit}`))
    case 'instalments':
      return lines(plan.instalments.map(({ name, percent, condition }) => `${name} ${percent}% ${condition}`))
    case 'criteria':
      return lines(plan.criteria.map(({ name, look, scale }) => [name, look, scale ?? ''].filter(Boolean).join('：')))
    case 'rubric':
      return lines(pointsOf(plan))
    default:
      return plan[part]
  }
}

const lines = (all: readonly string[]): string => (all.length === 0 ? '—' : all.join('\n'))

function pointsOf({ rubric, criteria }: Pick<Plan, 'rubric' | 'criteria'>): string[] {
  const names = new Map(criteria.map(({ id, name }) => [id, name]))
  const of = (nodes: readonly Node[]): string[] =>
    nodes.flatMap((node) => (node.children === undefined ? [`${names.get(node.id) ?? node.id} ${node.max}`] : of(node.children)))
  return [...of(rubric.tree), ...(rubric.pass === undefined ? [] : [`≥ ${rubric.pass}`])]
}

type Props = { readonly approved: Plan | null; readonly plan: Plan; readonly parts: readonly (keyof Plan)[] }

/** What a leader approved and what it says now, part by part; said in so many words where nothing was approved yet. */
export function PlanChanges({ approved, plan, parts }: Props) {
  const voice = useVoice()
  const { t, lang } = voice
  if (approved === null) return <p>{t(approvalWords.notYetApproved)}</p>
  const named = parts.map((part) => t(PARTS[part]))
  return (
    <>
      <p>{t(approvalWords.changedParts, { parts: listShown(lang, named) })}</p>
      <PlainTable
        caption={t(approvalWords.changes)}
        columns={[
          { key: 'part', title: t(approvalWords.part), width: 120, cell: (part) => t(PARTS[part]) },
          {
            key: 'before',
            title: t(approvalWords.before),
            cell: (part) => <span className="long-text">{partShown(voice, approved, part)}</span>,
          },
          {
            key: 'after',
            title: t(approvalWords.after),
            cell: (part) => <span className="long-text">{partShown(voice, plan, part)}</span>,
          },
        ]}
        rows={parts.filter((part) => part !== 'programmeId')}
        rowKey={(part) => part}
      />
    </>
  )
}
