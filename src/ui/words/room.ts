import type { Words } from './say.ts'

/** The panel room as the officer and the custodian see it. */
export const roomWords = {
  room: ['评审现场', 'Panel room'],
  rooms: ['评审场次', 'Panel rooms'],
  roomsEmpty: ['现在没有需要评审的项目。', 'No project is in review now.'],
  toRoom: ['进入评审现场', 'Open the panel room'],
  otherDay: [
    '公告的评审日期是{announced}，今天是{today}。今天评审的，报告和结果[display]按今天的日期写明。',
    'The call announced the review for {announced}; today is {today}. If the review is held today, the report and the result will say so.',
  ],
  toLot: ['返回项目', 'Back to the project'],
  state: ['评审进程', 'Progress of the review'],
  seat: ['席位', 'Seat'],
  seatNo: ['{seat}号席位', 'Seat {seat}'],
  expert: ['专家', 'Expert'],
  purchaser: ['采购人代表', 'For the purchaser'],
  standing: ['状态', 'Status'],
  action: ['办理', 'Action'],
  jurors: ['评委到场与声明', 'Arrivals and declarations'],
  panelOf: ['{size}名评委，其中专家不少于{experts}名', '{size} jurors, at least {experts} of them experts'],
  because: ['原因：{grounds}', 'Because: {grounds}'],
  ownWords: ['本人说明：{note}', 'In their own words: {note}'],
  onPaper: ['纸质评分', 'Scores on paper'],
  onPaperHow: [
    '停电或者没有电脑时，评委在空白评分表上打分、签名。每名评委、每家机构一张，右上角编号不同，请提前打印备用；评委补抽后须重新打印。',
    'Without power or a computer jurors mark and sign these sheets. There is one for each juror and organisation, with a code of its own: print them beforehand, and again after a replacement.',
  ],
  noPanel: ['还没有组建[panel]', 'There is no [panel] yet'],
  onlyOfficer: ['由经办人抽取评委。', 'The officer draws the jurors.'],
  notYet: ['资格审查结束后才能抽取评委。', 'Jurors can be drawn once qualification is checked.'],
  disband: ['解散并重新组建', 'Disband and start again'],
  disbandConsequence: [
    '解散后本次抽取和声明作废，已写的评分不会打开；可以重新抽取。解散的次数和理由写入评审报告和结果[display]。',
    'The draw and the declarations end, marks already written stay closed, and a new panel can be drawn. How often and why is told in the report and in the public result.',
  ],
  disbandByLeader: [
    '已有评委作出声明或者登记缺席，或者已经解散过一次，解散须由分管领导决定。',
    'A juror has declared or was put down as absent, or a panel was disbanded before: disbanding is now for the leader to decide.',
  ],
  disbanded: ['[panel]已解散', 'The [panel] is disbanded'],
} as const satisfies Words

