import type { Words } from './say.ts'

/** The lists of the public face. */
export const openWords = {
  notices: ['公告公示', 'Notices'],
  all: ['全部', 'All'],
  state: ['公示状态', 'State'],
  now: ['正在[display]', 'Standing now'],
  past: ['已结束', 'Ended'],
  listed: ['长期公开', 'Kept public'],
  number: ['编号', 'Number'],
  kind: ['类别', 'Kind'],
  title: ['标题', 'Title'],
  published: ['发布日期', 'Published'],
  listedOn: ['列入日期', 'Listed on'],
  endsOn: ['截止', 'Until'],
  noNotices: ['暂无公告。', 'No notices yet.'],
  twoSigns: ['请至少输入两个字再搜索。', 'Please type at least two characters.'],
  ofLot: ['全部公告：{name}', 'All notices: {name}'],
  backToList: ['返回公告公示', 'Back to the notices'],
  catalogue: ['需求目录', 'Needs catalogue'],
  catalogueWhat: [
    '社区已核实、列入采购计划考虑的居民需求，不含任何个人信息。对目录有意见的，可向所在社区或采购单位提出。',
    'Residents’ needs that were verified and taken up; nothing personal is shown. Comments go to the community or the purchaser.',
  ],
  noNeeds: ['需求目录还没有公示。', 'The catalogue has not been published yet.'],
  map: ['项目地图', 'Projects by area'],
  mapWhat: [
    '按街道和社区列出的全部公开项目，点项目名称查看公告。',
    'All public projects by street and community; a project’s name opens its notices.',
  ],
  inArea: ['{lots}，预算合计{money}', '{lots}, budget {money}'],
  inYourArea: ['各街道的项目', 'Projects in each street'],
  noLots: ['还没有公开的项目。', 'No public projects yet.'],
  project: ['项目', 'Project'],
  community: ['服务社区', 'Community'],
  provider: ['服务机构', 'Provider'],
  standing: ['进度', 'Status'],
  budget: ['预算金额', 'Budget'],
  awardedAmount: ['[awarded]金额', 'Amount awarded'],
  otherAreas: ['其他地区', 'Other areas'],
  notYetAwarded: ['尚未确定', 'Not decided yet'],
  home: ['信息公开', 'Public information'],
  chooseAuthority: ['请选择采购单位', 'Please choose the purchasing authority'],
  noAuthority: ['还没有采购单位公开信息。', 'No authority publishes here yet.'],
  missingTitle: ['没有这个页面', 'No such page'],
  missing: [
    '地址可能有误，或内容已撤下。请从首页重新进入。',
    'The address may be mistyped or the content withdrawn. Please start from the first page.',
  ],
} as const satisfies Words

/** On top of a result that was taken back, and beside it wherever it is listed. */
export const takenBackWords = {
  revoked: ['结果已撤销', 'Result revoked'],
  upheld: [
    '对本结果的[challenge]成立，原[display]结果不再生效，等待公布[void]公告。',
    'A [challenge] to this result was upheld: it no longer stands, and the project will be declared [void].',
  ],
  revokedSince: [
    '对本结果的[challenge]成立，原[display]结果已撤销，{date}另行公告，',
    'A [challenge] to this result was upheld, and it is revoked, as published on {date}.',
  ],
  moved: ['已被后一公告代替', 'Replaced by a later notice'],
  declined: ['结果已失效', 'No longer stands'],
  awaitsNext: [
    '原[winner]已放弃[awarded]，原[display]结果不再生效，采购人将另行公布。',
    'Whoever was chosen gave it up: this result no longer stands, and the purchaser will publish what comes next.',
  ],
  next: [
    '原[winner]已放弃[awarded]，原[display]结果不再生效，已顺延下一名，',
    'Whoever was chosen gave it up: this result no longer stands, and the next took its place.',
  ],
  see: ['见《{title}》（{no}）', 'See “{title}” ({no})'],
} as const satisfies Words

