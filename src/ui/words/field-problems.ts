import { listed } from './problems.ts'
import type { Lang, Words } from './say.ts'

/** What is wrong with one field, by the code that came back for it. */
export const fieldProblems = {
  'percents-do-not-make-100': ['各期比例合计应为100%', 'The shares must make 100%'],
  'over-budget': ['超出购买计划剩余的预算，请调整', 'More than the plan has left; please adjust it'],
  'budget-below-lots': ['少于已有项目的合计，请调整', 'Below the sum of its projects; please adjust it'],
  'profile-fixed': ['计划里已有项目，不能再改采购方式', 'The plan has projects already; the method stays'],
  'profile-not-supported': ['系统目前不办理这种采购方式，请改选', 'Not supported yet; please choose another'],
  'code-taken': ['已经用过，请换一个', 'Is taken; please choose another'],
  'period-reversed': ['结束日期早于开始日期，请检查', 'It ends before it begins; please check'],
  'phone-missing': ['请写明电话，例如 0546-0000000 或 13800000000', 'Please give a telephone number, such as 0546-0000000'],
  'reason-says-nothing': [
    '请写明具体事实和依据，不能只写“工作需要”一类的套话',
    'Please say what has happened and what it rests on; a stock phrase is not enough',
  ],
  'not-a-phone': ['电话号码不对，例如 0546-0000000 或 13800000000', 'Not a telephone number; give one such as 0546-0000000'],
  'personal-number': [
    '这里的内容会公开，请删去电话号码和身份证号',
    'This will be public: please take out telephone and identity numbers',
  ],
  'not-as-long-as-called': [
    '服务期的长度应与公告一致，不能更长或更短；各单位都是按公告的服务期报价的',
    'The period is as long as the call says, neither longer nor shorter: everybody bid for that time',
  ],
  'begins-elsewhere': [
    '顺延或者提前的，不得早于发出通知书的日期，与公告的开始日期相差不超过3个月；通知书发得晚或者逾期未签约的，最迟为最晚签约日或者今天起3个月',
    'A period that is moved begins no earlier than the letter of award and within three months of the call’s day; where the letter or the signing is late, three months after the last day to sign or today',
  ],
  'leaves-out-called-goal': [
    '请保留公告的原文，可以在后面补充',
    'The goal keeps the words of the call; more may be added to them',
  ],
  'named-twice': [
    '同一人在团队中只能列一次，请核对；确为同名的，请在姓名后注明区别',
    'Nobody stands in the team twice; where two people share a name, please tell them apart behind it',
  ],
  'account-of-purchaser': ['与甲方账号相同，请填写乙方的账号', 'This is the purchaser’s account; please give the provider’s'],
  'deadline-too-early': ['公告天数不够，请往后改', 'Too early for the days of notice; please choose a later one'],
  'review-before-deadline': ['不能早于截止日期', 'Cannot be before the deadline'],
  'notice-no-taken': ['已经用过，请换一个', 'Is taken; please choose another'],
  'mark-missing': ['请打分', 'Please give a mark'],
  'mark-out-of-range': ['分数超出范围', 'The mark is out of range'],
  'mark-off-step': ['分数不是规定的档位', 'The mark is not on the step that the rubric declares'],
  'mark-on-computed-leaf': ['这一项由系统计分，不用填', 'This item is computed; leave it empty'],
  'leaf-unknown': ['没有这个评分项', 'There is no such item'],
  'leaf-not-open': ['这一项没有发现问题，不能更正', 'Nothing was found here; it cannot be corrected'],
  'each-ground-once': ['请逐项回答', 'Please answer each one'],
  'too-small': ['内容太短、太小或没有填写', 'Missing, too short or too small'],
  'not-a-number': ['请填数字', 'Please give a number'],
  'control-characters': ['含有不能使用的字符或换行', 'Contains signs or line breaks that cannot be used'],
  'too-big': ['内容太长或太大', 'Too long or too large'],
  'invalid-type': ['请填写这一项', 'Please fill this in'],
  'invalid-format': ['格式不对，请对照例子检查', 'Not in the expected form; please compare with the example'],
  'invalid-value': ['请从给出的选项中选择', 'Please choose one of the options'],
  'not-multiple-of': ['小数位数太多', 'Too many decimals'],
  'not-an-amount': ['请填金额，例如 180000 或 180000.50', 'Please give an amount, such as 180000.50'],
  'finer-than-a-fen': ['金额最多两位小数', 'At most two decimals'],
  'amount-too-large': ['金额太大，请检查', 'This amount is too large; please check'],
  'credit-code-wrong': [
    '应为18位，且与证书上的完全一致，请对照证书检查',
    'A credit code has 18 characters; please compare it with the certificate',
  ],
  'password-guessable': [
    '太容易被猜到，请换一个，不要用连续或重复的数字，也不要用用户名',
    'Easily guessed; please choose another: no rows of figures, and not the user name',
  ],
  'user-name-refused': [
    '3到40个字，可用汉字、字母、数字，中间可用点、下划线和短横线，不能有空格',
    '3 to 40 letters or digits, with points, dashes or underscores within, and no blanks',
  ],
  'not-an-account': [
    '银行账号应为8至32位数字，可以用空格或短横线分组',
    'A bank account has 8 to 32 digits; blanks and dashes may group them',
  ],
  'not-18-signs': ['统一社会信用代码应为18位', 'A credit code has 18 characters'],
  'wrong-check-sign': [
    '统一社会信用代码有误，请对照证书检查',
    'This credit code is mistyped; please compare with the certificate',
  ],
  'wrong-organisation-check': [
    '统一社会信用代码有误，请对照证书检查',
    'This credit code is mistyped; please compare with the certificate',
  ],
} as const satisfies Words

export function fieldProblemWord(lang: Lang, code: string, own: Words = {}): string {
  const [zh, en] = listed(own, code) ?? listed(fieldProblems, code) ?? ['请检查这一项', 'Please check this']
  return lang === 'zh' ? zh : en
}
