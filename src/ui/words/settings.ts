import type { StatusTable } from './status.ts'
import type { Words } from './say.ts'

/** 基础设置: what its parts are called. */
export const settingsWords = {
  parts: ['基础设置分项', 'Parts of the settings'],
  organisations: ['机构', 'Organisations'],
  people: ['人员', 'People'],
  jurors: ['评委库', 'Jurors'],
  relations: ['关联关系', 'Relations'],
  changes: ['变动记录', 'Changes'],
  logins: ['登录记录', 'Sign-ins'],
  services: ['购买服务目录', 'Services to buy'],
  rules: ['采购规则', 'Rules of purchasing'],
  calendar: ['工作日历', 'Working days'],
  secondFactor: ['二次验证要求', 'Two-step sign-in'],
} as const satisfies Words

export const organisationWords = {
  own: ['本单位', 'This authority'],
  ownHint: ['合同甲方的信息从这里自动填入。', 'Contracts take the purchaser’s details from here.'],
  add: ['新增机构', 'Add an organisation'],
  edit: ['修改机构资料', 'Edit the organisation'],
  search: ['机构名称或统一社会信用代码', 'Name or credit code'],
  empty: ['还没有登记机构。机构可以自己申请入驻，也可以由您新增。', 'None yet. Organisations can ask to join, or you add them.'],
  more: ['只列出前100家，请用名称或代码搜索。', 'The first 100 are listed; please search by name or code.'],
  shortName: ['简称', 'Short name'],
  shortNameHint: ['列表和合同中用的简短叫法。', 'As lists and contracts call it.'],
  legalRepresentative: ['法定代表人', 'Legal representative'],
  bankAccount: ['银行账号', 'Bank account'],
  seeKnown: ['查看已登记的机构', 'See the organisation'],
  receipt: ['入驻回执编号', 'Receipt of the request to join'],
  admitted: ['核验通过时间', 'Admitted'],
  entered: ['登记方式', 'How it was entered'],
  byOffice: ['采购单位登记', 'By the authority'],
  contact: ['修改联系方式', 'Change contact details'],
  contactHint: [
    '以后签订的合同按新的填写，已签订的不变。',
    'Contracts drawn up from now on use them; signed ones stay as they are.',
  ],
  keptByOffice: [
    '联系电话和地址由本机构自己修改。机构名称、法定代表人、开户银行和银行账号由{authority}登记，有变更的，请持登记证书或开户证明到该单位办理。',
    'You change telephone and address yourselves. Name, legal representative and bank account are entered by {authority}: to have them changed, bring the certificate of registration or the bank’s letter there.',
  ],
  held: ['采购单位登记的资料', 'As the authority holds it'],
  ownPeople: ['本机构人员', 'Our people'],
  codeStays: ['统一社会信用代码登记后不能修改。', 'The credit code cannot be changed once entered.'],
} as const satisfies Words

export const organisationProblems = {
  'organisation-known': ['该机构已登记，不用重复新增', 'This organisation is entered already'],
} as const satisfies Words

export const organisationKinds = {
  'government-organ': ['国家机关', 'Government organ'],
  'public-institution': ['事业单位', 'Public institution'],
  'mass-organisation': ['群众团体', 'Mass organisation'],
  'social-group': ['社会团体', 'Social group'],
  'social-service-institution': ['社会服务机构', 'Social service institution'],
  foundation: ['基金会', 'Foundation'],
  'grass-roots-committee': ['基层群众性自治组织', 'Grass-roots committee'],
  company: ['企业', 'Company'],
  'sole-trader': ['个体工商户', 'Sole trader'],
  'farmers-cooperative': ['农民专业合作社', 'Farmers’ cooperative'],
  other: ['其他', 'Other'],
} as const satisfies Words

export const admissionStatus = {
  begun: ['待上传证书', 'Certificate missing', 'waiting'],
  pending: ['待核验', 'To be verified', 'waiting'],
  admitted: ['已通过', 'Admitted', 'good'],
  returned: ['已退回', 'Sent back', 'bad'],
} as const satisfies StatusTable<string>

