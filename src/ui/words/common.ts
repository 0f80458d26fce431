import type { Words } from './say.ts'

/** Buttons that mean the same everywhere. */
export const buttons = {
  save: ['保存', 'Save'],
  submit: ['提交', 'Submit'],
  approve: ['同意', 'Approve'],
  sendBack: ['退回', 'Send back'],
  sendBackForMore: ['退回补充', 'Send back for more'],
  withdraw: ['撤回', 'Withdraw'],
  annul: ['作废', 'Annul'],
  urge: ['催办', 'Remind'],
  passOn: ['转办', 'Pass on'],
  deeds: ['办理', 'Actions'],
  seeBasis: ['查看依据', 'See the basis'],
  hideBasis: ['收起依据', 'Hide the basis'],
  exportExcel: ['导出Excel', 'Export to Excel'],
  print: ['打印', 'Print'],
  uploadSealed: ['盖章件上传', 'Upload sealed copy'],
  onBehalf: ['代为登记', 'File for someone'],
  backfill: ['补录历史数据', 'Enter past records'],
  search: ['搜索', 'Search'],
  clear: ['清空', 'Clear'],
  clearTyped: ['清除', 'Discard'],
  clearFilters: ['清除条件', 'Clear search and filters'],
  confirm: ['确定', 'OK'],
  cancel: ['取消', 'Cancel'],
  close: ['关闭', 'Close'],
  back: ['返回', 'Back'],
  edit: ['修改', 'Edit'],
  remove: ['移除', 'Remove'],
  retry: ['再试一次', 'Try again'],
  more: ['查看更多', 'See more'],
  nextPage: ['下一页', 'Next page'],
  previousPage: ['上一页', 'Previous page'],
  firstPage: ['回到第一页', 'First page'],
  download: ['下载', 'Download'],
  chooseFile: ['选择文件', 'Choose a file'],
  replaceFile: ['换一个文件', 'Choose another file'],
  takeSample: ['照着改', 'Start from this'],
} as const satisfies Words

