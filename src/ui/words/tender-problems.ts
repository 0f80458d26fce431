import { fieldProblems } from './field-problems.ts'
import type { Words } from './say.ts'

/** Refusals of the purchase: what happened, and what to do next. Common ones are in problems.ts. */
export const tenderProblems = {
  'unknown-paper': ['有文件找不到了，请重新上传', 'A file cannot be found; please upload it again'],
  'paper-named': [
    '这份扫描件已经登记过，同一份材料只登记一次，请在本项目的[challenge]中查看',
    'This scan is registered already, and one paper is registered once; see the [challenge]s of this project',
  ],
  'own-objection': [
    '这件[challenge]由您提出或者登记，或者[notice]发布以后提出人、登记人发放过您的登录密码，请由分管领导或者其他经办人办理',
    'You filed or registered this [challenge], or whoever did made your password after the call; the leader or another officer deals with it',
  ],
  'answer-says-nothing': [
    '请写明查到的事实和理由，不能只写结论或者“工作需要”一类的套话',
    'Please give the facts found and the reasons, not the finding alone or a stock phrase',
  ],
  'answer-unfit-for-public': [
    '答复会随结果公开，请删去电话号码、身份证号和提出人的姓名（名称）',
    'The answer is published with the result: please take out telephone and identity numbers and the name of whoever objected',
  ],
  'no-such-supplier': ['没有这家机构，请重新选择', 'There is no such organisation; please choose again'],
  'objection-open': ['还有{count}件[challenge]没有答复，答复后才能邀请', '{count} [challenge](s) wait for an answer first'],
  'deadline-passed': ['截止时间已过，请往后改', 'The deadline is past; please choose a later one'],
  'consultation-missing': [
    '按这种采购方式要先公示需求、征求意见；没有征求的，请写明理由再送审',
    'By this way of purchasing the needs are put to the public first; without that, please give the reason',
  ],
  'not-ended': ['这个项目还没有结束，不能重新采购', 'This project has not ended; it cannot be bought anew'],
  'replaced-already': ['这个项目已经重新采购', 'This project is bought anew already'],
  'period-reversed': ['服务期的结束日期早于开始日期，请检查', 'The service ends before it begins; please check'],
  'no-such-area': ['没有这个社区，请重新选择', 'There is no such community; please choose again'],
  'need-not-listed': ['有需求不在需求目录里，请先列入目录', 'A need is not in the catalogue; please list it first'],
  'profile-not-supported': ['这种采购方式还不能在系统内办理', 'This method of purchase is not supported yet'],
  'programme-not-published': ['购买计划还没有发布，请先发布计划', 'The plan is not published yet; please publish it first'],
  'not-ready': ['还有必须修改的地方，请看“还要修改的地方”', 'Some things must be corrected first; see the list'],
  'deadline-too-early': [
    '截止时间太早，公告天数不够，请往后改',
    'The deadline is too early for the notice; please choose a later one',
  ],
  'review-before-deadline': ['评审日期不能早于截止日期', 'The review cannot be before the deadline'],
  'notice-no-taken': ['公告编号已经用过，请换一个', 'This notice number is taken; please choose another'],
  'already-released': ['您已经同意过，请等其他监督员', 'You have released already; please wait for the others'],
  'too-few-bidders': ['[bidder]不足，不能继续', 'Too few [bidder]s to go on'],
  'enough-bidders': ['[bidder]已够，不能按不足办理', 'There are enough [bidder]s; it cannot end for lack of them'],
  'not-approved': [
    '项目内容与分管领导同意的不一致，须由分管领导同意后才能发布',
    'The project is not as the leader approved it; the leader must agree before it is published',
  ],
  'undecided-bids': ['还有机构没有审查资格', 'Some [bidder]s are not checked yet'],
  'fact-unknown': ['这项数据不计分，不用核实', 'This fact earns no points and is not to be confirmed'],
  'fact-wrong-kind': ['更正的值填得不对，请检查', 'The corrected value is not of the right kind; please check'],
  'fact-reason-missing': ['与[bid]值不同，请写明更正理由', 'It differs from what was stated; please say why'],
  'reason-says-nothing': fieldProblems['reason-says-nothing'],
  'raises-points': [
    '更正后的得分不能高于[bid]值的得分，请对照附件重新填写',
    'A correction cannot earn more than what was stated; please look at the papers again',
  ],
  'not-stated': [
    '机构没有填写这一项，不能替机构补填，只能按0或否核实',
    'The organisation stated nothing here, and nothing can be added for it: only 0 or no can be confirmed',
  ],
  'not-taking-bids': ['这个项目现在不接受[bid]', 'No [bid]s are taken now'],
  'bid-exists': ['本机构已经在填写这个项目', 'Your organisation has a [bid] here already'],
  'both-sides': [
    '本项目与{other}是督导评估的关系，同一机构不能两边都参加[bid]或者承接',
    '{other} supervises this project or is supervised by it: no organisation stands on both sides',
  ],
  'not-supervisable': [
    'B类项目只能督导评估A类项目；已有B类项目督导评估的，不能改为B类',
    'Class B supervises projects of class A; one that is supervised cannot become class B itself',
  ],
  'not-final': ['[display]还没有结束，暂时不能办这一步', 'The public notice has not ended yet'],
  'challenge-open': ['还有[challenge]没有处理完，现在不能办这一步', 'A [challenge] is still open'],
  'past-standstill': ['[objectTerm]已过，不能再提出[challenge]', 'The public notice has ended; no more [challenge]s are taken'],
  'partings-missing': ['还有{missing}家机构没有写明理由', 'The reason is still missing for {missing} of them'],
  'brought-it-in': [
    '您录入或者核对过线下评审，结果由其他分管领导确认',
    'You brought in its papers; another leader confirms the result',
  ],
  'nobody-to-confirm': [
    '您录入或者核对过线下评审，请先增设分管领导来确认结果',
    'You brought in its papers; appoint another leader to confirm',
  ],
  'no-winner': ['还没有推荐机构', 'None has been put forward yet'],
} as const satisfies Words