/** 机构入驻, for the organisation and for the officer. */
export const admissionWords = {
  title: ['机构入驻', 'Join as an organisation'],
  noAccount: ['机构还没有账号？', 'No account for your organisation yet?'],
  explain: [
    '填写机构信息并上传登记证书，采购单位核验通过后，用您设定的用户名和密码登录申报。',
    'Tell us about your organisation and upload its certificate of registration. Once the authority has verified it, sign in with the user name and password you choose here.',
  ],
  authority: ['向哪个采购单位申请', 'To which authority'],
  contactName: ['联系人姓名', 'Contact person'],
  contactPhone: ['联系电话', 'Telephone'],
  contactHint: ['只有采购单位经办人能看到。', 'Only the authority’s officers see it.'],
  creditCodeHint: ['18位，照登记证书填写。', '18 characters, as on the certificate.'],
  username: ['登录用户名', 'User name'],
  usernameHint: ['3到40个字，汉字、英文字母、数字都可以。', '3 to 40 Chinese characters, Latin letters or digits.'],
  password: ['登录密码', 'Password'],
  again: ['再输一次密码', 'Password once more'],
  scan: ['登记证书扫描件', 'Scan of the certificate of registration'],
  scanKinds: ['扫描件或图片（{kinds}）', 'a scan or a picture ({kinds})'],
  scanHint: ['扫描件或图片（{kinds}），不超过10兆。', 'A scan or a picture ({kinds}), at most 10 MB.'],
  scanMissing: ['请上传登记证书扫描件', 'Please upload the scan of the certificate of registration'],
  againMissing: ['请再输一次密码', 'Please type the password once more'],
  differs: ['两次输入的密码不一样', 'The two passwords differ'],
  send: ['提交申请', 'Send'],
  sending: ['正在上传证书，请不要关闭页面……', 'Sending the certificate; please keep this page open …'],
  sent: ['申请已提交，等待采购单位核验。', 'Sent; the authority will verify it.'],
  keepNo: [
    '请记下回执编号，凭编号和联系电话可以查进度。',
    'Please note this number: with it and your telephone number you can ask how things stand.',
  ],
  no: ['回执编号', 'Receipt number'],
  toState: ['查入驻进度', 'How does my request stand?'],
  toForm: ['填写入驻申请', 'Fill in the request'],
  apply: ['申请入驻', 'Ask to join'],
  afterFiling: ['刚申请入驻的机构，核验通过后才能登录。', 'An organisation that has just asked can sign in once it is verified.'],
  ask: ['查询', 'Look up'],
  state: ['办理状态', 'Status'],
  filed: ['提交时间', 'Sent'],
  decided: ['办理时间', 'Decided'],
  reason: ['退回原因', 'Why it was sent back'],
  mayEnter: ['已通过，请用用户名“{username}”登录。', 'Admitted: please sign in as “{username}”.'],
  repeat: ['修改后重新申请', 'Put it right and send again'],
  mayRepeat: ['请按退回原因改好后重新提交申请。', 'Please put that right and send the request again.'],
  toEntry: ['去登录', 'To sign-in'],
  list: ['入驻申请', 'Requests to join'],
  none: ['没有入驻申请。', 'No requests.'],
  one: ['入驻申请核验', 'Verify a request'],
  scanOpen: ['下载登记证书', 'Download the certificate'],
  admit: ['通过', 'Admit'],
  admitConsequence: [
    '通过后登记该机构，为联系人开通机构负责人账号，可以马上登录申报。',
    'The organisation is entered and its contact person can sign in as its manager at once.',
  ],
  known: [
    '这家机构已经登记，现在没有机构负责人。通过后，新负责人可以看到该机构以前的全部申报。请先向下列人员和机构本身核实，由分管领导办理。',
    'This organisation is known already and has no manager now. Its new manager will read everything it has ever handed in. Please check with those below and with the organisation itself; the leader decides.',
  ],
  knownPeople: ['该机构登记过的人员', 'People on record for it'],
  knownNobody: ['没有登记过人员。', 'Nobody is on record.'],
  knownHeld: ['{name}（{role}，在任）', '{name} ({role}, in office)'],
  knownPast: ['{name}（{role}，已离任）', '{name} ({role}, has left)'],
  sendBack: ['退回', 'Send back'],
  sendBackSample: ['登记证书已过有效期，请换发后重新提交', 'The certificate has expired; please renew it and send again'],
} as const satisfies Words