export const callWords = {
  code: ['项目编号', 'Code'],
  name: ['项目名称', 'Name'],
  class: ['类别', 'Class'],
  fields: ['服务领域', 'Fields'],
  service: ['购买服务目录事项', 'Item of the catalogue of services'],
  area: ['服务社区', 'Community'],
  place: ['服务地点', 'Place'],
  period: ['服务期', 'Service period'],
  budget: ['预算金额（最高限价）', 'Budget (ceiling)'],
  budgetFixed: ['预算金额（固定总价）', 'Budget (fixed price)'],
  fund: ['资金来源', 'Source of the money'],
  intention: ['采购意向公开', 'Intention made public'],
  intended: ['{date}，{where}', '{date}, {where}'],
  plan: ['所属购买计划', 'Plan'],
  pricing: [
    '价格分：满足要求且报价最低的为基准价，得{max}分；其他报价得分为基准价÷报价×{max}。',
    'Price: the lowest that meets what is asked is the benchmark and earns {max}; others earn benchmark ÷ price × {max}.',
  ],
  preference: [
    '小型、微型企业（按规定视同的社会组织）附声明函的，报价扣除{share}后参加比较；[awarded]金额按报价计算。',
    'Of a small business (or an organisation that counts as one) with its statement {share} is taken off before prices are compared; what is paid is the price itself.',
  ],
  qualified: [
    '[bidder]应当依法登记成立，年检（年报）合格，未被列入异常名录或者严重违法失信名单；具有独立承担民事责任的能力、健全的财务制度和必要的专业人员；从事未成年人服务的，工作人员须完成违法犯罪记录查询。[opening]后逐一审查。',
    'Organisations must be lawfully registered, with their yearly report accepted and on no list of irregular or dishonest bodies; able to bear civil liability, with sound accounts and the staff the work needs; for work with minors their staff’s records must have been checked. This is checked one by one after the [opening].',
  ],
  team: ['项目团队：{team}', 'The team: {team}'],
  supervises: ['督导评估的项目', 'Projects it supervises'],
  apart: ['未参加[bid]、也未承接被督导评估的项目。', 'It neither bids for nor carries out a project that is supervised here.'],
  ceiling: ['单个项目上限', 'Ceiling per project'],
  goal: ['项目目标', 'Goal'],
  needs: ['对应需求', 'Needs met'],
  need: ['{no} {title}（{target}）', '{no} {title} ({target})'],
  indicator: ['指标', 'Indicator'],
  target: ['目标', 'Target'],
  counting: ['计数口径', 'What counts'],
  evidence: ['佐证材料', 'Evidence'],
  instalments: ['拨款期次', 'Instalments'],
  instalment: ['{percent}%，{condition}', '{percent} %, {condition}'],
  criterion: ['评分项', 'Criterion'],
  max: ['分值', 'Points'],
  standard: ['打分标准', 'Standard'],
  pass: ['总分达到{mark}分为合格。', 'At least {mark} points are needed.'],
  ties: ['总分相同的，依次比较：{rules}。', 'Equal totals are compared by, in this order: {rules}.'],
  howTo: [
    '本公告即[documents]。请登录本系统，在线填写[bidDocument]并提交封存；截止前可以撤回或重新提交，[opening]前，除[bidder]外任何人都看不到内容。',
    'This notice is the [documents]. Sign in here, fill in the [bidDocument] online and seal it. Until the deadline it may be withdrawn or replaced; before the [opening] nobody outside your organisation can read it.',
  ],
  deadline: ['截止时间：{instant}（逾期不再接收）', 'Deadline: {instant} (nothing is accepted later)'],
  reviewOn: ['评审日期：{date}', 'Review on: {date}'],
  reviewPlace: ['评审地点：{place}', 'Place: {place}'],
  devices: [
    '评委和现场人员的手机等通讯设备统一登记封存，评审结束后归还。',
    'Phones and other devices of everyone in the room are registered and kept until the review is over.',
  ],
  standstill: [
    '评审结果[display]{days}个工作日。对结果有[challenge]的，请在[objectTerm]内实名提出，可以登录本系统提出或者提交书面材料。',
    'The result stands in public notice for {days} working days; a [challenge] is filed within that time in one’s own name, here or on paper.',
  ],
} as const satisfies Words

export const tieRules = {
  price: ['报价低的优先', 'the lower price'],
  draw: ['现场抽签', 'drawing lots'],
} as const satisfies Words

export const disclosures = {
  own_score_only: [
    '[winner]的得分随结果公布，其他机构的得分只告知本机构。',
    'The score of the [awarded] organisation is published with the result; each of the others is told its own only.',
  ],
  all_totals: ['公布全部机构的最后得分和名次。', 'The totals and ranks of all are published.'],
  all_items: ['公布全部机构的得分、名次和各评分项平均分。', 'Totals, ranks and the mean of each item are published.'],
  per_juror_anonymous: ['不记名公布每位评委的评分。', 'Every juror’s marks are published without names.'],
} as const satisfies Words

export const resultSections = {
  project: ['一、项目', '1. The project'],
  result: ['二、评审结果', '2. The result'],
  jurors: ['三、[panel]成员名单', '3. The [panel]'],
  period: ['四、[display]期限', '4. Period of notice'],
  objections: ['五、[challenge]的提出', '5. How to file a [challenge]'],
  heard: ['六、[challenge]及答复情况', '6. [challenge]s and answers'],
} as const satisfies Words

