import { inTerms, type Profile } from './profile.ts'
import type { Lang, Words } from './say.ts'

/** What a refusal's code means to the person who meets it: what happened, and what to do next. */
export const problems = {
  'not-found': ['没有权限或内容不存在', 'Not found, or not yours to see'],
  'login-needed': ['登录已过期，请重新登录；已填写的内容没有丢失', 'Please sign in again; what you typed is kept'],
  'wrong-login': ['用户名或密码不对，请再试一次', 'User name or password is wrong; please try again'],
  'account-waits': [
    '这个账号连续输错多次，请过{minutes}分钟再试；忘记密码请联系管理员',
    'Wrong too many times in a row for this account; please wait {minutes} min. If the password is lost, ask the administrator',
  ],
  'no-password': ['这个账号没有设密码，请联系管理员', 'This account has no password; please ask the administrator'],
  'cut-off': ['上传中断了，请重新上传', 'The upload broke off; please send it again'],
  'bad-request': ['没办成：请刷新页面后再试', 'It did not work; please reload the page and try again'],
  'wrong-password': ['密码不对，请再试一次', 'The password is wrong; please try again'],
  'password-length': ['新密码要有8到128位', 'A new password has 8 to 128 characters'],
  'password-guessable': [
    '这个密码太容易被猜到，请换一个，不要用连续或重复的数字，也不要用用户名',
    'This password is easily guessed; please choose another: no rows of figures, and not the user name',
  ],
  'password-unchanged': ['新密码和现在的密码一样，请换一个', 'This is the present password; please choose another'],
  'password-change-required': [
    '您用的是一次性初始密码，请先改成自己的密码',
    'Your password is a one-time one; please change it to one of your own first',
  ],
  'wrong-code': [
    '验证码不对或已经用过，请等手机上换了新的六位数再试',
    'This code is wrong or was used before; please wait for the next one and try again',
  ],
  'sign-in-again': [
    '登录没有完成，请重新输入用户名和密码',
    'The sign-in was not finished; please begin again with your password',
  ],
  'second-factor-required': [
    '您的岗位要求二次验证，请先设置，再继续办理',
    'Your post demands two-step sign-in; please set it up first, then go on',
  ],
  'second-factor-demanded': ['您的岗位要求二次验证，不能关闭', 'Your post demands two-step sign-in; it cannot be turned off'],
  'second-factor-on': ['二次验证已经开启，请刷新后查看', 'Two-step sign-in is on already; please reload the page'],
  'second-factor-off': ['二次验证还没有开启，请刷新后查看', 'Two-step sign-in is not on; please reload the page'],
  'not-allowed': ['您的身份不能办这一步，请联系经办人', 'Your role cannot do this step; please ask the officer'],
  invalid: ['有些内容还需要修改，请看标红的地方', 'Some fields need correction; see those marked in red'],
  'too-many-tries': ['点得太快了，请过一分钟再试', 'Too many tries; please wait a minute'],
  'press-busy': [
    '现在下载的人较多，请过几秒再试',
    'Many documents are being printed just now; please try again in a few seconds',
  ],
  'too-large': ['内容太大，请减小后再传', 'Too large; please make it smaller'],
  'file-too-large': ['文件太大，每个文件不超过50兆', 'The file is too large; at most 50 MB each'],
  'file-kind-refused': [
    '这种文件不能上传，请换成扫描件、图片或办公文档',
    'This kind of file is not taken; please use a scan, an image or an office document',
  ],
  'file-false': [
    '“{name}”的内容与后缀不符，请检查文件后重新上传',
    'What is in “{name}” is not what its name says; please check the file and upload it again',
  ],
  'file-empty': ['文件是空的，请检查后重新上传', 'The file is empty; please check and upload it again'],
  'too-many-files': ['文件太多，最多{most}个，请合并后再传', 'Too many files, at most {most}; please merge some'],
  'files-too-large': [
    '所有文件合计不能超过{megabytes}兆，请压缩后再传',
    'All files together may have at most {megabytes} MB; please make them smaller',
  ],
  'too-many-uploads': ['一小时内上传太多，请过一小时再传', 'Too much was uploaded within an hour; please try again in an hour'],
  'file-name-refused': [
    '文件名的后缀与文件内容不符，请改正文件名后重新上传',
    'The ending of the file’s name does not fit what is in it; please correct the name and upload it again',
  ],
  'no-such-file': ['文件不在了，请重新上传', 'The file is gone; please upload it again'],
  'file-damaged': ['文件打不开，请检查后重新上传', 'The file cannot be read; please check and upload it again'],
  'changed-meanwhile': ['刚才有人先办了这一步，请看最新情况', 'Someone else was first; please look at the latest state'],
  'action-id-used': ['这一步已经办过，请刷新后查看', 'This was already done; please reload the page'],
  'wrong-status': ['现在还不能办这一步，请看项目的下一步', 'This step is not possible now; see the next step'],
  'reason-required': ['请写明理由', 'Please give the reason'],
  'past-deadline': ['已过截止时间，不能再提交', 'The deadline has passed'],
  'too-early': ['还没到办理时间', 'It is too early for this step'],
  'no-such-need': ['没有这条需求', 'There is no such need'],
  'no-such-programme': ['没有这个购买计划', 'There is no such plan'],
  'no-such-lot': ['没有这个项目', 'There is no such project'],
  'no-such-bid': ['没有这份[bid]', 'There is no such [bid]'],
  'no-such-contract': ['没有这份合同', 'There is no such contract'],
  'code-taken': ['编号已经用过，请换一个', 'This code is taken; please choose another'],
  'ceiling-reasons-missing': [
    '有{count}个项目超过单个项目上限，还没有写明理由，请先补上',
    '{count} projects are above the ceiling per project and give no reason yet; please add it first',
  ],
  'no-lots': ['计划里还没有项目，请先新建项目再送审', 'The plan has no project yet; please add one before you send it'],
  'profile-fixed': ['计划里已有项目，不能再改采购方式', 'The plan has projects already; the method of purchase stays'],
  'budget-below-lots': ['预算少于已有项目的合计，请调整', 'The budget is below the sum of its projects; please adjust it'],
  'slip-ended': [
    '这张口令条已用过或已作废，请到签到处重新打印',
    'This slip has been used or replaced; please have it printed again at the desk',
  ],
  'slip-not-valid': ['口令不对，请对照口令条再输一次', 'That does not match; please look at the slip and type it again'],
  'over-budget': ['金额合计超出预算，请调整', 'The sum exceeds the budget; please adjust it'],
  'still-sealed': ['还没有拆封，暂时看不到内容', 'Not unsealed yet; the content cannot be seen'],
  'no-bids': ['没有收到[bid]', 'No [bid]s were received'],
  'sheet-missing': ['还有评分表没有交齐', 'Some score sheets are not in yet'],
  'mark-out-of-range': ['有分数超出范围，请看标红的地方', 'A mark is out of range; see those in red'],
  'challenge-open': ['还有[challenge]没有处理完，现在不能签合同', 'A [challenge] is open; no contract can be signed now'],
  tied: ['最高分相同，请按办法抽签决定', 'The totals are equal; please draw lots'],
  'no-tie': ['第一名没有并列，不需要抽签', 'The first place is not tied; no lot is needed'],
  'no-juror-post': ['这个人还没有评委身份，请先登记', 'This person holds no juror’s post yet; please enter it first'],
  'post-ended': [
    '这名评委的评委身份已经结束，不能发口令条。还没有声明回避情况的，请登记缺席，另行补抽',
    'This juror no longer holds the post and gets no slip; where nothing was declared yet, register the absence and call an alternate',
  ],
  'before-review': ['还没到评审当天，不能登记缺席', 'An absence is registered on the day of the review, not before'],
  'nobody-received': [
    '评审当天还没有评委登记到场，缺席由监督员登记；有评委到场后，经办人也可以登记',
    'No juror has been received today: until one is, an absence is for the custodian to enter; after that the officer may as well',
  ],
  'custodian-needed': ['这一步须由监督员办理', 'This is for the custodian to do'],
  'own-entry': ['不能把自己列入评委名单', 'Nobody puts themselves on the list of jurors'],
  'makes-purchases': [
    '这个人正担任采购岗位（经办、分管领导、财务或监督员），不能列入评委名单',
    'This person holds a post that makes purchases (officer, leader, finance or custodian) and cannot be a juror',
  ],
  'panel-exists': ['这个项目已经抽过评委', 'This project already has its panel'],
  'runs-the-purchase': [
    '您经办或审批过本项目，不能同时担任监督员，请由其他监督员办理',
    'You ran or approved this purchase and cannot be its custodian as well; please leave it to another custodian',
  ],
  'not-two-hands': [
    '公告发布以后，您和已拆封的监督员的密码都由他人设置过，不能确认是两个人拆封。请由另一名监督员拆封；没有其他监督员的，请系统管理员当面核实后为您重置密码，再来拆封',
    'Since the call somebody else has made both your password and that of a custodian who has released: two people are not certain. Please leave it to another custodian; where there is none, an operator makes you a new password in person, and you release then',
  ],
  'password-given': [
    '公告发布以后，您的密码由他人设置过，不能确认是您本人。请由另一名监督员打印口令条；没有其他监督员的，请系统管理员当面核实后为您重置密码',
    'Since the call somebody else has made your password, so it is not certain that this is you. Please leave the slip to another custodian; where there is none, an operator makes you a new password in person',
  ],
  'bids-on-the-lot': [
    '您任职的机构参加了本项目的[bid]，应当回避，请由其他监督员办理',
    'An organisation in which you hold a post bids on this project; please leave it to another custodian',
  ],
  'panel-even': ['评委人数应为单数', 'A panel has an odd number of members'],
  'panel-too-small': ['评委人数太少，至少{needed}人', 'Too few members; at least {needed}'],
  'experts-too-few': ['专家太少，至少{needed}人', 'Too few experts; at least {needed}'],
  'no-alternate': [
    '没有可以补抽的候补评委（已暂停抽取、不再担任评委的不补抽），请解散后重新抽取',
    'No alternate can be called (none who is suspended or no juror any more); please disband and draw again',
  ],
  'seat-taken': ['这个席位上已经有人', 'This seat is taken'],
  'known-relation': [
    '系统已登记您与参加机构的关系，选“否”的请写明情况',
    'A relation of yours is on record; if it is not so, please say why',
  ],
  'ties-unsettled': [
    '有{count}名评委与参加机构的关系还没有核实，请经办人先核实',
    'Relations of {count} jurors to bidders are still to be looked into by the officer',
  ],
  'nothing-to-settle': ['这名评委没有要核实的关系，请刷新页面', 'There is nothing to look into; please reload the page'],
  'seats-open': ['还有评委没有到场或没有声明', 'Some jurors are not there or have not declared'],
  'custody-missing': ['还有评委没有登记封存设备', 'Devices of some jurors are not in the register'],
  'not-seated': [
    '登记表里有人不是本场到场的评委，或者重复登记',
    'The register lists somebody who does not sit here, or lists a juror twice',
  ],
  'sheets-open': ['还有分数没有填好，请看标红的地方', 'Some marks are missing; see those in red'],
  'marks-refused': ['有分数需要修改，请看标红的地方', 'Some marks need correction; see those in red'],
  'facts-unconfirmed': [
    '还有{count}项[bid]数据没有核实（机构代号：{labels}），请先在项目页“[bid]数据核实”中办完',
    '{count} stated facts are not confirmed yet (labels: {labels}); please finish them on the project’s page first',
  ],
  'check-open': [
    '核对还没有完成：有客观分不一致，或评分表正在更正',
    'A check is open: objective marks differ or a sheet is being corrected',
  ],
  'nothing-to-correct': [
    '四项核对没有发现这份评分表有问题，不能退回',
    'None of the four checks found anything here; it cannot be returned',
  ],
  'digest-differs': [
    '评分表与提交时的内容不一致，请停止操作并报告监督员',
    'A sheet is not what was submitted; please stop and tell the custodian',
  ],
  'score-refused': ['还不能计算排名，请检查评分办法和[bid]材料', 'No ranking yet; please check the rubric and the proposals'],
  'on-paper': [
    '这张评分表已经用纸质评分，不能再在电脑上打分或者重复扫描',
    'This sheet is on paper: it is not marked on the screen or scanned again',
  ],
  'paper-open': [
    '还有{count}张纸质评分表没有录入、核对完，请稍候再提交',
    '{count} sheets on paper are still being entered; please submit later',
  ],
  'same-hand': ['录入人不能核对自己录入的分数，请由另一人核对', 'Whoever typed it does not check it; please let another do so'],
  'purchase-paused': [
    '财政部门已书面通知暂停采购（至{until}），暂停期间不能办这一步',
    'The finance bureau has the purchase wait until {until}; this cannot be done meanwhile',
  ],
  'offers-open': ['最后报价还没有开启，开启后才能打分', 'The last offers are not open yet; the scoring follows them'],
  'offers-short': [
    '有效的最后报价不足，或有报价与封存时不一致，不能打分',
    'Too few last offers stand, or one is not as it was sealed: nothing can be scored',
  ],
  'sits-on-panel': ['本项目的评委不能录入、核对评分', 'A juror of this panel enters no scores'],
  'signing-over': [
    '签字期限已过：期限内没有签字、也没有写明不同意见的，按规定视为同意评审报告，不能再签字或者写明不同意见',
    'The term for signing is over. Who neither signed nor dissented is taken to agree; nothing can be signed or added any more',
  ],
  'below-pass': [
    '最高分没有达到合格线，请报分管领导公布[void]',
    'Nobody reached the pass mark; please ask the leader to void the project',
  ],
  'leader-needed': ['这一步须由分管领导办理', 'This is for the leader to do'],
  offline: ['现在没有网络，已保存在手机里', 'No network now; kept on this phone'],
  'term-running': [
    '有采购项目正在公告或者公示，供应商人员的岗位现在不能新增二次验证要求，请在结束后再设置',
    'A call or a public notice is running; please demand two-step sign-in of providers’ posts when it is over',
  ],
  'day-past': ['这一天已经过去，不能再调整', 'That day is past and can no longer be changed'],
  'workday-too-near': [
    '休息日改为上班，会缩短正在计算的期限，至少要提前{days}天设置',
    'A day off that becomes a working day shortens terms; it must be set {days} days ahead',
  ],
  'sign-out-owed': [
    '上次退出时网络不通，登录还没有结束；本机填写的内容已经删除。请联网后再试，系统会先退出登录。',
    'There was no connection when somebody left, so their session has not ended yet; what was filled in here is deleted. Please try again with a connection: that session is ended first.',
  ],
  'network-down': ['网络不通，请稍后再试，已填写的内容没有丢失', 'No connection; please try later, what you typed is kept'],
} as const satisfies Words

export const UNKNOWN_PROBLEM = [
  '没办成：请稍后再试，已填写的内容没有丢失',
  'It did not work; please try again later, what you typed is kept',
] as const

type Saying = { readonly own?: Words; readonly profile?: Profile; readonly filling?: Readonly<Record<string, string | number>> }

/** Words for any code: those of the feature first, then the common ones, then a sentence that is always true. */
export function problemWord(lang: Lang, code: string, { own = {}, profile = 'local-selection', filling }: Saying = {}): string {
  const [zh, en] = listed(own, code) ?? listed(problems, code) ?? UNKNOWN_PROBLEM
  return inTerms(lang, profile, lang === 'zh' ? zh : en, filling)
}

/** Codes come over the wire: one named like a method of every object is not a word. */
export const listed = (words: Words, code: string) =>
  Object.prototype.hasOwnProperty.call(words, code) ? words[code] : undefined