export const hints = {
  restored: ['已恢复上次未保存的填写', 'What you had typed and not saved is back'],
  required: ['必填', 'required'],
  optional: ['可不填', 'optional'],
  sample: ['例如：', 'For example: '],
  loading: ['正在打开……', 'Opening …'],
  nothing: ['暂无内容', 'Nothing here yet'],
  noMatch: ['没有符合条件的内容，换个条件试试。', 'Nothing matches; try other words or filters.'],
  noData: ['无数据', 'No data'],
  offlineSaved: ['已保存在手机里，有网时自动上传', 'Kept on this phone; sent when there is a network'],
  saved: ['已保存', 'Saved'],
  done: ['已办好', 'Done'],
  toFix: ['还有{count}处需要修改', 'To correct: {count}'],
  emptyRequired: ['请填写{label}', 'Please fill in: {label}'],
  uploadRequired: ['请上传{label}', 'Please upload: {label}'],
  chooseRequired: ['请选择{label}', 'Please choose: {label}'],
  notWhole: ['请填整数', 'Please give a whole number'],
  between: ['请填{from}到{to}之间的整数', 'Please give a whole number from {from} to {to}'],
  tooLong: ['最多{count}个字', 'At most {count} characters'],
  full: ['{count}/{max}字，已写满，再写不会收进来', '{count}/{max}: full, nothing more is taken in'],
  labelled: ['{label}：{value}', '{label}: {value}'],
  typedOf: ['{count}/{max}字', '{count}/{max}'],
  yuan: ['元', 'yuan'],
  fileLimit: ['每个文件不超过{size}', 'At most {size} per file'],
  dropHere: ['把文件拖到这里，或', 'Drop a file here, or'],
  uploading: ['正在上传，已完成{percent}%', 'Uploading, {percent}% done'],
  uploaded: ['已上传', 'Uploaded'],
  fileTooBig: ['“{name}”超过{size}，请压缩后再传', '“{name}” is larger than {size}; please make it smaller'],
  wrongKind: ['“{name}”的格式不能上传，请换成{kinds}', '“{name}” cannot be uploaded; please use {kinds}'],
  fileCheck: ['校验码', 'Checksum'],
  fileCheckHow: [
    '文件只要改动一处，校验码就完全不同。要证明手中的文件没有改动，请信息人员算出它的{method}，与下面这一串逐位对照。',
    'Change anything in the file and this code is another. To prove that a copy is unchanged, have its {method} computed and compare it with this one.',
  ],
  whyReason: ['请写明理由，会存入办理记录', 'Please give the reason; it is kept on record'],
  notKeptHere: [
    '这台电脑供多人使用，没有提交的文字不保存，刷新或者离开本页就没有了。',
    'Others use this computer too: what is not sent is not kept, and is gone when the page is loaded anew or left.',
  ],
  reason: ['理由', 'Reason'],
  chooseOne: ['请选择', 'Please choose'],
  all: ['全部', 'All'],
  rowsFound: ['共{count}条', '{count} found'],
  page: ['第{page}页', 'Page {page}'],
  skip: ['跳到正文', 'Skip to content'],
  today: ['今天', 'Today'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
} as const satisfies Words

/** The frame of every page: who, where, when. */
export const shellWords = {
  product: ['合力', 'Heli'],
  tagline: ['社区服务购买与志愿服务', 'Community services and volunteering'],
  mainMenu: ['主菜单', 'Main menu'],
  openMenu: ['打开菜单', 'Open the menu'],
  closeMenu: ['收起菜单', 'Close the menu'],
  more: ['更多', 'More'],
  switchRole: ['切换岗位', 'Change role'],
  me: ['我的账号', 'My account'],
  signOut: ['退出登录', 'Sign out'],
  otherLanguage: ['English', '中文'],
  demoClock: ['演示时钟', 'Demonstration clock'],
  demoNow: ['演示时间：{instant}', 'Demonstration time: {instant}'],
  demoStep: ['跳到下一个期限', 'Go to the next deadline'],
  demoNote: ['演示数据，人物和机构均为虚构', 'Demonstration data: people and organisations are invented'],
  notFound: ['没有权限或内容不存在', 'Not found, or not yours to see'],
  goHome: ['回到首页', 'Back to the start'],
} as const satisfies Words

/** What was typed here and not sent, when somebody leaves or another comes. */
export const leavingWords = {
  unsent: [
    '本机还有{count}条填写的内容没有提交。现在退出登录，这些内容会从本机删除，不能恢复。',
    'Filled in here but not submitted yet: {count}. If you sign out now, it is deleted here for good.',
  ],
  stillIn: [
    '没能退出登录：网络不通，或者系统暂时没有回应。您仍在登录状态，本机填写的内容没有删除。',
    'Not signed out: there is no connection, or the system does not answer. You are still signed in, and what you filled in here is not deleted.',
  ],
  clearOffer: [
    '本机还有别人要用的，可以先删除本机填写的内容（包括没有上传的，不能恢复）；下次联网打开时，系统会先退出您的登录。',
    'If others use this device, you can delete what was filled in here (also what is not sent yet; it is gone for good). Your session is then ended first thing when the page is next opened with a connection.',
  ],
  leaveAgain: ['再次退出', 'Try again to sign out'],
  clear: ['删除本机内容', 'Delete what is here'],
  deleteAndLeave: ['删除并退出登录', 'Delete and sign out'],
  leftTitle: ['本机有别人未上传的内容', 'Somebody else’s unsent entries'],
  left: [
    '以前在本机登录的人还有{count}条填好的内容没有上传。继续使用，这些内容会从本机删除，不能恢复；知道是谁的，请先退出登录，让本人登录后上传。',
    'Whoever signed in here before has filled in and not sent: {count}. If you go on, it is deleted here for good. If you know whose it is, please sign out and let them sign in to send it.',
  ],
  deleteAndGoOn: ['删除并继续', 'Delete and go on'],
} as const satisfies Words

export const signInWords = {
  signIn: ['登录', 'Sign in'],
  elsewhere: ['用{name}登录', 'Sign in with {name}'],
  byPassword: ['用户名登录', 'Sign in with a user name'],
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  code: ['验证码', 'Code'],
  wait: ['试的次数太多，请过{minutes}分钟再试', 'Too many tries; please wait {minutes} minutes'],
  ended: ['登录已结束，请重新登录', 'Your session has ended; please sign in again'],
  again: ['重新登录', 'Sign in again'],
  kept: [
    '登录后回到这一页，已填的内容还在；换别人登录，已填的内容会删除。',
    'You stay on this page, and what you have typed is still there; if somebody else signs in, it is deleted.',
  ],
  noAccount: [
    '没有账号的，请到所在社区，由社区工作者代为登记需求',
    'Without a login, please ask your community office: a community worker enters what you need',
  ],
  tellWithout: ['我要反映（不用登录）', 'Tell us what is needed (no login)'],
  progressWithout: ['查办理进度（不用登录）', 'See how it goes (no login)'],
  forgotten: ['忘记密码请联系本单位管理员', 'If you forgot the password, please ask your administrator'],
  demoLogins: ['演示账号', 'Demonstration logins'],
  noPhonePages: [
    '手机页面上没有您这个岗位的内容，请打开工作台，手机上也能用。',
    'The phone’s pages hold nothing for your post; please open the desk, which works on a phone, too.',
  ],
  toDesk: ['打开工作台', 'Open the desk'],
} as const satisfies Words

/** 我的账号, for whoever has no page of the post's own on this face. */
export const accountWords = {
  noPages: [
    '这个岗位的办事页面还没有开通。您可以在这里管理自己的账号，也可以查看公开信息：',
    'There are no pages for this post yet. Here you can look after your account, and read what is public:',
  ],
  onPhone: ['这个岗位在手机页面上办事。', 'This post’s pages are made for the phone.'],
  toPhone: ['打开手机页面', 'Open the phone’s pages'],
} as const satisfies Words

/** What is refused at the log-in, before the common words. */
export const signInProblems = {
  'too-many-tries': ['登录太频繁，请一分钟后再试', 'Too many log-ins; please try again in a minute'],
} as const satisfies Words

export const timeWords = {
  done: ['已完成', 'Done'],
  now: ['进行中', 'Now'],
  next: ['待办', 'Next'],
  coming: ['未开始', 'To come'],
  due: ['截止', 'Due'],
  overdue: ['已超期', 'Overdue'],
  overdueBy: ['已超期{days}', 'Overdue by {days}'],
  dueToday: ['今天截止', 'Due today'],
  daysLeft: ['还有{days}', '{days} left'],
  workingDay: ['工作日', 'Working day'],
  counted: ['计入', 'Counted'],
  notCounted: ['不计入', 'Not counted'],
  countedAs: ['第{nth}个工作日', 'Working day {nth}'],
  dayNth: ['第{nth}天', 'Day {nth}'],
  monthNth: ['第{nth}个月', 'Month {nth}'],
  startDay: ['起算日，不计入', 'Start day, not counted'],
  weekend: ['周末', 'Weekend'],
  holiday: ['法定节假日', 'Public holiday'],
  makeUpDay: ['调休上班日', 'Make-up working day'],
  paused: ['暂停采购', 'Purchase paused'],
  provisional: ['当年节假日尚未公布，日期可能调整', 'Holidays of that year are not published yet; the date may change'],
} as const satisfies Words

/** On pages that need scripts, where none runs. */
export const noScriptWords = {
  authority: ['采购单位', 'the purchasing authority'],
  onPaper: [
    '您的浏览器没有启用网页脚本，本页面无法显示。请启用后重新打开，也可以到{names}当面办理或者提交纸质材料。',
    'This page needs JavaScript, which is off in your browser. Please turn it on, or come to {names} in person or with the matter on paper.',
  ],
  read: ['查看公开信息', 'Public information'],
} as const satisfies Words
