import type { CivilDate } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import { printedAmount, printedDate, printedPeriod, quoted } from '../../../lib/document/printed.ts'
import type { Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import { closing, field, fields, paragraph, section, table, wide } from '../../../lib/document/write.ts'
import type { DirectGround } from '../rules/direct.ts'
import { groundPrinted } from './paper-words.ts'

export type SoleNotice = {
  readonly footer: Footer
  readonly documentNumber: string
  readonly title: string
  readonly programme: string
  readonly purchaser: string
  readonly lot: {
    readonly code: string
    readonly name: string
    readonly place: string
    readonly goal: string
    readonly period: readonly [CivilDate, CivilDate]
    readonly budget: Fen
    readonly fund: string
  }
  readonly ground: DirectGround
  readonly source: string
  readonly reason: string
  readonly original: { readonly contractNo: string; readonly sum: Fen } | null
  readonly supplier: { readonly name: string; readonly creditCode: string }
  readonly opinions: readonly {
    readonly name: string
    readonly unit: string
    readonly title: string
    readonly opinion: string
  }[]
  /** Null in an emergency, of which nothing but the fact is published. */
  readonly ends: { readonly on: CivilDate; readonly workingDays: number } | null
  readonly argumentDays: number
  readonly contact: { readonly name: string; readonly phone: string }
  readonly issuedOn: CivilDate
}

/** 单一来源公示: from whom, why from nobody else, who was heard on it, and how long objections are taken (74号令 Art. 38, 39). */
export function soleNotice(notice: SoleNotice): OfficeDocument {
  const { lot, supplier, original } = notice
  return {
    title: notice.title,
    number: notice.documentNumber,
    footer: notice.footer,
    body: [
      paragraph(`${notice.purchaser}拟采用单一来源方式采购${quoted(lot.name)}，现将有关情况公示如下：`),
      section(
        '采购项目名称和内容',
        fields(
          2,
          wide('项目名称', lot.name),
          wide('所属购买计划', notice.programme),
          field('项目编号', lot.code),
          field('资金来源', lot.fund),
          wide('服务社区', lot.place),
          wide('服务期限', printedPeriod(lot.period)),
          wide('预算金额', `${printedAmount(lot.budget)}，最高限价`),
        ),
        paragraph(lot.goal),
      ),
      section(
        '采用单一来源方式的原因及说明',
        paragraph(`适用情形：${groundPrinted(notice.ground)}（${notice.source}）。`),
        paragraph(notice.reason),
        ...(original === null
          ? []
          : [paragraph(`原合同编号：${original.contractNo}，原合同金额：${printedAmount(original.sum)}。`)]),
      ),
      section('拟定的供应商', fields(2, wide('名称', supplier.name), wide('统一社会信用代码', supplier.creditCode))),
      ...(notice.opinions.length === 0 ? [] : [section('专业人员论证意见', opinionsTable(notice.opinions))]),
      section('公示期限及异议', ...objecting(notice)),
      section('联系人', paragraph(`${notice.contact.name}，电话：${notice.contact.phone}。`)),
      closing(`${notice.purchaser}（盖章）`, printedDate(notice.issuedOn)),
    ],
  }
}

const opinionsTable = (opinions: SoleNotice['opinions']) =>
  table(
    [
      { head: '姓名', share: 1.6, align: 'centre' },
      { head: '工作单位', share: 2.4 },
      { head: '职称', share: 1.4, align: 'centre' },
      { head: '论证意见', share: 5 },
    ],
    opinions.map(({ name, unit, title, opinion }) => [name, unit, title, opinion]),
  )

function objecting({ ends, issuedOn, argumentDays, purchaser }: SoleNotice) {
  if (ends === null) return [paragraph('因情况紧急，本项目发布公示后即邀请供应商，不设公示期。')]
  return [
    paragraph(`公示期：自${printedDate(issuedOn)}起公示，自次日起算${ends.workingDays}个工作日，至${printedDate(ends.on)}止。`),
    paragraph(
      `任何供应商、单位或者个人对采用单一来源方式有异议的，可以在公示期内登录系统，或者以书面形式（单位盖章，个人签名并留联系方式）向${purchaser}提出。采购人在公示期满后${argumentDays}个工作日内组织补充论证并答复；异议成立的，改用其他采购方式。`,
    ),
  ]
}