/** What comes next in the room, one at a time. */
export const roomNext = {
  draw: ['随机抽取评委', 'Draw the jurors'],
  drawHow: [
    '从评委名单中随机抽取，与[bidder]有利害关系的人自动排除。抽取时须有见证人在场。',
    'Jurors are drawn at random from the list; those tied to a [bidder] are left out. A witness must be present.',
  ],
  receive: ['登记到场，等待回避声明', 'Register arrivals and wait for the declarations'],
  receiveHow: [
    '评委到场后由监督员核对本人、登记并打印口令条；每位评委在评审室的电脑上作回避声明。没有到场的，第一名评委到场前由监督员登记缺席，其后经办人也可以登记。已声明{declared}人，共{seats}席。',
    'A custodian checks each juror in person, registers them and prints the slip; each declares on the room’s computer. Until the first has come, an absence is for the custodian to enter; after that the officer may as well. {declared} of {seats} have declared.',
  ],
  replace: ['补抽评委', 'Draw a replacement'],
  replaceHow: [
    '{seats}空缺，由经办人按候补顺序补抽。其他评委照常登记到场、作回避声明。',
    'Empty: {seats}. The officer calls the next alternate; the other jurors go on registering and declaring.',
  ],
  exhausted: ['候补已用完，无法补抽', 'No alternate is left'],
  exhaustedHow: [
    '{seats}空缺。请由经办人在本页末尾解散[panel]，重新抽取。',
    'Empty: {seats}. The officer disbands the panel at the end of this page and draws again.',
  ],
  exhaustedByLeader: [
    '{seats}空缺。请由分管领导在本页末尾解散[panel]，再由经办人重新抽取。',
    'Empty: {seats}. The leader disbands the panel at the end of this page, and the officer draws again.',
  ],
  seal: ['登记封存通讯设备', 'Register the devices and seal the room'],
  sealHow: [
    '由监督员按姓名清点在场评委，逐人登记交存的手机和其他设备，登记后评审室封闭。',
    'A custodian counts the jurors present by name and writes down the phones and other devices of each; then the room is closed.',
  ],
  'ask-offers': ['磋商，要求提交最后报价', 'Consult, then ask for last offers'],
  'await-offers': ['等待最后报价', 'Waiting for the last offers'],
  awaitOffersHow: [
    '到时间由系统统一开启，开启后才能打分。开启前谁交了、报多少，任何人都看不到。',
    'All are opened together at the hour, and the scoring follows. Until then nobody sees who has made one, or how much.',
  ],
  'offers-short': ['最后报价不足，不能评分', 'Too few last offers: nothing can be scored'],
  offersShortHow: [
    '有效的最后报价不足，或有报价与封存时不一致。由分管领导公布[void]，另行采购。',
    'Too few last offers stand, or one is not as it was sealed. The leader declares it [void], and it is bought anew.',
  ],
  begin: ['开始打分', 'Begin scoring'],
  beginHow: ['每位评委将收到每家机构一份评分表。', 'Every juror gets one score sheet for each organisation.'],
  score: ['等待评委打分', 'The jurors are scoring'],
  scoreHow: [
    '已提交{submitted}人，共{seats}人。全部提交前，任何人都看不到别人的分数。',
    '{submitted} of {seats} have submitted. Until all have, nobody sees another’s marks.',
  ],
  reveal: ['亮分', 'Show the scores'],
  revealHow: ['全部评委已提交，由监督员当众亮分。', 'All jurors have submitted; a custodian shows the scores.'],
  check: ['核对四项并写明结论', 'Make the four checks and write the conclusions'],
  checkHow: [
    '汇总后只能因算错、超出范围、客观分不一致、畸高畸低退回更正。',
    'After the totals marks change only for wrong sums, marks out of bounds, differing objective marks or extreme marks.',
  ],
  checkAwaits: ['等待经办人核对四项', 'Waiting for the officer’s four checks'],
  'give-back': ['退回有问题的评分表', 'Return the sheets in question'],
  giveBackHow: [
    '有客观分不一致或者其他问题，由经办人退回给评委更正，更正后才能写核对结论。',
    'Objective marks differ or something else was found: the officer returns those sheets to their jurors; the conclusions come after.',
  ],
  correct: ['等待评委更正', 'Waiting for corrections'],
  correctHow: ['有{count}份评分表已退回，等待评委更正。', '{count} sheets were returned and wait for the juror.'],
  tie: ['总分并列，现场抽签', 'Equal totals: draw lots'],
  tieHow: ['{names}总分相同，按评分办法由见证人在场抽签。', '{names} have the same total; lots are drawn before a witness.'],
  refused: ['暂时排不出名次', 'There is no ranking yet'],
  refusedHow: ['请检查评分办法和[bid]材料，必要时解散后重新评审。', 'Please check the rubric and the documents.'],
  sign: ['等待评委签字', 'Waiting for the signatures'],
  signHow: [
    '已签字{signed}人，共{seats}人。不同意的评委可以写明理由。签字期限届满仍未签字、也没有写明不同意见的，视为同意，名单写入评审报告和结果[display]。',
    '{signed} of {seats} have signed. Those who disagree state their reasons. Who does neither by the end of the term counts as agreeing, and is named in the report and the public result.',
  ],
  release: ['归还通讯设备', 'Return the devices'],
  releaseHow: [
    '评审报告签字已完成，监督员归还设备后评审结束。',
    'The report is signed; the review ends when a custodian has handed the devices back.',
  ],
  over: ['评审已结束', 'The review is over'],
  overHow: [
    '评审现场没有要办的事，下一步在项目页办理。',
    'There is nothing left to do in the room; the next step is on the project’s page.',
  ],
  overAwaits: ['等待分管领导确认结果', 'Waiting for the leader to confirm the result'],
  overAwaitsHow: [
    '评审已结束，评审现场没有要办的事。分管领导确认后，由经办人[display]结果。',
    'The review is over and nothing is left to do in the room. Once the leader confirms, the officer publishes the result.',
  ],
  overReturned: ['领导已提请复核，等待经办人说明情况', 'Sent back by the leader: waiting for the officer’s account'],
  overReturnedHow: [
    '分管领导对结果有异议，已提请复核。由经办人说明情况后，再报领导确认。',
    'The leader disagrees and has sent the result back. The officer gives an account, and it goes to the leader again.',
  ],
  overBelowPass: ['等待分管领导公布[void]', 'Waiting for the leader to declare it [void]'],
  overBelowPassHow: [
    '没有机构达到合格线，不推荐[winner]。评审现场没有要办的事，由分管领导公布[void]。',
    'No organisation reached the pass mark, so none is proposed. Nothing is left to do in the room; the leader declares the project [void].',
  ],
  overSince: [
    '评审现场没有要办的事。项目现在的状态：{status}。',
    'There is nothing left to do in the room. The project now: {status}.',
  ],
} as const satisfies Words