/** What is refused on the way in. */
export const admissionProblems = {
  'not-found': ['没有找到，请核对回执编号和联系电话', 'Not found; please check the number and the telephone'],
  'organisation-known': [
    '该机构已经登记，请联系本机构负责人或采购单位开通账号',
    'This organisation is known already; please ask its manager or the authority for a login',
  ],
  'leader-needed': [
    '这家机构已经登记，重新入驻由分管领导办理',
    'This organisation is known already: the leader decides whether it is let in again',
  ],
  'bids-waiting': [
    '这家机构在还没有拆封的项目中有申报，拆封以后才能办理重新入驻；急需登录的，请其原有人员联系系统管理员',
    'This organisation has a bid in a project that is not opened yet: it is let in again after the opening. Where it cannot wait, its own people ask an operator',
  ],
  'admission-pending': [
    '该机构已提交入驻申请，正在等待核验，不用重复提交',
    'This organisation has asked already; its request waits to be verified',
  ],
  'user-name-taken': ['这个用户名已有人使用，请换一个', 'This user name is taken; please choose another'],
  'file-too-large': ['证书文件太大，不能超过10兆', 'The certificate is too large; at most 10 MB'],
  'file-kind-refused': [
    '证书只能是扫描件或图片，损坏的文件不收，请换一份',
    'The certificate has to be a PDF or a picture, and not damaged; please choose another',
  ],
  'file-empty': ['文件是空的，请检查后重新上传', 'The file is empty; please check and upload it again'],
  'wrong-status': ['这份申请已经处理过，请刷新后查看', 'This request has been dealt with; please reload the page'],
  'too-many-uploads': [
    '同一网络地址一小时内上传太多，请过一小时再传',
    'Too much was uploaded from this address within an hour; please try again in an hour',
  ],
  'too-many-tries': ['提交太频繁，请过十分钟再试', 'Too many tries; please wait ten minutes'],
  'too-large': ['填写的内容太长，请减少后再提交', 'This is too long; please shorten it'],
} as const satisfies Words

