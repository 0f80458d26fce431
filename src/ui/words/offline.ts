import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

// 线下评审 entered by one and checked by another against the scans.

export const offlineStatus = {
  entered: ['待第二人核对', 'To be checked', 'waiting'],
  returned: ['核对不一致，待更正', 'To be put right', 'bad'],
  confirmed: ['双人核对一致', 'Checked', 'good'],
  withdrawn: ['已撤回', 'Withdrawn', 'quiet'],
} as const satisfies StatusTable

export const offlineWords = {
  title: ['线下评审', 'Review on paper'],
  how: [
    '评审已经在线下办完的，由经办人照纸质材料录入并上传扫描件，再由另一名经办人对照扫描件核对（有两名分管领导的，也可以由其中一名核对，另一名确认结果）；核对一致后才成为评审结果，结果处处注明“线下评审，未封存”。',
    'Where the review was held on paper, the officer types what the papers say and uploads their scans; another officer holds that against the scans (of two leaders one may, and the other confirms the result). Only then it is the result, and it says everywhere that it was reviewed on paper and not sealed.',
  ],
  notNow: ['这个项目现在不能录入线下评审。', 'No review on paper can be entered now.'],
  reason: ['改在线下评审的原因', 'Why it was held on paper'],
  reasonHint: [
    '写明发生了什么，例如停电、系统不能登录；随结果一并公开',
    'What happened, such as a power cut; public with the result',
  ],
  held: ['评审情况', 'How it was held'],
  heldOn: ['评审开始日期', 'Begun on'],
  heldOnHint: ['公告的评审日期是{date}', 'The day told in public is {date}'],
  heldFrom: ['开始时间', 'Began at'],
  endedOn: ['评审结束日期', 'Ended on'],
  endedOnHint: ['当天结束的，与开始日期相同', 'The same where it was over that day'],
  heldUntil: ['结束时间', 'Ended at'],
  heldWhen: ['评审时间', 'Held'],
  heldSpan: ['{when}（历时{length}）', '{when} ({length})'],
  place: ['评审地点', 'Place'],
  witnesses: ['监督人员', 'Watched by'],
  witnessesHint: ['每行一人', 'One per line'],
  panel: ['评委', 'Jurors'],
  jurorNo: ['第{n}位评委', 'Juror {n}'],
  fromPool: ['评委库人员', 'From the pool'],
  fromPoolHint: ['不在评委库的，不用选，直接填写姓名', 'Leave it open for somebody outside the pool'],
  name: ['姓名', 'Name'],
  organisation: ['单位', 'Organisation'],
  namesake: ['不是同一人、同一机构的说明', 'Why this is another person or organisation'],
  namesakeHint: [
    '与采购岗位人员、评委库人员或者参加机构的人员同名的，或者单位名称与参加机构相近的，写明工作单位和依据，例如核对过身份证件',
    'Where somebody of the office, the pool or an organisation that came is called the same, or such an organisation nearly so: where this person works, and how that is known',
  ],
  ruled: ['{what}（{source}）', '{what} ({source})'],
  between: ['；', '; '],
  capacity: ['身份', 'Capacity'],
  expert: ['专家', 'Expert'],
  purchaser: ['采购人代表', 'For the purchaser'],
  chosen: ['评审专家产生方式', 'How the experts were found'],
  drawn: ['从评审专家库（评委库）中随机抽取', 'Drawn by lot from the pool'],
  agreed: ['经主管预算单位同意，由采购人自行选定', 'Chosen with the consent of the budget authority above'],
  freely: ['由采购人自行选定', 'Chosen by the purchaser'],
  consent: ['同意的单位和文号', 'Who consented, and by which document'],
  consentHint: ['例如：区民政局，2017年10月9日批复', 'e.g. the district bureau, reply of 9 October 2017'],
  addJuror: ['增加评委', 'Add a juror'],
  suppliers: ['[bidder]', '[bidder]s'],
  supplierNo: ['第{n}家', 'No. {n}'],
  suppliersHint: [
    '照评分汇总表逐家填写；系统里登记过的机构按统一社会信用代码认定。得分相同的，排在前面的名次在前。',
    'One by one as in the summary. Organisations on record are told by their code. Of equal totals the one higher up here comes first.',
  ],
  supplier: ['机构名称', 'Organisation'],
  creditCode: ['统一社会信用代码', 'Credit code'],
  outcome: ['资格审查', 'Qualification'],
  fit: ['通过', 'Let in'],
  unfit: ['未通过', 'Not let in'],
  total: ['总分', 'Total'],
  totalHint: ['最多{decimals}位小数，不四舍五入', '{decimals} decimals at most, not rounded'],
  price: ['报价（元）', 'Price (yuan)'],
  told: ['告知未[winner]的理由', 'What it is told if not chosen'],
  toldHint: ['第一名可以不填', 'May stay empty for the first'],
  ground: ['未通过的理由', 'Why it was not let in'],
  addSupplier: ['增加一家', 'Add one'],
  remove: ['移除', 'Remove'],
  rank: ['名次', 'Place'],
  tieReason: ['总分相同时，名次先后的依据', 'Where totals are equal, why in this order'],
  tieReasonHint: ['没有总分相同的，不用填', 'Leave it empty where no totals are equal'],
  unopenedReason: ['系统内封存的材料没有拆封的原因', 'Why what was sealed here was not opened'],
  unopenedHint: [
    '系统内封存了{count}份。没有纳入线下评审的，保持封存；公示结果时逐家写明理由，只告知该机构。',
    '{count} were sealed here. Those that took no part stay sealed; with the result each is told its own reason.',
  ],
  departureReason: ['与评审规则不一致时的理由', 'Why it departs from the rules'],
  departureHint: [
    '评委人数、专家比例、专家产生方式、[bidder]数、现场监督与规则不一致的须写明；法律规定的不能不一致',
    'Where panel, experts, how they were found, [bidder]s or watch are not as the rules have them; the law is not departed from',
  ],
  reasons: ['需要说明的情况', 'What is to be explained'],
  departures: ['与规则不一致的地方', 'Departures from the rules'],
  scans: ['扫描件', 'Scans'],
  scansHint: [
    'PDF或者照片，盖章签字的原件扫描；只供单位内部查看，不公开',
    'PDF or photographs of the signed papers; for the office, not the public',
  ],
  'scan.opening': ['拆封记录', 'Opening record'],
  'scan.panel': ['专家抽取记录或者同意自行选定的文件', 'Record of the draw, or the consent to choose'],
  'scan.sign-in': ['签到表', 'Sign-in sheet'],
  'scan.sheets': ['评分表', 'Score sheets'],
  'scan.report': ['签字的评审报告', 'Signed report'],
  'scan.other': ['其他材料', 'Other papers'],
  submit: ['提交核对', 'Hand it to the check'],
  submitConsequence: [
    '提交后由另一人对照扫描件核对，核对前不产生评审结果。',
    'Another person then checks it; nothing comes of it before that.',
  ],
  correct: ['更正录入', 'Put it right'],
  check: ['核对一致，形成结果', 'As the scans have it'],
  checkHow: ['请打开每份扫描件，逐项与录入内容核对。', 'Open each scan and hold it against what was typed, item by item.'],
  against: ['现在不能核对一致：{why}', 'It cannot be checked as it stands: {why}'],
  'lacking.officer': [
    '本单位现在没有其他人可以核对这次录入：录入、核对、确认结果须是三个人。请分管领导先给一位同事加上经办人任期并开通登录；录入人自己发放密码的，不能核对。',
    'Nobody else here may check what is entered: entering, checking and confirming the result are three people’s. The leader first gives a colleague an officer’s post and a login; one whose password comes from whoever enters this does not check it.',
  ],
  'lacking.leader': [
    '现在没有分管领导可以确认这次评审的结果，请先由系统管理员增设分管领导。',
    'No leader could confirm the result of this review; let the operator of the system enter one first.',
  ],
  appoint: ['去增设经办人', 'Give a colleague the post'],
  checkAsLeader: [
    '您是分管领导，核对后不能再确认这次评审的结果，须由其他分管领导确认；有另一名经办人的，宜由其核对。',
    'You are a leader: once you have checked it, its result is another leader’s to confirm. Where there is another officer, better let them check it.',
  ],
  checkConsequence: [
    '确认后，{winner}作为第一名提请确认结果，不能再改；项目各处注明“线下评审，未封存”，录入人、核对人一并公布。',
    '{winner} is then proposed as the first, and nothing of it can be changed. It is shown everywhere as reviewed on paper and not sealed, with both names.',
  ],
  back: ['核对不一致，退回', 'Send it back'],
  backSample: ['第二名总分与汇总表不一致', 'the second total differs from the summary'],
  withdraw: ['撤回录入', 'Withdraw'],
  withdrawHow: [
    '撤回后可以在系统内评审，或者重新录入；已上传的扫描件仍然留存。',
    'It can then be reviewed here or entered anew; the scans stay.',
  ],
  returnedFor: ['退回原因：{note}', 'Sent back: {note}'],
} as const satisfies Words

