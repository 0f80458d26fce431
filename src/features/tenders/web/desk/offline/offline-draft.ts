import { z } from 'zod'
import type { CivilDate, CivilTime } from '../../../../../kernel/civil.ts'
import type { Fen } from '../../../../../kernel/fen.ts'
import type { FileId, MemberId } from '../../../../../kernel/ids.ts'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import type { OfflineReviewPage } from '../../../contract/offline-review.ts'
import type { ScanKind } from '../../../rules/offline-review.ts'
import type { PanelChosen } from '../../../rules/panel-chosen.ts'

export type JurorRow = {
  readonly key: number
  readonly member: MemberId | null
  readonly name: string
  readonly organisation: string
  readonly expert: boolean
  readonly namesake: string
}
export type SupplierRow = {
  readonly key: number
  readonly name: string
  readonly creditCode: string
  readonly fit: boolean
  readonly priceFen: Fen | undefined
  readonly total: string
  readonly told: string
  readonly ground: string
}
export type ScanRow = { readonly kind: ScanKind; readonly file: FileId; readonly name: string; readonly size: number }

export type OfflineDraft = {
  readonly reason: string
  readonly heldOn: CivilDate | undefined
  readonly heldFrom: CivilTime | undefined
  readonly endedOn: CivilDate | undefined
  readonly heldUntil: CivilTime | undefined
  readonly place: string
  readonly witnesses: string
  readonly panel: readonly JurorRow[]
  readonly chosen: PanelChosen['how'] | undefined
  readonly consent: string
  readonly suppliers: readonly SupplierRow[]
  readonly tieReason: string
  readonly unopenedReason: string
  readonly departureReason: string
}

export const DRAFT = shapeOf({
  reason: z.string(),
  heldOn: z.string().optional(),
  heldFrom: z.string().optional(),
  endedOn: z.string().optional(),
  heldUntil: z.string().optional(),
  place: z.string(),
  witnesses: z.string(),
  panel: z.array(
    shapeOf({
      key: z.number(),
      member: z.string().nullable(),
      name: z.string(),
      organisation: z.string(),
      expert: z.boolean(),
      namesake: z.string(),
    }),
  ),
  chosen: z.string().optional(),
  consent: z.string(),
  suppliers: z.array(
    shapeOf({
      key: z.number(),
      name: z.string(),
      creditCode: z.string(),
      fit: z.boolean(),
      priceFen: z.number().optional(),
      total: z.string(),
      told: z.string(),
      ground: z.string(),
    }),
  ),
  tieReason: z.string(),
  unopenedReason: z.string(),
  departureReason: z.string(),
})

export const aJuror = (key: number): JurorRow => ({
  key,
  member: null,
  name: '',
  organisation: '',
  expert: true,
  namesake: '',
})
export const aSupplier = (key: number, of: Pick<SupplierRow, 'name' | 'creditCode'>): SupplierRow => ({
  key,
  ...of,
  fit: true,
  priceFen: undefined,
  total: '',
  told: '',
  ground: '',
})

const NOBODY = { name: '', creditCode: '' }

/** What stands entered, or empty rows with everybody whose bid was opened here. */
export function draftOf({ current, opened, lot }: OfflineReviewPage, place: string): OfflineDraft {
  const review = current?.review
  if (review === undefined) {
    const known = opened.length > 0 ? opened : [NOBODY, NOBODY]
    return {
      reason: '',
      heldOn: lot.reviewOn ?? undefined,
      heldFrom: undefined,
      endedOn: lot.reviewOn ?? undefined,
      heldUntil: undefined,
      place,
      witnesses: '',
      panel: Array.from({ length: 5 }, (_, key) => aJuror(key)),
      chosen: undefined,
      consent: '',
      suppliers: known.map(({ name, creditCode }, key) => aSupplier(key, { name, creditCode })),
      tieReason: '',
      unopenedReason: '',
      departureReason: '',
    }
  }
  return {
    ...review,
    witnesses: review.witnesses.join('\n'),
    panel: review.panel.map((juror, key) => ({ ...juror, key })),
    chosen: review.chosen.how,
    consent: review.chosen.how === 'agreed' ? review.chosen.consent : '',
    suppliers: review.suppliers.map(({ name, creditCode, priceFen, outcome }, key) => ({
      ...aSupplier(key, { name, creditCode }),
      fit: outcome.fit,
      priceFen: priceFen ?? undefined,
      ...(outcome.fit ? { total: outcome.total, told: outcome.told } : { ground: outcome.ground }),
    })),
  }
}

export const scansOf = ({ current }: OfflineReviewPage): ScanRow[] =>
  (current?.review.scans ?? []).flatMap(({ kind, file }) => {
    const named = current?.files.find(({ id }) => id === file)
    return named === undefined ? [] : [{ kind, file, name: named.name, size: named.size }]
  })

/** As it is sent; what is not asked where the price is fixed is null. */
export const entryOf = (draft: OfflineDraft, scans: readonly ScanRow[], priceFixed: boolean) => ({
  reason: draft.reason,
  heldOn: draft.heldOn,
  heldFrom: draft.heldFrom,
  endedOn: draft.endedOn,
  heldUntil: draft.heldUntil,
  place: draft.place,
  witnesses: draft.witnesses
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
  panel: draft.panel.map(({ key: _key, namesake, ...juror }) => ({ ...juror, namesake: juror.member === null ? namesake : '' })),
  chosen: draft.chosen === 'agreed' ? { how: draft.chosen, consent: draft.consent } : { how: draft.chosen },
  suppliers: draft.suppliers.map(({ name, creditCode, fit, priceFen, total, told, ground }) => ({
    name,
    creditCode,
    priceFen: priceFixed || !fit ? null : (priceFen ?? null),
    outcome: fit ? { fit, total: total.trim(), told } : { fit, ground },
  })),
  tieReason: draft.tieReason,
  unopenedReason: draft.unopenedReason,
  departureReason: draft.departureReason,
  scans: scans.map(({ kind, file }) => ({ kind, file })),
})
