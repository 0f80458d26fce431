import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import { printedAmount, printedDate, printedMoment } from '../../../lib/document/printed.ts'
import type { Block, Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import { closing, field, fields, flush, paragraph, section, signatures, table, wide } from '../../../lib/document/write.ts'
import type { DirectGround } from '../rules/direct.ts'
import type { Agreement, VisitRecord } from '../rules/negotiation.ts'
import { groundPrinted } from './paper-words.ts'

export type NegotiationRecord = {
  readonly footer: Footer
  readonly programme: string
  readonly purchaser: string
  readonly lot: { readonly code: string; readonly name: string; readonly budget: Fen }
  readonly ground: DirectGround
  readonly supplier: string
  /** The notice of the intention: its number, its days, and how many objected; null in an emergency. */
  readonly noticed: { readonly no: string; readonly from: CivilDate; readonly to: CivilDate; readonly objections: number } | null
  readonly visits: readonly VisitRecord[]
  readonly firstFen: Fen
  readonly agreement: Agreement
  readonly group: readonly {
    readonly name: string
    readonly title: string
    readonly signedAt: Instant | null
    readonly dissent: string | null
    /** Said nothing within the term. */
    readonly silent: boolean
  }[]
}

/** 协商情况记录: the notice, who negotiated where, what the supplier explained, what was agreed (74号令 Art. 42). */
export function negotiationRecord(record: NegotiationRecord): OfficeDocument {
  const { agreement } = record
  return {
    title: `${record.lot.name}协商情况记录`,
    footer: record.footer,
    body: [
      section('项目及公示情况', basics(record), paragraph(noticedWords(record))),
      ...(record.visits.length === 0 ? [] : [section('考察情况', visitsTable(record.visits))]),
      section(
        '协商日期、地点和人员',
        paragraph(`${printedDate(agreement.heldOn)}，在${agreement.place}与供应商协商。协商小组成员：`),
        groupTable(record.group),
      ),
      section(
        '供应商报价和成本、同类项目价格说明',
        paragraph(`首次报价：${printedAmount(record.firstFen)}。`),
        paragraph(agreement.cost),
      ),
      section('协商事项及商定结果', itemsTable(agreement.items)),
      section(
        '合同主要条款及价格商定情况',
        paragraph(`商定价格：${printedAmount(agreement.agreedFen)}。`),
        paragraph(`服务质量：${agreement.quality}`),
        paragraph(`主要条款：${agreement.terms}`),
      ),
      section('不同意见', ...dissents(record.group)),
      section('签字', flush('协商小组全体成员：'), signatures(2, ...record.group.map(signatureOf))),
      closing(record.purchaser, printedDate(agreement.heldOn)),
    ],
  }
}

const basics = ({ programme, purchaser, lot, ground, supplier }: NegotiationRecord): Block =>
  fields(
    2,
    wide('项目名称', lot.name),
    field('项目编号', lot.code),
    field('预算金额', printedAmount(lot.budget)),
    wide('所属购买计划', programme),
    wide('采购人', purchaser),
    wide('供应商', supplier),
    wide('适用情形', groundPrinted(ground)),
  )

function noticedWords({ noticed }: NegotiationRecord): string {
  if (noticed === null) return '因情况紧急，本项目未设公示期。'
  const { no, from, to, objections } = noticed
  const heard = objections === 0 ? '公示期内未收到异议。' : `公示期内收到异议${objections}件，均已答复，不影响采用单一来源方式。`
  return `单一来源公示（${no}）自${printedDate(from)}起，至${printedDate(to)}止。${heard}`
}

const visitsTable = (visits: NegotiationRecord['visits']) =>
  table(
    [
      { head: '日期', share: 2, align: 'centre' },
      { head: '地点', share: 2.4 },
      { head: '参加人员', share: 2.4 },
      { head: '考察情况', share: 4.5 },
    ],
    visits.map(({ on, place, who, findings }) => [printedDate(on), place, who, findings]),
  )

const groupTable = (group: NegotiationRecord['group']) =>
  table(
    [
      { head: '序号', share: 1, align: 'centre' },
      { head: '姓名', share: 2, align: 'centre' },
      { head: '职称或身份', share: 6 },
    ],
    group.map(({ name, title }, place) => [String(place + 1), name, title]),
  )

const itemsTable = (items: Agreement['items']) =>
  table(
    [
      { head: '序号', share: 0.8, align: 'centre' },
      { head: '事项', share: 2 },
      { head: '采购人要求', share: 3.5 },
      { head: '商定结果', share: 3.5 },
    ],
    items.map(({ matter, asked, agreed }, place) => [String(place + 1), matter, asked, agreed]),
  )

function dissents(group: NegotiationRecord['group']): readonly Block[] {
  const against = group.flatMap(({ name, dissent }) =>
    dissent === null ? [] : [paragraph(`协商小组成员${name}有不同意见，理由为：${dissent}`)],
  )
  const silent = group.filter((one) => one.silent).map(({ name }) => name)
  const deemed =
    silent.length === 0
      ? []
      : [paragraph(`${silent.join('、')}未在规定期限内签字，也未书面说明不同意见和理由，依照规定视为同意。`)]
  if (against.length + deemed.length > 0) return [...against, ...deemed]
  const isOpen = group.some(({ signedAt }) => signedAt === null)
  return [paragraph(isOpen ? '协商小组尚未全部签字。' : '协商小组全体成员均同意，无不同意见。')]
}

const signatureOf = ({ name, signedAt, dissent }: NegotiationRecord['group'][number]) => ({
  lines: [
    { label: `${name}（签字）：` },
    ...(signedAt === null
      ? []
      : [{ label: dissent === null ? '在系统内签字：' : '在系统内写明不同意见：', value: printedMoment(signedAt) }]),
  ],
})
