import type { CivilDate } from '../../../kernel/civil.ts'
import { type Fen, inYuan } from '../../../kernel/fen.ts'
import { countingWords } from '../../../lib/document/counting.ts'
import { printedAmount, printedDate, quoted, unstopped } from '../../../lib/document/printed.ts'
import type { Block, Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import {
  aligned,
  closing,
  field,
  fields,
  filled,
  flush,
  items,
  NOTHING,
  OPEN_DATE,
  paragraph,
  section,
  signatures,
  table,
  unitSeal,
  wide,
} from '../../../lib/document/write.ts'
import type { VariationKind } from '../rules/variation-kind.ts'
import type { Terms } from '../rules/contract.ts'
import { changedIndicators, changedParts } from '../rules/supplement.ts'
import type { Party } from './contract-data.ts'

/** What is not written yet prints as space to write in: a blank supplement is one without a reason and without changes. */
export type VariationData = {
  readonly kind: VariationKind
  readonly footer: Footer
  readonly number: string
  readonly contractNumber: string
  readonly contractSignedOn: CivilDate | null
  readonly lot: { readonly code: string; readonly name: string }
  readonly purchaser: Party
  readonly provider: Party
  readonly reason: string
  readonly addedFen: Fen
  /** What may be added in all. */
  readonly mostFen: Fen
  readonly before: Terms | null
  readonly terms: Terms | null
  readonly paidFen: Fen | null
  readonly signedOn: CivilDate | null
}

const TITLES: Record<VariationKind, string> = {
  supplement: '补充协议',
  suspension: '暂停履行合同通知书',
  resumption: '恢复履行合同通知书',
  termination: '解除合同通知书',
}

/** 补充协议 is signed by both sides; what halts, takes up again or ends a contract is a notice of the purchaser (政府采购法 50). */
export const variationPaper = (data: VariationData): OfficeDocument => ({
  title: TITLES[data.kind],
  number: `编号：${data.number}`,
  footer: data.footer,
  body: data.kind === 'supplement' ? supplement(data) : notice(data),
})

const contractWords = ({ contractNumber, contractSignedOn, lot }: VariationData): string =>
  `${contractSignedOn === null ? OPEN_DATE : printedDate(contractSignedOn)}签订的${quoted(lot.name)}政府购买服务合同（合同编号：${contractNumber}，以下称原合同）`

function supplement(data: VariationData): readonly Block[] {
  const { purchaser, provider, reason, mostFen } = data
  return [
    fields(2, wide('甲方（购买主体）', purchaser.name), wide('乙方（承接主体）', provider.name)),
    paragraph(`双方就${contractWords(data)}，经协商一致，订立本补充协议。`),
    section('变更事由', reason === '' ? flush(filled('', 60)) : paragraph(reason)),
    section('变更内容', ...changes(data)),
    section(
      '其他约定',
      ...items([
        `依据《中华人民共和国政府采购法》第四十九条，原合同的补充协议累计增加金额不超过${inYuan(mostFen)}元。`,
        '除本补充协议约定的内容外，原合同其他条款不变，双方继续履行。',
        '本补充协议自双方签字并盖章之日起生效，是原合同的组成部分，与原合同具有同等法律效力。',
        '甲方自本补充协议签订之日起2个工作日内向社会公开，涉及国家秘密、商业秘密和个人隐私的内容除外。',
      ]),
    ),
    aligned('centre', '（以下无正文）'),
    signatures(2, signatory('甲方', purchaser, data), signatory('乙方', provider, data)),
  ]
}

const signatory = (label: string, { name, head }: Party, { signedOn }: VariationData) => ({
  seal: true,
  lines: [
    { label: `${label}（盖章）：`, value: name },
    { label: '法定代表人或者授权代表（签字）：' },
    { label: `（${head}）` },
    { label: '签订日期：', value: signedOn === null ? OPEN_DATE : printedDate(signedOn) },
  ],
})

/** Old beside new, part by part. */
function changes({ before, terms, addedFen }: VariationData): readonly Block[] {
  if (before === null || terms === null) return []
  const parts = changedParts(before, terms)
  if (parts.length === 0) return [flush(filled('', 60)), flush(filled('', 60))]
  const rows = [
    ...(parts.includes('amountFen')
      ? [['合同总价', printedAmount(before.amountFen), `${printedAmount(terms.amountFen)}，增加${inYuan(addedFen)}元`]]
      : []),
    ...(parts.includes('periodTo') ? [['服务期限截止日', printedDate(before.periodTo), printedDate(terms.periodTo)]] : []),
    ...changedIndicators(before, terms).map(({ was, now }) => [
      `指标“${now.name}”`,
      was === undefined ? NOTHING : indicatorWords(was),
      indicatorWords(now),
    ]),
  ]
  return [
    ...(rows.length === 0
      ? []
      : [
          table(
            [
              { head: '事项', share: 2 },
              { head: '原合同', share: 4 },
              { head: '变更为', share: 4 },
            ],
            rows,
          ),
        ]),
    ...(parts.includes('instalments') ? [paragraph('拨款期次变更为：'), instalmentTable(before, terms)] : []),
  ]
}

const indicatorWords = (one: Terms['indicators'][number]): string =>
  `${one.target}${one.unit}；${countingWords(one)}${one.note ?? ''}`

const instalmentTable = (before: Terms, terms: Terms): Block =>
  table(
    [
      { head: '期次', share: 2, align: 'centre' },
      { head: '原金额', share: 2, align: 'centre' },
      { head: '金额', share: 2, align: 'centre' },
      { head: '拨付条件', share: 4 },
    ],
    terms.instalments.map(({ name, amountFen, condition }) => {
      const was = before.instalments.find((one) => one.name === name)
      return [name, was === undefined ? NOTHING : `${inYuan(was.amountFen)}元`, `${inYuan(amountFen)}元`, condition]
    }),
  )

function notice(data: VariationData): readonly Block[] {
  const { purchaser, provider, signedOn } = data
  return [
    flush(`${provider.name}：`),
    ...(data.reason === ''
      ? [paragraph(`${contractWords(data)}，因下列事由：`), flush(filled('', 60))]
      : [paragraph(`${contractWords(data)}，因下列事由：${unstopped(data.reason)}。`)]),
    ...items(consequences(data)),
    fields(1, field('送达日期', signedOn === null ? OPEN_DATE : printedDate(signedOn))),
    closing(`${purchaser.name}（盖章）`, signedOn === null ? OPEN_DATE : printedDate(signedOn)),
    signatures(1, unitSeal('乙方签收', provider.name)),
  ]
}

const BASIS = '依据《中华人民共和国政府采购法》第五十条和原合同关于变更、解除的约定，'

function consequences({ kind, paidFen, purchaser }: VariationData): readonly string[] {
  switch (kind) {
    case 'suspension':
      return [
        `${BASIS}原合同自本通知送达之日起暂停履行。`,
        '暂停期间，乙方应当妥善保管服务档案，安排好在服务对象的衔接，不得以暂停为由中断对有危险的服务对象的处置。',
        `暂停事由消除后，${purchaser.name}书面通知恢复履行；暂停前已经支付的款项和已经完成的服务继续有效。`,
      ]
    case 'resumption':
      return [
        '暂停履行的事由已经消除，原合同自本通知送达之日起恢复履行。',
        '服务期限、服务指标和款项支付仍按原合同及其补充协议执行。',
      ]
    case 'termination':
      return [
        `${BASIS}原合同自本通知送达之日起解除。`,
        `截至解除之日已经支付${paidFen === null ? '＿＿＿＿元' : printedAmount(paidFen)}。已经支付且用于本项目的款项不再退还，未用于本项目的资金由乙方退还；已经完成的服务按原合同的计数口径认定。`,
        '乙方自收到本通知之日起10个工作日内完成服务对象交接，移交服务档案，并删除其留存的全部个人信息。',
        '对解除有异议的，乙方可以依照原合同关于争议解决的约定处理。',
      ]
    case 'supplement':
      return []
  }
}
