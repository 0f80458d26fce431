import { printedAmount, printedDate, printedPeriod, quoted, unstopped } from '../../../lib/document/printed.ts'
import type { Block, OfficeDocument, Table } from '../../../lib/document/tree.ts'
import { aligned, field, fields, items, paragraph, section, signatures, table, wide } from '../../../lib/document/write.ts'
import { acceptance, change, duties, minors, personalData, publicity, remaining, spendingRules } from './contract-clauses.ts'
import type { ContractData, Instalment, Party, TeamMember } from './contract-data.ts'
import { countingWords } from '../../../lib/document/counting.ts'

/** 政府购买服务合同. The amount, the indicators and the instalments are the award's; the clauses are the trade's usual ones. */
export function contract(data: ContractData): OfficeDocument {
  return {
    title: '政府购买服务合同',
    number: `合同编号：${data.contractNumber}`,
    numbering: 'article',
    footer: data.footer,
    body: [
      partyFields('甲方（购买主体）', data.purchaser),
      partyFields('乙方（承接主体）', data.provider),
      paragraph(basisWords(data)),
      section('服务内容、地点、对象和期限', ...services(data)),
      section('服务指标', ...indicators(data)),
      section('项目团队', ...team(data)),
      section('合同价款与支付', ...payment(data)),
      section('资金使用范围', ...spendingRules(data.spending)),
      section('评估与验收', ...items(acceptance(data))),
      section('双方的权利和义务', ...duties(data)),
      section('未成年人保护与强制报告', ...items(minors(data.lot.servesMinors))),
      section('个人信息保护与档案移交', ...items(personalData())),
      section('知识产权与宣传', ...items(publicity())),
      section('合同的变更、解除和违约责任', ...items(change())),
      section('争议解决及其他', ...items(remaining(data))),
      aligned('centre', '（以下无正文）'),
      signatures(2, signatory('甲方', data.purchaser, data), signatory('乙方', data.provider, data)),
    ],
  }
}

const partyFields = (label: string, party: Party): Block =>
  fields(
    2,
    wide(label, party.name),
    field('统一社会信用代码', party.uscc),
    field('负责人', party.head),
    wide('地址', party.address),
    field('联系人', party.contact),
    field('联系电话', party.phone),
    field('开户银行', party.bank),
    field('账号', party.account),
  )

function basisWords({ basis, lot }: ContractData): string {
  const number = basis.letterNumber === undefined ? '' : `（${basis.letterNumber}）`
  return `根据${basis.laws.map((law) => `《${law}》`).join('')}等规定，依据${quoted(basis.programme)}${quoted(lot.name)}（项目编号：${lot.code}）${basis.papers.letter}${number}，甲乙双方在平等、自愿的基础上协商一致，订立本合同。`
}

function services({ lot }: ContractData): readonly Block[] {
  return items([
    `服务内容：${lot.goal}`,
    `服务地点：${lot.places.join('、')}。`,
    `服务对象：${lot.beneficiaries}。`,
    `服务期限：${printedPeriod(lot.period)}。`,
    lot.class === 'A'
      ? '服务对居民免费，乙方不得以任何名义向服务对象收取费用或者推销商品。'
      : '乙方不得以任何名义向被评估机构、社区和居民收取费用，不得接受宴请和礼品。',
  ])
}

function indicators({ indicators: list, exclusiveCounting }: ContractData): readonly Block[] {
  const exclusive = exclusiveCounting ? ['同一条服务记录只计入一个活动类指标，本合同另有约定的除外。'] : []
  return [
    paragraph('乙方应当在服务期限内完成下列指标：'),
    indicatorTable(list),
    ...items([
      ...exclusive,
      '人次、人数、户数分别统计，不得相互折算。服务记录应当在服务完成后及时填写，并由服务对象、社区或者志愿者骨干中的一方确认。',
      '不符合计数口径的服务不计入指标。甲方对不计入的记录说明理由，乙方可以补充佐证材料。',
    ]),
  ]
}

const indicatorTable = (list: ContractData['indicators']): Table =>
  table(
    [
      { head: '序号', share: 0.7, align: 'centre' },
      { head: '指标', share: 2.3 },
      { head: '单位', share: 0.8, align: 'centre' },
      { head: '目标值', share: 1.1, align: 'centre' },
      { head: '计数口径', share: 4.4 },
      { head: '佐证材料', share: 2.3 },
    ],
    list.map((indicator, index) => [
      String(index + 1),
      indicator.name,
      indicator.unit,
      String(indicator.target),
      `${countingWords(indicator)}${indicator.note ?? ''}`,
      indicator.evidence.join('、'),
    ]),
  )

const PLACES: Record<TeamMember['place'], string> = {
  'community-worker': '社区工作者',
  'resident-volunteer': '居民志愿者',
  manager: '承接机构项目负责人',
  'social-worker': '承接机构社会工作者',
}

const TEAM_WORDS: Record<ContractData['lot']['class'], string> = {
  A: '项目由下列人员组成的团队共同实施：',
  B: '项目由下列督导、评估人员实施：',
}

/** Certificates have a column where anybody has one. */
function teamTable(members: readonly TeamMember[]): Table {
  const isCertified = members.some(({ certificate = '' }) => certificate !== '')
  return table(
    [
      { head: '序号', share: 0.8, align: 'centre' },
      { head: '姓名', share: 1.6, align: 'centre' },
      { head: '岗位', share: 3 },
      ...(isCertified ? [{ head: '证书', share: 4 }] : []),
    ],
    members.map(({ place, name, certificate }, index) => [
      String(index + 1),
      name,
      PLACES[place],
      ...(isCertified ? [certificate ?? ''] : []),
    ]),
  )
}

const team = ({ team: members, lot }: ContractData): readonly Block[] => [
  paragraph(`${lot.teamPolicy === '' ? '' : `团队要求：${unstopped(lot.teamPolicy)}。`}${TEAM_WORDS[lot.class]}`),
  teamTable(members),
  paragraph('乙方更换项目负责人或者社会工作者的，应当提前10个工作日书面告知甲方，接替人员的资格不得低于原人员。'),
]

function payment({ amount, instalments, provider }: ContractData): readonly Block[] {
  return [
    paragraph(
      `合同总价为${printedAmount(amount)}，为完成本合同全部服务内容的固定总价，包含税费。甲方分${instalments.length}期支付：`,
    ),
    instalmentTable(instalments),
    paragraph(
      `乙方凭合法票据提出拨款申请。甲方审核通过后，在上表所列时限内付至乙方账户（户名：${provider.name}）。支付时限自拨付条件满足并收到票据之日起计算，最长不超过30日。`,
    ),
  ]
}

const instalmentTable = (instalments: readonly Instalment[]): Table =>
  table(
    [
      { head: '期次', share: 1.2, align: 'centre' },
      { head: '比例', share: 0.8, align: 'centre' },
      { head: '金额', share: 4 },
      { head: '拨付条件', share: 3 },
      { head: '时限', share: 1.6, align: 'centre' },
    ],
    instalments.map(({ name, percent, amount, condition, withinDays }) => [
      name,
      `${percent}%`,
      printedAmount(amount),
      condition,
      `${withinDays}个工作日内`,
    ]),
  )

function signatory(label: string, party: Party, { signedOn }: ContractData) {
  return {
    seal: true,
    lines: [
      { label: `${label}（盖章）：`, value: party.name },
      { label: '法定代表人或者授权代表（签字）：' },
      { label: `（${party.head}）` },
      { label: '签订日期：', value: signedOn === undefined ? '　　　年　　月　　日' : printedDate(signedOn) },
    ],
  }
}