/** 人员: people, their posts and their logins. */
export const peopleWords = {
  add: ['新增人员', 'Add a person'],
  search: ['姓名、职务或用户名', 'Name, title or user name'],
  empty: ['还没有人员。', 'Nobody yet.'],
  title: ['职务', 'Title'],
  party: ['所在机构', 'Organisation'],
  byLeader: [
    '监督员、采购人财务由分管领导授予，评委、评估机构、社会促进会的登录账号也由分管领导开通。供应商人员通过机构入驻和本机构负责人加入。',
    'Custodians and finance are given by the leader, as are the logins of jurors, evaluators and oversight. A provider’s people come by joining and by their own manager.',
  ],
  leaders: [
    '监督员、采购人财务等岗位，以及评委、评估机构、社会促进会的登录账号，由您授予和开通；已登记机构的重新入驻，由您核验。经办人都不能代办。',
    'The posts of custodians and finance, and the logins of jurors, evaluators and oversight, are yours to give, and whether a known organisation is let in again is yours to decide: an officer cannot.',
  ],
  wholeArea: ['这个岗位只能授予采购单位的全部区域。', 'This post is given for the authority’s whole area only.'],
  loginEnds: [
    '此人的登录密码可能由经办人设过。授予后密码随即作废，请分管领导重新开通。',
    'An officer may have made this person’s password. It ends with this post; the leader makes another.',
  ],
  forParty: ['此人任职的机构；不在任何机构任职的可不选。', 'Where this person works; leave empty for nowhere.'],
  from: ['任职开始日期', 'From'],
  until: ['任职结束日期', 'Until'],
  untilHint: ['长期任职可不填。', 'Leave empty for no end.'],
  period: ['任职时间', 'Period'],
  since: ['{from}起', 'since {from}'],
  ended: ['已结束', 'Ended'],
  neverHeld: ['未任职', 'Never held'],
  posts: ['岗位', 'Posts'],
  addPost: ['增加岗位', 'Add a post'],
  endPost: ['结束任职', 'End the post'],
  lastDay: ['最后任职日', 'Last day'],
  lastDayHint: [
    '填昨天则马上失去权限，当天及以后的日期到期后失效。还没开始的岗位，填开始日的前一天即取消。',
    'With yesterday the post is over at once. One that has not begun is called off with the day before it begins.',
  ],
  login: ['登录账号', 'Login'],
  noLogin: ['未开通', 'None'],
  loginState: ['账号状态', 'State'],
  loginEnded: ['{username}（已停用）', '{username} (ended)'],
  endedUntil: ['已停用，重置密码后才能登录', 'Ended: nobody signs in with it before a new password is made'],
  awaitsFirst: ['未修改初始密码', 'One-time password not changed yet'],
  issue: ['开通账号', 'Give a login'],
  reset: ['重置密码', 'New one-time password'],
  resetConsequence: [
    '原密码马上失效，已登录的电脑和手机会退出。二次验证保持不变，手机丢失需要解除的，请联系系统管理员。',
    'The present password ends at once, and so does every session. Two-step sign-in stays as it is: where the phone is lost, an operator takes it off.',
  ],
  onceOnly: [
    '一次性初始密码只显示这一次，请当面告诉本人。首次登录必须修改。',
    'This one-time password is shown only now. Tell it in person; it must be changed at the first sign-in.',
  ],
  oncePassed: [
    '这个密码已经显示过，不能再看。需要时请重新重置。',
    'It was shown before and cannot be seen again; make a new one if needed.',
  ],
  initial: ['一次性初始密码', 'One-time password'],
  written: ['已记下', 'Noted'],
  ownLogin: ['自己的密码在“我的账号”修改。', 'Your own password you change under “My account”.'],
  residentsLogin: [
    '居民的密码不由采购单位设置，避免他人以居民名义提出或撤回异议。忘记密码的，请系统管理员核实本人后重置。',
    'The office makes no password for a resident, so that nobody objects or withdraws in a resident’s name. Where it is lost, an operator makes another.',
  ],
  leadersLogin: ['分管领导的账号和密码由系统管理员办理。', 'The login of a leader is given by the system’s administrator.'],
  noRight: [
    '此人现在或以前的岗位超出您的权限：评委、监督员、采购人财务、评估机构、社会促进会的账号由分管领导办理，供应商人员的由其机构负责人办理，其他的请联系系统管理员。',
    'This person holds or held posts beyond yours. The leader deals with jurors, custodians, finance, evaluators and oversight, a provider’s manager with the own team, an operator with the others.',
  ],
} as const satisfies Words

export const peopleProblems = {
  'post-not-yours-to-give': ['这个岗位或区域超出您的权限，不能授予', 'This post or area is beyond what you may give'],
  'party-needed': ['请选择所在机构', 'Please choose the organisation'],
  'no-such-party': ['没有这家机构，请先在机构中登记', 'No such organisation; please enter it first'],
  'no-such-area': ['没有这个区域，请重新选择', 'No such area; please choose again'],
  'period-reversed': [
    '日期不对：结束不能早于开始，也不能早于昨天',
    'An end cannot be before the beginning, nor before yesterday',
  ],
  'period-past': ['任职开始日期不能早于今天', 'A post cannot begin before today'],
  'whole-area-needed': [
    '经办人、评委、监督员、采购人财务只能授予采购单位的全部区域',
    'Officers, jurors, custodians and finance are appointed for the authority’s whole area only',
  ],
  'own-post': ['不能给自己授予或结束岗位，请由同事办理', 'Nobody gives or ends their own post; please ask a colleague'],
  'sits-in-review': [
    '这名评委正在参加一个没有结束的项目评审，评委签字以前不能结束评委身份',
    'This juror sits in a review that is not over; the post is not ended before the jurors have signed',
  ],
  'may-object': [
    '有项目正在产生结果或公示结果，或者此人提出的异议还没有答复，现在不能结束居民身份。请在公示期满、答复以后办理',
    'A result is being settled or in public notice, or an objection of this person waits for its answer: please end the post afterwards',
  ],
  'posts-apart': [
    '此人在这段时间任{held}，两个岗位不能由同一人兼任（职责分离）。请另选人员，或先结束原岗位',
    'In that period this person is {held}: nobody holds both posts at once. Choose somebody else, or end that post first',
  ],
  'user-name-taken': ['这个用户名已有人使用，请换一个', 'This user name is taken; please choose another'],
  'user-name-needed': ['请填写登录用户名', 'Please give a user name'],
  'login-exists': ['已经有账号，可以重置密码', 'There is a login already; make a new password instead'],
  'login-elsewhere': [
    '此人在其他采购单位也有岗位，账号请联系系统管理员办理',
    'This person is known to another authority as well: please ask the system’s administrator to deal with the login',
  ],
} as const satisfies Words