/** The steps of the room's time line. */
export const roomSteps = {
  draw: ['抽取评委', 'Jurors drawn'],
  declare: ['到场与声明', 'Arrival and declarations'],
  seal: ['设备封存', 'Devices sealed'],
  score: ['独立打分', 'Scoring'],
  reveal: ['亮分', 'Scores shown'],
  check: ['四项核对', 'Four checks'],
  sign: ['签字', 'Signatures'],
  release: ['归还设备', 'Devices returned'],
} as const satisfies Words

export const drawWords = {
  witness: ['见证人', 'Witness'],
  witnessHint: ['写明单位和姓名', 'Name and organisation'],
  fields: ['专家的专业领域', 'Fields of the experts'],
  fieldsHint: [
    '只从所选领域的专家中抽取，不选则不限；采购人代表不受限制。',
    'Only experts of these fields are drawn; of every field where none is chosen. The purchaser’s representatives need none.',
  ],
  widened: ['人数不够时，不限专业领域抽取的理由', 'Why from every field, if these have too few'],
  widenedHint: [
    '所选领域人数够的，仍在所选领域抽取，这里写的理由不用；不够的，理由记入存证记录和评审报告。',
    'Not used where the fields suffice; else the reason is put on record and into the report.',
  ],
  widenedTold: ['不限专业领域抽取的理由', 'Why drawn from every field'],
  result: ['抽取结果', 'Result of the draw'],
  pool: ['[notice]发布时在库并可抽取的评委共{count}人', '{count} in the pool when the call was published who could be drawn'],
  since: ['公告发布后变动、不参加抽取{count}人', '{count} not drawn for what changed since the call'],
  entered: ['公告发布后入库', 'Came into the pool after the call'],
  restored: ['公告发布后恢复', 'Taken back after the call'],
  suspended: ['公告发布后暂停：{reason}', 'Suspended after the call: {reason}'],
  'post-ended': ['公告发布后评委任职结束', 'Post as a juror ended after the call'],
  excluded: ['排除{count}人', '{count} left out'],
  'known-relation': ['与[bidder]有已登记的关联关系', 'Has a relation to a [bidder] that is on record'],
  'post-at-bidder': ['三年内在[bidder]任职', 'Held a post at a [bidder] within three years'],
  'office-post': ['担任采购岗位', 'Holds a post that makes purchases'],
  'acted-on-lot': ['办理过本项目', 'Had a hand in this project'],
  noneExcluded: ['没有需要排除的人。', 'Nobody had to be left out.'],
  seats: ['抽中评委', 'Drawn'],
  replaced: ['补抽结果', 'Replacements'],
  replacement: ['{seat}号席位：{out}退出，补抽{in}，{instant}', 'Seat {seat}: {in} for {out}, {instant}'],
  disbanded: ['此前解散', 'Disbanded before'],
  disbandedBy: ['{instant}由{by}解散，理由：{reason}', '{instant}, by {by}, because: {reason}'],
  alternates: ['候补（按顺序）', 'Alternates, in order'],
  alternatesKept: ['候补{count}名，补抽前不显示姓名和顺序', '{count} waiting; names and order are not told before one is called'],
  orderKept: [
    '随机顺序已记入存证记录，评审室封闭后可以查看，以防有人为特定候补腾出席位。',
    'The order is on record and is told once the room is closed, so that nobody makes room for a certain alternate.',
  ],
  noAlternates: ['没有候补。', 'No alternates.'],
  order: ['随机顺序', 'Random order'],
  orderHow: [
    '按下面的随机顺序从前往后安排席位，保证专家人数；任何人照此顺序都能得到同样的结果。',
    'Seats are filled from the front of this order, keeping the number of experts; anyone who follows it gets the same result.',
  ],
  repeated: ['已核对：照此顺序重排，结果一致', 'Checked: the order gives the same result again'],
  notRepeated: ['照此顺序重排，结果不一致，请停止评审并查明原因', 'The order gives another result: stop and find out why'],
  replace: ['补抽', 'Draw a replacement'],
  replaceConsequence: [
    '按候补顺序补上一名评委，补抽会记入存证记录。',
    'The next alternate takes the seat, and the replacement is recorded.',
  ],
} as const satisfies Words

