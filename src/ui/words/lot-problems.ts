import type { Words } from './say.ts'

/** Why a step of a project or of a [bid] was refused: what to do instead. */
export const lotProblems = {
  'period-reversed': ['服务期的结束早于开始，请检查', 'The service would end before it begins; please check'],
  'no-such-area': ['没有这个服务地区，请重新选择', 'There is no such area; please choose again'],
  'need-not-listed': ['有需求不在需求目录里，请先列入目录', 'A need is not in the catalogue; please list it first'],
  'profile-not-supported': ['这种采购方式暂时不能在线办理', 'This way of purchasing cannot be done online yet'],
  'programme-not-published': [
    '年度购买计划还没有公布，请先公布计划',
    'The yearly plan is not published yet; please publish it first',
  ],
  'not-ready': [
    '还有{count}处需要补齐，请看项目页的提示',
    '{count} things are still missing; see the hints on the project’s page',
  ],
  'deadline-too-early': ['截止时间太早，最早可定在{earliest}', 'The deadline is too early; the first possible day is {earliest}'],
  'review-before-deadline': ['评审日期不能早于[bid]截止日期', 'The review cannot come before the deadline'],
  'notice-no-taken': ['这个文号已经用过，请换一个', 'This notice number is taken; please choose another'],
  'already-released': ['您已经拆封过，还要等另一位监督员', 'You have released already; another custodian must follow'],
  'too-few-bidders': [
    '只有{found}家，至少需要{needed}家，请办理[void]',
    'Only {found}, where {needed} are needed; please declare it [void]',
  ],
  'enough-bidders': ['已有{found}家，不能以家数不足[void]', 'There are {found}; too few bidders is no reason here'],
  'undecided-bids': ['还有{count}份[bid]没有审查', '{count} [bid]s are not decided yet'],
  'not-taking-bids': ['这个项目现在不接收[bid]', 'This project takes no [bid]s now'],
  'bid-exists': ['本机构已经有一份[bid]，请接着填写', 'Your organisation has a [bid] already; please go on with it'],
  'sections-missing': ['还有{count}项没有填写，请补齐后再提交', '{count} sections are still empty; please fill them in first'],
  'offer-differs': ['固定价项目，报价应等于预算金额', 'The price is fixed: the offer must be the budget'],
  'too-many-files': ['材料太多，最多{most}份', 'Too many files; at most {most}'],
} as const satisfies Words

/** What is amiss in a draft, beside the findings of its scoring. */
export const lotFindingWords = {
  'goal-missing': ['项目目标没有填写', 'The goal is missing'],
  'no-indicators': ['还没有服务指标，至少一项', 'There are no indicators; at least one is needed'],
  'indicator-twice': ['指标编号重复：{node}', 'An indicator’s code stands twice: {node}'],
  'instalments-not-100': [
    '拨款比例合计应为百分之百，现在是百分之{found}',
    'The instalments make {found} per cent instead of 100',
  ],
  'criterion-without-words': ['评分项没有名称和标准：{node}', 'A criterion has no words: {node}'],
  'period-too-long': ['服务期超过一年，请确认', 'The service runs for more than a year; please make sure'],
  'weights-do-not-add-up': [
    '{node}的下级分值合计是{found}，应为{expected}',
    'The parts of {node} make {found} instead of {expected}',
  ],
  'total-differs': ['总分是{found}，应为{expected}', 'The total is {found} instead of {expected}'],
  'price-scored-though-fixed': ['固定价项目，价格不能作为评分项', 'The price is fixed and cannot be scored'],
  'qualification-scored': ['资格条件不能评分：{node}', 'A condition of qualification cannot be scored: {node}'],
  'regional-record-scored': [
    '特定地区或行业的业绩、奖项不能加分：{node}',
    'Records of one region or trade cannot be scored: {node}',
  ],
  'experience-shuts-newcomers-out': [
    '经历分占比偏高，新机构可能进不来',
    'Experience weighs so much that new organisations stay out',
  ],
  'step-falls': ['分档分值先高后低，请检查：{node}', 'A table’s points fall; please check: {node}'],
  'bonus-max-differs': ['加分上限不一致：{node}', 'The bonus and its cap differ: {node}'],
  'ties-end-open': ['没有写明最后如何决定并列，建议以抽签结束', 'Nothing decides the last tie; end with a draw'],
  'tie-unreachable': ['抽签后面的并列规则用不到：{node}', 'A rule after the draw is never reached: {node}'],
  'aggregate-not-allowed': ['汇总办法不符合规定', 'This way of adding the jurors’ totals is not allowed'],
} as const satisfies Words
