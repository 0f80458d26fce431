import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { ConsultationId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { WrittenSheet } from '../../../kernel/workbook.ts'
import { filed } from '../../../lib/document/filed.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { CONSULTATION_PAPERS, ConsultationView } from '../contract/consultation.ts'
import type { PaperRefusalCode } from '../contract/papers.ts'
import { catalogueFile, catalogueSheets, needCatalogue } from '../documents/need-catalogue.ts'
import { opinionSummary, WHOLE_PLAN } from '../documents/opinion-summary.ts'
import type { OpinionOutcome } from '../rules/opinion.ts'
import { programmes } from '../store/kept.ts'
import { authorityName } from '../store/names.ts'
import { viewConsultation } from './consultation-views.ts'

type Refused = { code: PaperRefusalCode }

type Basis = { readonly view: ConsultationView; readonly purchaser: string; readonly code: string }

async function basisOf(tx: ReadTx, acting: Acting, id: ConsultationId): Promise<Basis | undefined> {
  const found = await viewConsultation(tx, acting, id)
  const plan = found.ok ? await programmes.table.load(tx, acting.tenant, found.value.programme.id) : undefined
  if (!found.ok || !plan) return undefined
  return { view: found.value, purchaser: await authorityName(tx, acting), code: plan.code }
}

const periodOf = ({ openedAt, endsOn }: ConsultationView) => [civilDateOf(openedAt), endsOn] as const

/** The catalogue as it lies open, or what came of it once it is summed up; for anyone. */
export async function consultationPaper(
  tx: ReadTx,
  acting: Acting,
  id: ConsultationId,
  kind: (typeof CONSULTATION_PAPERS)[number],
): Promise<Result<OfficeDocument, Refused>> {
  const basis = await basisOf(tx, acting, id)
  if (!basis) return refuse({ code: 'not-found' })
  const paper = kind === 'need-catalogue' ? cataloguePaper(basis) : summaryPaper(basis)
  return paper === undefined ? refuse({ code: 'not-found' }) : ok(filed(paper, basis.code))
}

function cataloguePaper({ view, purchaser, code }: Basis): OfficeDocument {
  const { items, contact, programme } = view
  const footer = { systemNumber: code }
  return needCatalogue({ footer, programme: programme.name, purchaser, items, period: periodOf(view), contact })
}

function summaryPaper({ view, purchaser, code }: Basis): OfficeDocument | undefined {
  const { summary, concludedAt, replies, items } = view
  if (summary === null || concludedAt === null) return undefined
  const sum = (outcome: OpinionOutcome) =>
    replies.reduce((count, reply) => (reply.outcome === outcome ? count + reply.opinions : count), 0)
  const titles = new Map(items.map(({ needId, no, title }) => [needId, `${no}. ${title}`]))
  return opinionSummary({
    footer: { systemNumber: code },
    programme: view.programme.name,
    purchaser,
    needs: items.length,
    period: periodOf(view),
    counts: {
      all: view.opinions ?? 0,
      byOutcome: { adopted: sum('adopted'), partly_adopted: sum('partly_adopted'), not_adopted: sum('not_adopted') },
    },
    replies: replies.map(({ needId, wording, opinions, outcome, answer }) => ({
      about: (needId === null ? undefined : titles.get(needId)) ?? WHOLE_PLAN,
      wording,
      opinions,
      outcome,
      answer,
    })),
    summary,
    concludedOn: civilDateOf(concludedAt),
  })
}

/** The catalogue as a workbook, under the name that it is saved by. */
export async function catalogueWorkbook(
  tx: ReadTx,
  acting: Acting,
  id: ConsultationId,
): Promise<Result<{ title: string; sheets: WrittenSheet[] }, Refused>> {
  const basis = await basisOf(tx, acting, id)
  if (!basis) return refuse({ code: 'not-found' })
  const { items, contact, programme } = basis.view
  return ok({
    title: catalogueFile({ programme: programme.name }),
    sheets: catalogueSheets({ items, contact, period: periodOf(basis.view) }),
  })
}