/** Refusals of the draw alone. */
export const drawProblems = {
  'too-few-jurors': [
    '可抽的评委不够：[notice]发布时在库、现在仍可抽取的，回避后剩{found}人。公告发布后入库的不参加本项目抽取；公告发布后暂停的，可以在评委库中恢复后再抽。仍然不够的，请分管领导终止本项目，补充评委库后重新发布公告',
    'Too few jurors to draw from: {found} were in the pool when the call was published, can still be drawn and have no conflict. Who came in later is not drawn for this project; who was suspended since can be restored. If that is not enough, the leader ends the project, and it is called again with a larger pool',
  ],
  'too-few-in-field': [
    '所选专业领域的评委不够：回避后可抽取{found}人，席位和候补合计还差{lacking}人。请增加专业领域；确实不够的，写明理由后不限专业领域抽取，理由写入评审报告',
    'Too few of these fields: {found} can be drawn, {lacking} more are wanted for seats and alternates. Add a field; where that is not enough, say why the draw is from every field, which the report will tell',
  ],
} as const satisfies Words

export const arrivalWords = {
  confirm: ['登记到场', 'Register arrival'],
  reprint: ['重新打印口令条', 'Print the slip again'],
  reprintConsequence: [
    '重新打印后，原来的口令条立即失效。谁打印、为什么，记入存证记录，评委本人也能看到。',
    'The earlier slip ends at once. Who printed the new one and why is recorded and shown to the juror.',
  ],
  byCustodian: [
    '到场登记、打印和补打口令条由监督员当面办理，经办人不经手口令条。',
    'A custodian registers each arrival in person and prints the slips; the officer never handles one.',
  ],
  reprintSample: ['口令条遗失，评委当面申请。', 'The slip was lost; the juror asked for a new one in person.'],
  miss: ['登记缺席', 'Register absence'],
  missHow: [
    '缺席在评审当天登记。已登记到场的评委离场的，由监督员登记缺席。',
    'An absence is registered on the day of the review; that of a juror who had arrived, by the custodian.',
  ],
  absenceSample: ['未到场，电话联系不上。', 'Did not come and cannot be reached by telephone.'],
  slipReady: ['{name}的口令条已生成，只显示这一次', 'The slip of {name} is ready; it is shown only now'],
  slipRepeated: [
    '已登记到场。口令条没有再次显示，需要时请重新打印。',
    'Registered. The slip is not shown again; print it anew if needed.',
  ],
  slipFor: ['评委', 'Juror'],
  slipCode: ['口令', 'Words'],
  slipUntil: ['有效至{instant}', 'Valid until {instant}'],
  slipHow: [
    '请在评审室的电脑上打开合力，选“评委：用评审口令条进入”，输入口令。口令仅限本人使用一次，结束后交回。',
    'On the room’s computer open Heli, choose “Juror: enter with a slip” and type the words. For you alone and for one use; hand it back at the end.',
  ],
  slipClose: ['已打印，收起', 'Printed, put it away'],
} as const satisfies Words

