import type { Block } from '../../../lib/document/tree.ts'
import { items, NOTHING, paragraph, section, table } from '../../../lib/document/write.ts'
import type { ContractData, Spending } from './contract-data.ts'

/** 资金使用范围: what the money may be spent on, and the ceiling of each kind where there is one. */
export const spendingRules = (spending: readonly Spending[]): readonly Block[] => [
  paragraph('合同资金专款专用，乙方应当单独核算，只能用于下列支出：'),
  table(
    [
      { head: '支出科目', share: 2 },
      { head: '使用范围', share: 5 },
      { head: '占合同总价比例上限', share: 2, align: 'centre' },
    ],
    spending.map(({ item, scope, limit }) => [item, scope, limit === undefined ? NOTHING : `${limit}%`]),
  ),
  paragraph(
    '资金不得用于购置固定资产、偿还债务、对外投资以及与本项目无关的支出。科目之间调剂超过合同总价10%的，应当事先经甲方书面同意。',
  ),
]

const EVALUATED =
  '甲方委托第三方评估机构开展前期、中期、末期评估，评估内容包括指标完成、服务质量、资金使用和满意度。评估等次作为拨付相应期次款项的依据。'
const EVALUATES =
  '乙方应当按照约定的时间提交督导记录和前期、中期、末期评估报告，结论应当有据可查。甲方组织专业人员对报告质量进行审核，审核意见作为拨付相应期次款项的依据。'

/** The users of a public service are invited to its acceptance and heard (政府采购法实施条例 45). */
export const acceptance = ({ lot }: ContractData): readonly string[] => [
  lot.class === 'A' ? EVALUATED : EVALUATES,
  `服务期满后，乙方应当在10个工作日内提交总结和验收材料。甲方在收到材料之日起20个工作日内组织验收，邀请服务对象（${lot.beneficiaries}）和社区代表参加并出具意见，验收意见作为验收书的组成部分。`,
  '验收结果向社会公告。验收不合格的，乙方应当在甲方确定的期限内整改，整改后仍不合格的，甲方不予支付剩余款项。',
  '对评估、验收结论有不同意见的，乙方可以在收到结论之日起5个工作日内书面申请复核。',
]

/** Who supervises or evaluates a lot may have no part in it (政府采购法实施条例 18). */
const INDEPENDENCE: Record<ContractData['lot']['class'], string> = {
  A: '本项目的督导评估单位不得与乙方存在隶属、投资或者其他利害关系；存在的，乙方应当主动报告。',
  B: '乙方不得参加竞争、承接或者参与实施被评估的项目，不得与被评估机构存在隶属、投资或者其他利害关系；存在的，应当主动报告并回避。',
}

export const duties = ({ lot }: ContractData): readonly Block[] => [
  section(
    '甲方的权利和义务',
    ...items([
      '对服务过程、服务质量和资金使用进行监督检查，对发现的问题提出整改要求。',
      '协调社区提供必要的场地、信息和人员支持。',
      '按照约定及时支付合同价款，不得以领导变更、内部流程等理由拖延。',
      '不得要求乙方承担本合同以外的行政性事务。',
    ]),
  ),
  section(
    '乙方的权利和义务',
    ...items([
      '按照本合同约定的内容、指标和进度提供服务，遵守社会工作和志愿服务的专业伦理。',
      '不得将服务转包，确需分包非主体内容的，应当事先经甲方书面同意。',
      '如实记录服务，按月报送服务情况，保存签到表、照片、票据等佐证材料，接受监督检查、评估和审计。',
      '为工作人员和志愿者提供必要的培训、保险和安全保障，对服务中的安全负责。',
      INDEPENDENCE[lot.class],
    ]),
  ),
]

