import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

export const needStatus = {
  draft: ['草稿', 'Draft', 'quiet'],
  submitted: ['待核实', 'To verify', 'waiting'],
  verified: ['已核实', 'Verified', 'running'],
  merged: ['已合并', 'Merged', 'quiet'],
  listed: ['已列入需求目录', 'In the catalogue', 'running'],
  in_consultation: ['公示征求意见中', 'Open for comment', 'running'],
  adopted: ['已立项', 'Adopted', 'good'],
  transferred: ['已转办', 'Passed on', 'running'],
  answered: ['已答复', 'Answered', 'good'],
  declined: ['不予采纳', 'Not adopted', 'quiet'],
  closed: ['已办结', 'Closed', 'good'],
} as const satisfies StatusTable

export const needWords = {
  need: ['居民需求', 'Residents’ needs'],
  register: ['需求台账', 'Needs register'],
  catalogue: ['需求目录', 'Needs catalogue'],
  tell: ['我要反映', 'Tell us what you need'],
  mine: ['我的事项', 'My matters'],
  save: ['保存', 'Save'],
  submit: ['提交', 'Submit'],
  onBehalf: ['代居民登记', 'File for a resident'],
  verify: ['核实', 'Verify'],
  sendBack: ['退回补充', 'Send back for more'],
  list: ['列入目录', 'Add to catalogue'],
  transfer: ['转相关部门', 'Pass to a department'],
  answer: ['答复居民', 'Answer the resident'],
  rate: ['居民评价', 'Resident’s rating'],
  seeMerged: ['查看合并去向', 'See where it went'],
  undoMerge: ['撤销合并', 'Undo the merge'],
  publish: ['公示', 'Publish'],
  makeLot: ['生成项目', 'Make a project'],
  comment: ['提意见', 'Comment'],
  seeLot: ['查看项目', 'See the project'],
  seeTransfer: ['查看去向', 'See where it went'],
  giveReason: ['填写理由', 'Give the reason'],
  followUp: ['回访', 'Follow up'],
  emptyRegister: ['还没有居民需求。可以先代居民登记一条。', 'No needs yet. You can file the first one for a resident.'],
  emptyMine: ['您还没有反映过事情。', 'You have not told us anything yet.'],
  thanks: ['已收到，编号{number}。我们会在核实后告诉您办到哪一步。', 'Received, number {number}. We will tell you how it goes.'],
  peopleOnly: ['公示时不会显示您的姓名和电话。', 'Your name and phone are not shown to the public.'],
} as const satisfies Words

export const needFields = {
  number: ['需求编号', 'Number'],
  title: ['需求名称', 'Title'],
  text: ['需求描述', 'What is needed'],
  receivedOn: ['提出日期', 'Received on'],
  channel: ['来源渠道', 'Came through'],
  person: ['提出人', 'From'],
  phone: ['联系电话', 'Phone'],
  area: ['所在社区', 'Community'],
  building: ['小区楼栋', 'Building'],
  field: ['需求类别', 'Field'],
  target: ['服务对象', 'For whom'],
  count: ['涉及数量', 'How many'],
  unit: ['单位', 'Unit'],
  persons: ['涉及人数', 'Persons concerned'],
  households: ['涉及户数', 'Households concerned'],
  place: ['具体地点', 'Place'],
  wantedBy: ['期望时间', 'Wanted by'],
  verifiedBy: ['核实人', 'Verified by'],
  verifiedOn: ['核实日期', 'Verified on'],
  finding: ['核实情况', 'What was found'],
  decision: ['处理意见', 'Decision'],
  lot: ['对应项目', 'Project'],
  answeredOn: ['答复居民日期', 'Answered on'],
} as const satisfies Words

export const needSamples = {
  title: ['邻居互不认识，活动没人来', 'Neighbours do not know each other'],
  text: [
    '小区入住多年，楼上楼下叫不出名字，社区办活动来的总是那几位老人。',
    'We have lived here for years without knowing our neighbours; the same few people come to every event.',
  ],
  answer: [
    '您反映的事已列入今年的需求目录，预计8月开始服务。',
    'What you told us is in this year’s catalogue; service should start in August.',
  ],
} as const satisfies Words

export const needChannels = {
  'home-visit': ['入户走访', 'Home visit'],
  council: ['居民议事会', 'Residents’ council'],
  survey: ['问卷', 'Questionnaire'],
  hotline: ['热线', 'Hotline'],
  chat: ['微信群', 'Chat group'],
  box: ['意见箱', 'Letter box'],
  village: ['村居申请', 'Village application'],
  school: ['学校反映', 'School'],
  evaluation: ['上年评估', 'Last year’s evaluation'],
  workers: ['社区工作者反映', 'Community workers'],
  purchaser: ['采购人提出', 'The purchaser'],
  phone: ['手机反映', 'Phone page'],
} as const satisfies Words

export const countUnits = {
  persons: ['人', 'persons'],
  households: ['户', 'households'],
  groups: ['支队伍', 'groups'],
  organisations: ['家单位', 'organisations'],
} as const satisfies Words

export const serviceFields = {
  community_building: ['社区营造', 'Community building'],
  community_governance: ['社区治理', 'Community governance'],
  elderly: ['老年人', 'Older people'],
  youth: ['青少年', 'Young people'],
  children: ['儿童', 'Children'],
  disabled: ['残障人士', 'People with disabilities'],
  families: ['家庭', 'Families'],
  poverty: ['困难群众', 'People in hardship'],
  health: ['健康', 'Health'],
  party_building: ['党建服务', 'Party-building service'],
  volunteering: ['志愿服务', 'Volunteering'],
  other: ['其他', 'Other'],
} as const satisfies Words