/** What is amiss in a draft of a project. */
export const findingWords = {
  'goal-missing': ['请填写项目目标', 'Please state the goal'],
  'no-indicators': ['请至少设置一项服务指标', 'Please set one indicator at least'],
  'indicator-twice': ['指标代号{node}重复', 'The indicator code {node} is used twice'],
  'indicator-name-twice': [
    '有两项指标都叫“{node}”，请改成能区分的名称',
    'Two indicators are called “{node}”; please tell them apart',
  ],
  'counts-repeats': [
    '指标“{node}”的单位是“{found}”，但没有写明同一人或同一户只计一次，将按次数累计，请确认',
    '“{node}” is counted in {found}, but not each person or household once: every time counts. Please confirm',
  ],
  'instalments-not-100': ['各期比例合计是{found}，应为{expected}', 'The shares add up to {found}; they should make {expected}'],
  'criterion-without-words': ['评分项{node}没有打分说明', 'Criterion {node} has no wording for the jurors'],
  'bands-differ': [
    '评分项“{node}”的分档最高是{found}分，与分值{expected}分不一致',
    'The bands of “{node}” end at {found}, its marks at {expected}',
  ],
  'period-too-long': ['服务期超过一年，请确认', 'The service is longer than a year; please confirm'],
  'over-ceiling': [
    '预算{found}元，超过单个项目上限{expected}元，已写明理由，请确认',
    'The budget of {found} yuan is above the ceiling of {expected} yuan per project; the reason is given. Please confirm',
  ],
  'ceiling-reason-missing': [
    '预算{found}元，超过单个项目上限{expected}元，请写明理由',
    'The budget of {found} yuan is above the ceiling of {expected} yuan per project; please give the reason',
  ],
  'service-unnamed': ['没有选定购买服务目录中的事项，请确认', 'No item of the catalogue of services is named; please confirm'],
  'service-gone': [
    '“{found}”不在现行购买服务目录中，请重新选定或者确认',
    '“{found}” is not in the catalogue of services in force; please choose again or confirm',
  ],
  'service-negative': [
    '文字涉及不得购买的事项：{found}，请确认',
    'The words touch what may not be bought: {found}; please confirm',
  ],
  'labour-only': [
    '只写了派驻多少人，没有服务成果指标，容易成为劳务派遣，请确认',
    'It says how many people are sent and not what they do: labour dispatch may not be bought. Please confirm',
  ],
  'without-need': [
    '没有对应的居民需求，已写明理由，请核对',
    'It answers no resident’s need; the reason is given, please check it',
  ],
  'needs-reason-missing': [
    '没有对应的居民需求，请选择对应需求，或者写明为什么购买',
    'It answers no resident’s need: choose one, or say why it is bought',
  ],
  'service-reason-missing': ['上述提醒还没有写明仍需购买的理由', 'Nobody has said yet why it is bought all the same'],
  'direct-terms-missing': ['请填写拟定供应商、适用情形和原因', 'Please say which supplier is meant, on which ground, and why'],
  'direct-terms-elsewhere': ['本计划不是协商采购，不能指定供应商', 'This plan does not buy from one supplier; none can be named'],
  'direct-reason-missing': ['请写明只能由这一家承接的原因', 'Please say why this one alone can do it'],
  'opinions-missing': ['只有唯一供应商的，须附专业人员论证意见', 'Where only one supplier can, an expert’s opinion is needed'],
  'original-missing': ['添购的，请填写原合同编号和金额', 'Please give the contract that is added to, and its sum'],
  'addition-over-share': ['添购金额不能超过原合同金额的10%', 'An addition costs a tenth of the contract at most'],
  'ground-from-threshold': [
    '预算达到公开招标数额标准，不能按本级规定考察洽商选定',
    'From the sum for open tenders on the authority’s own rules do not reach',
  ],
  'scored-though-direct': ['协商采购不评分，请去掉评分办法', 'Nothing is scored here; please take the scoring out'],
  'supervises-nobody': ['请选择本项目督导评估哪些项目', 'Please choose the projects that this one supervises'],
  'total-differs': ['评分总分是{found}，应为{expected}', 'The marks add up to {found}; they should make {expected}'],
  'price-weight-below': ['价格分比重过低', 'The price weighs too little'],
  'price-weight-above': ['价格分比重过高', 'The price weighs too much'],
  'price-scored-though-fixed': ['固定价项目不能给价格打分（{node}）', 'A fixed price earns no marks ({node})'],
  'aggregate-not-allowed': ['这种汇总办法不能用', 'This way of averaging is not allowed'],
  'decimals-not-allowed': [
    '总分保留{found}位小数，按规则应为{expected}位',
    'Totals have {found} decimals; the rules say {expected}',
  ],
  'qualification-scored': ['资格条件不能作为打分项（{node}）', 'What every [bidder] must have cannot earn marks ({node})'],
  'regional-record-scored': ['本地业绩、本地奖项不能加分（{node}）', 'Local records or awards cannot earn marks ({node})'],
  'experience-shuts-newcomers-out': [
    '经历分比重过高，新机构会吃亏，请再看看',
    'Experience weighs so much that newcomers are shut out; please look again',
  ],
  'step-falls': ['评分项{node}的分档有倒挂', 'The steps of criterion {node} fall'],
  'bonus-max-differs': ['评分项{node}的加分上限与分值不一致', 'The bonus limit of {node} differs from its marks'],
  'tie-unreachable': ['同分办法“{node}”排在抽签之后，用不到', 'The tie rule {node} comes after the draw and is never used'],
  'ties-not-as-ruled': [
    '同分办法的顺序不合规定：按采购方式应先比报价（磋商再比技术部分得分），最后抽签',
    'Equal totals are settled in another order than the way of purchasing lays down: price first (then, in a consultation, the technical part), a draw last',
  ],
  'preference-missing': [
    '没有规定小微企业价格扣除（应为{expected}）；专门面向中小企业采购的可以不设',
    'No preference for small businesses ({expected} is laid down); a purchase reserved to them needs none',
  ],
  'preference-not-allowed': [
    '小微企业价格扣除{found}不在规定范围内',
    'A preference of {found} for small businesses is not within the rules',
  ],
  'ties-end-open': ['同分办法最后一项应为抽签，否则可能定不了名次', 'The tie rules should end in a draw'],
  'weights-do-not-add-up': ['评分项{node}的下级分值合计不对', 'The parts of {node} do not add up'],
  'duplicate-node': ['评分项代号{node}重复', 'The criterion code {node} is used twice'],
  'tie-unknown': ['同分办法用到了没有的评分项', 'A tie rule names an unknown criterion'],
  other: ['评分办法有问题，请检查{node}', 'Something is amiss in the scoring: {node}'],
} as const satisfies Words

export const severityWords = {
  refuse: ['必须修改', 'Must be corrected'],
  warn: ['请再看看', 'Please look again'],
} as const satisfies Words