/** 未成年人保护法 11 (report at once) and 62 (check everyone at hiring and every year). */
export const minors = (servesMinors: boolean): readonly string[] => [
  '乙方及其工作人员、志愿者在服务中发现未成年人身心健康受到侵害、疑似受到侵害或者面临其他危险情形的，应当立即向公安机关、民政部门、教育行政部门报告，同时告知甲方；情况紧急的，立即拨打110。任何人不得阻拦、拖延报告，不得泄露报告人信息。',
  `${servesMinors ? '本项目服务对象包括未成年人。' : '本项目如有未成年人参加，'}乙方聘用直接接触未成年人的人员，应当在聘用时并于每年查询其是否有性侵害、虐待、拐卖、暴力伤害等违法犯罪记录；有上述记录或者拒绝查询的，不得参与本项目。`,
  '入户探访、个别辅导等服务应当双人同行，并事先取得监护人同意。不得单独与未成年人处于封闭空间，不得私自带离。',
  '不得公开、传播可以识别未成年人身份的姓名、影像、住所、就读学校等信息；确需使用影像的，应当取得监护人书面同意并作遮挡处理。',
]

/** The provider handles personal data on the purchaser's behalf and gives it back at the end (个人信息保护法 21). */
export const personalData = (): readonly string[] => [
  '乙方受甲方委托处理服务对象个人信息，只能用于履行本合同，处理的种类以提供服务所必需为限，期限至服务期限届满为止；不得转委托，不得向第三方提供。',
  '乙方应当取得服务对象（未满十四周岁的为其监护人）的同意，对健康状况、困境情形等敏感信息取得单独同意，指定专人管理，限定查阅范围并留存查阅记录。',
  '发生或者可能发生个人信息泄露、篡改、丢失的，乙方应当立即采取补救措施，并在24小时内报告甲方。',
  '服务档案归甲方所有。本合同终止后10个工作日内，乙方应当将服务档案完整移交甲方，经甲方核验后，删除其留存的全部个人信息，并出具书面删除证明。法律、行政法规规定应当保存的除外。',
  '继续服务确需衔接的，应当在服务对象同意后，由甲方组织新旧承接机构当面交接。',
]

export const publicity = (): readonly string[] => [
  '履行本合同形成的方案、报告、案例、教材等成果的知识产权归双方共有，乙方有权署名；用于公益目的时，任何一方可以无偿使用。',
  '宣传资料应当注明“政府购买服务”字样和购买主体名称。对外发布数据应当与系统记录一致，不得夸大服务成效。',
]

/** 政府采购法 49, 50: supplements up to a tenth; no change on one's own. */
export const change = (): readonly string[] => [
  '双方协商一致可以订立书面补充协议。增加与合同标的相同的服务的，补充协议累计金额不得超过原合同金额的10%。',
  '合同继续履行将损害国家利益和社会公共利益的，双方应当变更、中止或者终止合同。有过错的一方承担赔偿责任，双方都有过错的，各自承担相应的责任。',
  '甲方逾期支付的，每逾期一日，按照应付未付金额的万分之五向乙方支付违约金。',
  '乙方未达到指标的，甲方可以按照未完成比例扣减相应款项；弄虚作假、虚报服务数量的，虚报部分不予计入，并按照虚报部分对应金额的一倍支付违约金。',
  '乙方有下列情形之一的，甲方有权解除合同并追回未用于本项目的资金：擅自转包；挪用资金；发生侵害服务对象人身权益的行为；末期评估不合格且拒不整改。',
  '因不可抗力不能履行的，根据影响部分或者全部免除责任；受影响的一方应当及时通知对方，并协商调整服务内容和期限。',
]

export const remaining = ({ basis, copies, court }: ContractData): readonly string[] => [
  `因履行本合同发生争议的，双方协商解决；协商不成的，向${court}提起诉讼。`,
  '本合同自双方签字并盖章之日起生效。甲方应当自签订之日起2个工作日内将本合同向社会公开，涉及国家秘密、商业秘密和个人隐私的内容除外。',
  `本合同一式${copies.total}份，甲方执${copies.purchaser}份，乙方执${copies.provider}份，具有同等法律效力。`,
  `本合同附件为合同的组成部分：（1）${basis.papers.bidDocument}；（2）服务指标实施计划；（3）廉洁承诺书。`,
]