export const custodyWords = {
  holder: ['交存人', 'Holder'],
  phones: ['手机（部）', 'Phones'],
  others: ['其他设备', 'Other devices'],
  othersSample: ['平板电脑1台', '1 tablet'],
  addRow: ['添加工作人员', 'Add a member of staff'],
  handedIn: ['交存签字', 'Signed in'],
  returned: ['领回签字', 'Signed out'],
  submit: ['登记并封闭评审室', 'Register and close the room'],
  consequence: [
    '请确认下列评委本人都在场：{names}，共{count}名。封闭后评委不能再声明回避或补抽，评审结束才归还设备。',
    'Confirm that these {count} jurors are present in person: {names}. Afterwards nobody can step aside or be replaced; devices are returned at the end.',
  ],
  noneAsked: [
    '未带手机？{names}。请当面再问一次；登记表上写明“未带手机”。',
    'No phone? {names}. Please ask once more in person; the register will say “no phone”.',
  ],
  none: ['未带手机', 'No phone'],
  sealedAt: ['封存时间：{instant}', 'Sealed: {instant}'],
  releasedAt: ['归还时间：{instant}', 'Returned: {instant}'],
  notYetReturned: ['尚未归还', 'Not returned yet'],
  returnNote: ['归还情况', 'About the return'],
  returnSample: ['设备全部当面归还，无损坏。', 'All devices were handed back, undamaged.'],
  return: ['登记归还，评审结束', 'Register the return and end the review'],
  returnConsequence: ['登记后本场评审结束，评审室可以打开。', 'The review ends and the room may be opened.'],
  signNote: ['打印后由交存人和监督员签字。', 'Print it for the holders and the custodian to sign.'],
  numberNeeded: ['请填{holder}的手机部数，没有手机的填0', '{holder}: how many phones? 0 for who has none'],
  numberWrong: [
    '{holder}的手机部数请填0到{most}之间的整数，例如1',
    '{holder}: phones are a whole number from 0 to {most}, such as 1',
  ],
  holderNeeded: ['请填第{row}行交存人的姓名', 'Row {row}: who hands these in?'],
  someone: ['工作人员', 'Staff'],
} as const satisfies Words