export const resultNoticeWords = {
  heardFormer: [
    '以下[challenge]针对此前公布的结果，原[winner]其后已放弃[awarded]，不是对本次结果提出的：',
    'These were made to the result published before, which was given up since, and not to this one:',
  ],
  declined: [
    '原[winner]{name}（{no}[display]）已于{date}放弃[awarded]，按评审报告的推荐排序顺延。',
    '{name}, chosen by {no}, gave it up on {date}; the next of the ranking takes its place.',
  ],
  declinedBefore: [
    '评审报告推荐排序在前的机构已于{date}放弃，按推荐排序顺延。',
    'The one ranked before gave it up on {date}, before any notice; the next of the ranking takes its place.',
  ],
  winner: ['[winner]', 'Organisation'],
  winnerAddress: ['[winner]地址', 'Its address'],
  creditCode: ['统一社会信用代码', 'Credit code'],
  score: ['得分', 'Score'],
  amount: ['金额', 'Amount'],
  lastOffer: ['{amount}（最后报价）', '{amount} (last offer)'],
  preferred: ['小微企业价格扣除', 'Small-business preference'],
  preferredBy: ['评审时按{share}扣除，金额不变', '{share} in the review; the amount is the price itself'],
  services: ['主要服务内容', 'Main services'],
  reviewedOn: ['评审日期', 'Reviewed on'],
  expert: ['专家', 'Expert'],
  purchaser: ['采购人代表', 'For the purchaser'],
  disbanded: [
    '此前抽取的评委已于{date}解散，理由：{reason}。其后重新抽取。',
    'The jurors drawn before were dismissed on {date}, because: {reason}. Others were drawn after that.',
  ],
  silent: [
    '评审报告的签字期限为{date}。至期限届满，{names}没有签字，也没有书面说明不同意见和理由，按规定视为同意评审结论。',
    'The report was to be signed by {date}. {names} neither signed nor dissented in writing by then and count as agreeing with it.',
  ],
  until: ['自[display]次日起算{days}个工作日，至{date}止。', '{days} working days from the day after publication, until {date}.'],
  challengeUntil: [
    '[challenge]可在上述期限届满后继续提出，至{date}止。',
    'A [challenge] may be filed after that as well, until {date}.',
  ],
  basis: ['查看依据', 'See the basis'],
  ask: [
    '对本结果有[challenge]的单位和个人，请在[objectTerm]内实名提出：可以登录本系统提出，也可以提交书面材料（单位加盖公章，个人签署真实姓名并留联系方式）。匿名或者逾期提出的不予受理。',
    'Whoever has a [challenge] files it in their own name within the period: here after logging in, or on paper (organisations under their seal, persons signed, with a way to be reached). Anonymous or late ones are not taken.',
  ],
  answer: [
    '自受理之日起{days}个工作日内书面答复；对答复不服的，可在答复之日起{more}个工作日内申请[complaint]。',
    'It is answered in writing within {days} working days; within {more} working days of the answer a [complaint] may be asked for.',
  ],
  askByLaw: [
    '[bidder]认为本结果使自己的权益受到损害的，可以在[objectTerm]内以书面形式提出[challenge]：登录本系统提交，或者提交加盖公章的[challenge]函。匿名或者逾期提出的不予受理。',
    'A [bidder] whose rights this result harms may file a [challenge] in writing within the time for it: here after logging in, or on paper under its seal. Anonymous or late ones are not taken.',
  ],
  answerByLaw: [
    '收到[challenge]函之日起{days}个工作日内书面答复；对答复不满意或者逾期未答复的，可以在答复期满后{more}个工作日内向同级财政部门[complaint]。',
    'It is answered in writing within {days} working days; within {more} working days after that a [complaint] may be filed with the finance authority.',
  ],
  filedOn: ['提出日期', 'Filed'],
  objectionNo: ['序号', 'No.'],
  answerGiven: ['答复内容', 'Answer'],
  outcome: ['处理结果', 'Outcome'],
  answeredOn: ['答复日期', 'Answered'],
  receiver: ['受理单位', 'Received by'],
  phone: ['受理电话', 'Telephone'],
  address: ['地址', 'Address'],
} as const satisfies Words

export const contractNoticeWords = {
  number: ['合同编号', 'Contract number'],
  purchaser: ['采购人（甲方）', 'Purchaser'],
  provider: ['服务机构（乙方）', 'Provider'],
  amount: ['合同金额', 'Amount'],
  period: ['服务期', 'Service period'],
  signedOn: ['签订日期', 'Signed on'],
  publishedOn: ['公开日期', 'Published on'],
  late: ['{published}（应于{date}前公开）', '{published} (was to be published by {date})'],
  indicators: ['主要指标', 'Main indicators'],
  phone: ['监督电话', 'Telephone for comments'],
  departed: ['与[notice]不一致的内容', 'Where it departs from the [notice]'],
  departedParts: ['不一致的内容', 'Parts'],
  fullText: ['合同全文', 'The whole contract'],
  fullTextPdf: ['下载合同全文（打印版）', 'Download the whole contract (PDF)'],
  hidden: [
    '账号、地址、联系人、联系电话和团队成员姓名按规定不公开。',
    'Accounts, addresses, contacts, telephones and the names of the team are left out, as the rules require.',
  ],
} as const satisfies Words

