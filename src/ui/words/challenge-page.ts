import type { Words } from './say.ts'

export const challengePageWords = {
  title: ['提出[challenge]', 'File a [challenge]'],
  until: ['提出[challenge]的期限', '[challenge]s are taken until'],
  closedVoid: ['本项目已[void]，不再受理[challenge]。', 'The project is [void]: no [challenge]s are taken any more.'],
  closedCancelled: ['本项目已终止采购，不再受理[challenge]。', 'The purchase was ended: no [challenge]s are taken any more.'],
  closedOver: [
    '[standstill]已于{date}结束，不再受理[challenge]。',
    'The [standstill] ended on {date}: no [challenge]s are taken any more.',
  ],
  closedNext: [
    '对[challenge]答复不服的，可以在答复书写明的期限内申请[complaint]。',
    'Whoever disagrees with an answer may ask for a [complaint] within the term named in it.',
  ],
  inName: ['以{name}的名义实名提出', 'Filed in the name of {name}'],
  whoseName: ['以谁的名义', 'In whose name'],
  asParty: ['本机构：{name}', 'The organisation: {name}'],
  asPerson: ['本人：{name}', 'My own: {name}'],
  papers: ['签字盖章的书面材料', 'The signed and sealed paper'],
  papersHintParty: [
    '请上传加盖公章的[challenge]书扫描件或照片，可同时上传证明材料；每个文件不超过50兆，合计不超过200兆。',
    'A scan or photo of the [challenge] under your seal, and what proves it; at most 50 MB each, 200 MB together.',
  ],
  papersHintPerson: [
    '可上传本人签字的[challenge]书和证明材料；每个文件不超过50兆，合计不超过200兆。',
    'The [challenge] with your signature and what proves it, if you have them; at most 50 MB each, 200 MB together.',
  ],
  papersSeen: [
    '只有采购人和提出人能看到这些材料，不会公开。',
    'Only the purchaser and the objector see these papers; they are not published.',
  ],
  register: ['登记书面[challenge]', 'Register a [challenge] on paper'],
  registerAbout: [
    '收到纸面[challenge]书时在这里登记，登记后由分管领导或者其他经办人按同样的期限受理、答复。',
    'For a [challenge] that came on paper; the leader or another officer then deals with it like any other, within the same terms.',
  ],
  fromBidder: ['提出的机构', 'The organisation'],
  fromBidderHint: ['由个人提出的，不用选择。', 'Leave open where a person objects.'],
  signatory: ['签字人', 'Signed by'],
  signatoryHint: ['[challenge]书上签字的人；匿名的不予登记。', 'Who signed the paper; none is taken without a name.'],
  arrivedOn: ['收到日期', 'Received on'],
  scan: ['[challenge]书扫描件', 'Scan of the paper'],
  scanHint: [
    '请上传收到的[challenge]书及所附材料；每个文件不超过50兆。',
    'The paper as it came and what was attached; at most 50 MB each.',
  ],
  arrivedHint: [
    '[objectTerm]为{from}至{until}，以收到书面材料的日期为准',
    'Within the notice, {from} to {until}: the day on which the paper came',
  ],
  registerConsequence: [
    '登记后签约随之暂停，须按期书面答复。内容请照原件填写。',
    'The signing waits and it must be answered in time; please copy the paper as it is.',
  ],
  onPaper: ['{date}（书面；{name}于{instant}登记）', '{date} (on paper; entered by {name} on {instant})'],
  answerHint: [
    '请写明查到的事实和理由。答复会随结果公开，请勿写电话号码、身份证号和提出人的姓名（名称）。',
    'Give the facts found and the reasons. It is published with the result: no telephone or identity numbers, and not the name of whoever objected.',
  ],
  answerTitle: ['答复', 'Answer'],
  upheld: ['成立', 'Upheld'],
  rejected: ['不成立', 'Not upheld'],
  refused: ['不予受理', 'Not taken up'],
  conclusion: ['结论', 'Finding'],
  matter: ['涉及事项', 'About'],
  matterHint: ['只供办理，不公开。', 'For dealing with it alone; it is not published.'],
  matterSample: ['评审得分汇总', 'The summary of scores'],
  answerDue: ['答复期限', 'Answer due'],
  sent: ['已提出，等待受理。', 'Filed; it will be taken up.'],
  withdrawConsequence: [
    '撤回后可以在[objectTerm]内重新提出；对同一结果累计不超过3次，撤回的也计入。',
    'It can be filed again within the notice; three times in all for one result, withdrawn ones counted.',
  ],
  registerWithdrawal: ['登记撤回', 'Register the withdrawal'],
  registerWithdrawalConsequence: [
    '提出人书面撤回的，请上传撤回书。登记后不再答复，也不能恢复。',
    'For a withdrawal that came on paper. It is answered no more, and this cannot be taken back.',
  ],
  letter: ['撤回书扫描件', 'Scan of the letter'],
  letterHint: [
    '由提出人签字；以机构名义提出的，加盖公章。',
    'Signed by whoever objected; under the seal where an organisation did.',
  ],
  fileConsequence: [
    '提出后会通知采购人，签约随之暂停，请如实填写。',
    'The purchaser is told and the signing waits; please state facts only.',
  ],
} as const satisfies Words