/** The officer's four conclusions and what may go back to a juror. */
export const auditWords = {
  clear: ['没有问题', 'No problem'],
  problem: ['有问题', 'A problem'],
  words: ['结论说明', 'Conclusion in words'],
  wordsNeeded: ['请写明“{check}”的结论说明', 'Please say in words what you concluded: {check}'],
  problemSeen: [
    '要更正的，先在上面退回评分表；评委说明理由后保留原分的，请写明理由。',
    'To have it corrected, return the sheet above first; if the mark stands because the juror explained it, give that reason.',
  ],
  problemUnseen: [
    '系统没有查出这类问题，所以没有可退回的评分表。请写明是哪位评委、哪家机构、什么问题：结论印在评审报告上，评委可以在签字时写明不同意见。',
    'The system found nothing of the kind, so no sheet can go back. Please write which juror, which organisation and what: it is printed in the report, and jurors may dissent when they sign.',
  ],
  looked: ['{first}。{looks}', '{first}. {looks}'],
  concluded: ['{check}：{verdict}（{first}）。{words}', '{check}: {verdict} ({first}). {words}'],
  problemStays: [
    '结论写“有问题”不会退回评分表，也不改变评分和名次；需要更正的，请先取消，在上面退回评分表。',
    'The conclusion “a problem” sends no sheet back and changes no mark or rank; where something must be corrected, cancel and return the sheet above first.',
  ],
  problemStaysUnseen: [
    '结论写“有问题”不会退回评分表，也不改变评分和名次；系统没有查出的问题，不能退回更正，只印在评审报告上。',
    'The conclusion “a problem” sends no sheet back and changes no mark or rank; what the system did not find cannot go back and is only printed in the report.',
  ],
  toReturn: ['可以退回更正的评分表', 'Sheets that may go back'],
  toReturnHow: [
    '系统查出下面的问题。需要更正的，写明理由后退回评委；不需要更正的，直接写结论。',
    'The system found the following. Return a sheet with your reason if it must be corrected; otherwise write your conclusion.',
  ],
  nothingToReturn: [
    '系统没有查出问题，没有需要退回更正的评分表。请逐项核对后选择结论并写明。',
    'The system found nothing, and no sheet has to go back. Please make each check, choose and say why.',
  ],
} as const satisfies Words

/** What a conclusion may say where the system found nothing. */
export const conclusionSamples = {
  arithmetic: ['经核对，各评委的分项得分与合计一致。', 'Checked: the items add up to each total.'],
  'out-of-range': ['经核对，各分项得分都在分值范围内。', 'Checked: every mark is within its bounds.'],
  'objective-differs': ['经核对，客观分没有不一致。', 'Checked: the objective marks agree.'],
  abnormal: ['经核对，没有评分明显偏高或者偏低。', 'Checked: no mark is extreme.'],
} as const satisfies Words

/** What the system's first look of each check goes by. */
export const checkLooks = {
  arithmetic: ['初查看的是各分项得分相加是否等于合计。', 'The first look: whether the items add up to the total.'],
  'out-of-range': [
    '初查看的是每项打分是否在分值范围内、是否符合规定的档位。',
    'The first look: whether every mark is within its bounds and on the declared step.',
  ],
  'objective-differs': [
    '初查看的是由评委打分的客观评分项，各评委打分是否相同。',
    'The first look: whether the jurors gave the same on objective items that they mark.',
  ],
  abnormal: [
    '初查只看总分：评委给一家机构的总分，偏离全体评委平均分超过{share}的才列出；单项打分请自行核对。',
    'The first look goes by totals alone: one that is more than {share} off the mean of all jurors is listed. Single items are for you to look at.',
  ],
} as const satisfies Words

/** Single marks that stand alone, as a hint. */
export const farOffWords = {
  hint: [
    '供核对参考：下列单项打分与其他评委的平均分相差达到该项满分的40%，不等于有问题。',
    'For your attention: these marks differ from the mean of the other jurors by 40% of the item or more. That alone is no fault.',
  ],
  one: [
    '{juror}对{bidder}的“{item}”：{mark}分，其他评委平均{others}分',
    '{juror} on {bidder}, “{item}”: {mark}; the others’ mean is {others}',
  ],
} as const satisfies Words

/** What one finding of the checks says. */
export const findingWords = {
  arithmetic: [
    '{juror}对{bidder}：合计{found}，应为{expected}',
    '{juror} on {bidder}: the sum is {found}, it should be {expected}',
  ],
  'out-of-range': [
    '{juror}对{bidder}的“{item}”：{found}超出分值{expected}',
    '{juror} on {bidder}, “{item}”: {found} is beyond {expected}',
  ],
  'objective-differs': ['{bidder}的“{item}”：评委打分不一致（{marks}）', '{bidder}, “{item}”: the jurors differ ({marks})'],
  'abnormal-high': [
    '{juror}对{bidder}：{found}，明显高于平均分{mean}',
    '{juror} on {bidder}: {found}, far above the mean {mean}',
  ],
  'abnormal-low': ['{juror}对{bidder}：{found}，明显低于平均分{mean}', '{juror} on {bidder}: {found}, far below the mean {mean}'],
} as const satisfies Words