export const endWords = {
  reason: ['理由', 'Reason'],
  received: ['收到[bid]', '[bid]s received'],
  revokes: ['撤销的结果', 'Result taken back'],
  copies: ['{count}份', '{count}'],
} as const satisfies Words

/** The front page: the three things that anyone comes for. */
export const frontWords = {
  standingCount: ['现有{count}项正在公示。', '{count} in public notice now.'],
  noneStanding: ['现在没有正在公示的事项。', 'Nothing is in public notice now.'],
  allNotices: ['全部公告公示', 'All notices'],
  nobodyServes: [
    '还没有确定服务机构；公示中的结果见“公告公示”。',
    'No organisation is settled yet; results in public notice stand among the announcements.',
  ],
  byArea: ['按街道、社区查看', 'By street and community'],
  allMoney: ['查看全部资金', 'All the money'],
  object: [
    '对正在公示的结果有[challenge]的，可在[objectTerm]内实名提出，受理单位和电话写在公示里：',
    'Whoever has a [challenge] to a result in public notice files it in their own name; the notice says to whom: ',
  ],
  objectLater: [
    '现在没有正在公示的结果。结果公示时会写明[challenge]的受理单位、电话和期限。',
    'No result is in public notice now. When one is, it says to whom and until when a [challenge] is filed.',
  ],
  between: ['、', ', '],
  tell: [
    '反映需求不用登录；有账号的居民，登录后还能看到自己反映过的每一件事：',
    'No login is needed to tell a need; residents with one see everything they told: ',
  ],
  ownMatters: ['登录查看我的事项', 'Log in to see yours'],
} as const satisfies Words

/** Money, number by number; each leads to the rows behind it. */
export const moneyPageWords = {
  title: ['资金公开', 'Money'],
  what: ['每个数字都可以点开，查看得出它的清单。', 'Every number opens the list it was made from.'],
  none: ['还没有发布购买计划。', 'No plan has been published yet.'],
  budget: ['计划预算', 'Budget'],
  lots: ['公开项目', 'Public projects'],
  awarded: ['已定标金额', 'Awarded'],
  left: ['预算余额', 'Left of the budget'],
  leftIs: ['（计划预算减已定标金额）', '(budget less awarded)'],
  leftSoFar: [
    '（计划预算减已定标金额，含尚未定标的项目）',
    '(budget less awarded; with the projects that have no final result yet)',
  ],
  leftOf: [
    '计划预算{budget}，减已定标金额{awarded}，预算余额{left}。',
    'Budget {budget} less awarded {awarded}: {left} is left.',
  ],
  awardedLots: ['已定标项目', 'Projects awarded'],
  organisations: ['承接机构', 'Organisations'],
  news: [
    '已签约{money}，向{organisations}社会组织购买{lots}。',
    'So far {money} has been committed to {lots}, run by {organisations}.',
  ],
  newsHow: [
    '已签约、承接机构只计算已签订并公开的合同，按签订时的金额，不含补充协议；已定标不含公示中、有异议和暂停的项目。',
    'Only contracts that are signed and public count, for the sum they were signed for, without supplements; awarded is what is final: not in public notice, objected to or suspended.',
  ],
  newsNone: ['尚无已公开合同。', 'No contract has been published yet.'],
  listLots: ['公开项目清单', 'Public projects'],
  listAwarded: ['已定标项目清单', 'Projects awarded'],
  listContracted: ['已签约项目清单', 'Under contract'],
  sum: ['合计', 'Sum'],
  contracted: ['已签合同', 'Contract signed'],
  awaiting: ['合同尚未公开', 'Contract not public yet'],
  underContract: ['已签约金额', 'Under contract'],
  backfilled: ['已签合同（补录）', 'Under contract, entered afterwards'],
  noRows: ['清单为空。', 'The list is empty.'],
} as const satisfies Words

export const verifyPageWords = {
  title: ['核验', 'Verify'],
  label: ['输入公告上的编号', 'Type the number on a notice'],
  button: ['核验', 'Verify'],
  hint: [
    '请输入公告或公示名称下面印的编号，须完整；括号用哪一种都可以。',
    'The whole number under the title of a call, result or contract notice; any kind of bracket will do.',
  ],
  found: ['编号“{no}”在本站公开，内容如下：', '“{no}” is published here:'],
  notFound: [
    '没有查到编号“{no}”。请对照原件检查，或联系发布单位。',
    'Nothing is published under “{no}”. Please compare with the paper or ask the issuing body.',
  ],
} as const satisfies Words