/** At the door, for a password that somebody else has made. */
export const firstPasswordWords = {
  title: ['修改初始密码', 'Choose your own password'],
  explain: [
    '您用的是一次性初始密码，先改成只有自己知道的密码，再继续办理。',
    'Your password is a one-time one. Please choose one that only you know, then go on.',
  ],
  madeBy: [
    '初始密码由{unit}{name}于{when}设置。您本人没有要求的，请改好密码后向该单位核实。',
    'It was made by {name}, {unit}, on {when}. If you did not ask for it, change it and then ask them why.',
  ],
  madeByOperator: [
    '初始密码由系统管理员于{when}设置。您本人没有要求的，请改好密码后向本单位核实。',
    'It was made by the system’s administrator on {when}. If you did not ask for it, change it and then ask your office why.',
  ],
} as const satisfies Words

/** 评委库 */
export const poolWords = {
  add: ['新增评委', 'Add a juror'],
  explain: [
    '先新增人员并授予评委岗位，再在这里登记入库。已有人员可在“人员”中增加评委岗位。公告发布后入库的，不参加该项目的抽取。',
    'Add the person with a juror’s post first, then take them in here. Somebody who is known already gets the post under “People”. Who comes in after a call was published is not drawn for that project.',
  ],
  empty: ['还没有评委。', 'None yet.'],
  field: ['专业领域', 'Field'],
  parties: ['所在机构', 'Organisation'],
  kind: ['类别', 'Kind'],
  expert: ['专家', 'Expert'],
  representative: ['采购人代表', 'Purchaser’s representative'],
  state: ['状态', 'Status'],
  active: ['可抽取', 'Can be drawn'],
  suspended: ['已暂停', 'Suspended'],
  candidate: ['未入库', 'Not in the pool'],
  enter: ['登记入库', 'Take in'],
  edit: ['修改', 'Edit'],
  suspend: ['暂停', 'Suspend'],
  suspendConsequence: [
    '暂停后不再抽取；公告已经发布的项目，暂停的理由写入抽取记录和评审报告。已经抽取的名单不变：此人如已入选或候补，仍按原名单通知。不宜参加的，请在该项目的评委会中登记缺席。',
    'Not drawn from now on; of projects that were called already, the record of the draw and the report tell the reason. Panels drawn already stay as they are: whoever sits or stands by there is still called. If that should not be, enter the absence in that project’s panel.',
  ],
  noParty: ['未登记', 'None entered'],
  partiesFrom: [
    '所在机构取自此人在“人员”中登记的任职机构，用于抽取时自动回避；没有登记的，由评委本人声明回避。',
    'Taken from the organisations of this person’s posts under “People”; the draw avoids conflicts by it. Where none is entered, jurors declare their own conflicts.',
  ],
  suspendSample: ['已到外省工作，不能再来评审', 'Has moved to another province and cannot come any more'],
  restore: ['恢复', 'Restore'],
  restoreConsequence: [
    '恢复后可以再次被抽取；公告发布时已经暂停的，不参加该项目的抽取。',
    'This juror can be drawn again, though not for a project that was called while they were suspended.',
  ],
  fieldSample: ['社会工作、心理', 'Social work, psychology'],
  fieldHint: ['多个领域用顿号隔开；抽取时可以按领域限定专家', 'Several with commas between; a draw may ask for experts of some'],
} as const satisfies Words