export const departureWords = {
  'panel-even': ['评委{found}人，应为单数', '{found} jurors; the number must be odd'],
  'panel-too-small': ['评委{found}人，规则要求至少{needed}人', '{found} jurors, {needed} at least'],
  'experts-too-few': ['专家{found}人，规则要求至少{needed}人', '{found} experts, {needed} at least'],
  'too-few-bidders': ['通过资格审查的{found}家，规则要求至少{needed}家', '{found} let in, {needed} at least'],
  'experts-chosen': [
    '评审专家由采购人自行选定，规则要求从评审专家库中随机抽取',
    'The purchaser chose the experts; the rules have them drawn by lot',
  ],
  unwatched: ['没有监督人员在场', 'Nobody watched'],
  namesake: [
    '评委{name}与采购岗位人员、评委库人员或者参加机构的人员同名，录入说明不是同一人',
    'Juror {name} is called like somebody of the office, the pool or an organisation that came, and said to be another',
  ],
  'like-bidder': [
    '评委{name}的单位名称与参加的机构相近，录入说明不是同一机构',
    'The organisation of juror {name} is called nearly like one that came, and said to be another',
  ],
} as const satisfies Words

export const offlineProblems = {
  'entered-already': ['这个项目已经录入了线下评审', 'A review on paper is entered already'],
  'panel-sits': ['系统内已经抽取评委，改在线下评审的，请先解散[panel]', 'A panel sits here; dismiss it first'],
  'offers-open': ['最后报价正在进行，开启后再录入', 'Last offers are being made; enter it once they are open'],
  'offers-short': [
    '最后报价不足规定家数或者已损坏，不能形成结果，请由分管领导公布[void]',
    'Too few last offers stand, or one is not as it was sealed: the leader declares it [void]',
  ],
  'unknown-paper': ['有扫描件找不到了，请重新上传', 'A scan cannot be found; please upload it again'],
  'file-kind-refused': ['扫描件只收PDF和照片', 'Scans are PDF files or pictures'],
  'ends-before-beginning': ['结束时间应晚于开始时间', 'It ends after it begins'],
  'held-not-over': [
    '按填写的时间，评审还没有结束；评审结束、材料签字后再录入、核对',
    'By these times the review is not over yet; enter and check it once it is, and its papers are signed',
  ],
  'held-before-closing': ['评审不能在截止之前开始', 'It cannot begin before bids are closed'],
  'held-before-opening': ['系统内已经拆封，评审不能在拆封之前开始', 'Bids were opened here; it cannot begin before that'],
  'held-before-day': [
    '评审早于公告的评审日期（{announced}）：[bidder]和评委按公告的日期到场，提前进行的评审不能作为结果。请核对日期；评审日期只能在[bid]截止前发布更正公告改定',
    'It was held before the day told in public ({announced}), on which [bidder]s and jurors come: such a review cannot count. Please check the day; another is told by an amendment published before the [bid]s close',
  ],
  'held-in-pause': [
    '评审日期在财政部门暂停采购期间，这次评审不能作为结果',
    'It was held while the finance bureau had the purchase wait: this review cannot count',
  ],
  'supplier-twice': ['同一家机构填了两次', 'One organisation stands there twice'],
  'juror-twice': ['同一名评委填了两次', 'One juror stands there twice'],
  'juror-near-bidder': [
    '评委{name}与参加的机构有利害关系（登记在册），依法应当回避，这次评审不能作为结果',
    'The record knows of a tie of {name} to one of the organisations: the law keeps such a juror away, and this review cannot count',
  ],
  'juror-of-bidder': [
    '评委{name}的单位就是参加的机构，依法应当回避，这次评审不能作为结果',
    '{name} works for one of the organisations, as the papers have it: the law keeps such a juror away, and this review cannot count',
  ],
  'juror-makes-purchases': [
    '{name}在采购岗位任职或者经办过本项目，不能担任评委，这次评审不能作为结果',
    '{name} makes purchases here or had a hand in this one, and is no juror of it: this review cannot count',
  ],
  'juror-not-in-pool': [
    '{name}在评审当天不是评委库人员，请核对',
    '{name} was not in the pool on the day of the review; please check',
  ],
  'juror-suspended': [
    '{name}在评审当天已被暂停评审资格，这次评审不能作为结果',
    '{name} was suspended from the pool on the day of the review: it cannot count',
  ],
  'juror-namesake': [
    '{name}与采购岗位人员、评委库人员或者参加机构的人员同名。是评委库人员的，请从评委库中选择；是采购岗位人员或者参加机构的人员的，不能担任评委；不是同一人的，请在该评委处写明工作单位和依据',
    '{name} is called like somebody of the office, the pool or an organisation that came: choose them from the pool; whoever makes purchases or is of such an organisation is no juror; of another person say who they are',
  ],
  'juror-like-bidder': [
    '{name}的单位名称与参加的机构相近。是同一机构的，依法应当回避，这次评审不能作为结果；不是同一机构的，请在该评委处写明工作单位和依据',
    'The organisation of {name} is called nearly like one that came: if it is the same, the law keeps such a juror away; of another say which it is and how that is known',
  ],
  tied: ['有总分相同的机构，请写明名次先后的依据', 'Totals are equal; please say why in this order'],
  'unopened-unexplained': [
    '系统内有封存的材料没有拆封，请先拆封，或者写明没有拆封的原因',
    'Something sealed here was not opened: open it first, or say why not',
  ],
  'nobody-fit': [
    '没有通过资格审查的机构，不能形成结果，请由分管领导公布[void]',
    'Nobody was let in: the leader declares it [void]',
  ],
  'below-pass': [
    '第一名总分{total}，没有达到合格线，请由分管领导公布[void]',
    'The first came to {total}, below the pass mark: the leader declares it [void]',
  ],
  'scan-missing': ['还缺扫描件：{kind}', 'A scan is missing: {kind}'],
  'scan-for-two': [
    '{kind}与另一项材料是同一份扫描件，请分别扫描上传',
    'One scan stands for two papers ({kind}); please scan and upload each',
  ],
  'paper-gives-number': [
    '要公开或者告知机构的内容里有电话号码或身份证号，请删去',
    'A telephone or identity number stands in what others will read; please take it out',
  ],
  'bids-left-out': [
    '已在系统内拆封的还有{count}家没有填写，请补全',
    '{count} that were opened here are left out; please add them',
  ],
  'bid-shut-out': [
    '{name}在系统内已逾期拒收、退出或者未确认更正，不能纳入评审',
    '{name} came late, left, or never confirmed a change: it takes no part',
  ],
  'total-too-high': ['{name}的总分超过满分', 'The total of {name} is more than can be had'],
  'total-not-exact': ['{name}的总分小数位数超过评分办法的规定', 'The total of {name} has more decimals than the rubric'],
  'price-missing': ['请填写{name}的报价', 'Please give the price of {name}'],
  'price-fixed': ['本项目是固定价，不填报价', 'The price is fixed; leave it empty'],
  'price-differs': [
    '{name}的报价与系统内拆封的报价不一致，请核对',
    'The price of {name} is not the one that was opened here; please check',
  ],
  'no-last-offer': ['{name}没有在系统内提交最后报价，不能纳入评审', '{name} made no last offer here: it takes no part'],
  untold: ['请填写告知{name}的理由', 'Please say what {name} is told'],
  'paper-over-budget': ['{name}的报价超过预算，应为未通过', 'The price of {name} is over the budget: it is not let in'],
  'against-law': ['{what}。与法律规定不一致，这次评审不能作为结果', '{what}: it does not keep to the law and cannot count'],
  departs: [
    '{what}。请核对，确实如此的，填写“与评审规则不一致时的理由”',
    '{what}: please check; if it was so, say why it departs from the rules',
  ],
  'both-sides': ['{other}与本项目互为督导评估，机构不能两边都参加', 'It stands on the other side in {other}'],
  'last-to-confirm': [
    '您核对后就没有其他分管领导确认结果了，请由另一名经办人核对',
    'If you checked it, no leader would be left to confirm the result; another officer checks it',
  ],
  'same-hand': ['录入人不能核对自己录入的内容，请由另一人核对', 'Whoever typed it does not check it'],
  'sits-on-panel': ['这次评审的评委不能录入、核对', 'A juror of this review neither enters nor checks it'],
} as const satisfies Words
