import type { Words } from './say.ts'

/** What several residents told, handled as one. */
export const mergerWords = {
  alike: ['可能重复的需求', 'Perhaps the same need'],
  alikeNote: [
    '按本社区已登记的内容自动比对，是不是同一件事请核对后决定。',
    'Found by comparing what was filed in this community; whether it is the same matter is yours to decide.',
  ],
  sameMatter: ['同一类事：“{here}”与“{there}”', 'The same matter: “{here}” and “{there}”'],
  bothSay: ['都写了“{words}”', 'Both say “{words}”'],
  bothFor: ['服务对象都有{groups}', 'Both are for {groups}'],
  noneAlike: ['没有发现可能重复的需求。', 'Nothing like it was found.'],
  other: ['合并到其他需求', 'Merge into another'],
  otherNo: ['要合并到的需求编号', 'Number of the other need'],
  otherConsequence: [
    '合并后与那一条一起办理，居民在手机上看到的是那一条的办理情况和答复。本条登记的内容和数量不变，也不会加到那一条里。',
    'From then on both are handled as one, and the resident reads the other’s progress and answer. What was filed here stays as it was, and its number is not added there.',
  ],
  otherNote: [
    '编号在需求台账里可以查到。只能合并到同一社区、还在办理的需求。',
    'The register shows the numbers. It must be of the same community, and not closed.',
  ],
  between: ['”“', '”, “'],
  and: ['、', ', '],
  mergeInto: ['合并到{no}', 'Merge into {no}'],
  mergeConsequence: [
    '合并后与{no}一起办理，居民在手机上看到的是那一条的办理情况和答复。本条登记的内容和数量不变，也不会加到那一条里。合错了可以撤销；但合并以后那一条立项的，不能再撤销。',
    'From then on both are handled as {no}, and the resident reads its progress and its answer. What was filed here stays as it was, and its number is not added there. It can be undone until the other becomes part of a project.',
  ],
  goneTo: ['合并去向', 'Where it went'],
  together: ['与同类需求一起办理', 'Handled together with another'],
  togetherAs: ['按{no}办理，本条不再单独处理。', 'Handled as {no}; nothing is done here any more.'],
  togetherUnseen: [
    '与上级区域的同类需求一起办理，本条不再单独处理。',
    'Handled with one of a wider area; nothing is done here any more.',
  ],
  head: ['合并到', 'Merged into'],
  headStatus: ['那一条的办理状态', 'Its status'],
  headAnswer: ['那一条的答复', 'Its answer'],
  parts: ['并入本条的需求', 'Merged into this need'],
  partsNote: [
    '这些居民看到的是本条的办理情况和答复。各条的数量可能重复，没有加到本条的涉及数量里。',
    'These residents read the progress and the answer of this need. Their numbers may overlap and are not added to the number here.',
  ],
  mergedBy: ['{when} {role}{name}合并', 'merged {when} by {role} {name}'],
  unmerge: ['撤销合并', 'Undo the merge'],
  unmergeNote: [
    '撤销后回到合并前的状态，单独办理；居民看到的也随之恢复。',
    'It returns to the status it had and is handled by itself; so the resident reads it.',
  ],
  headAdopted: ['合并以后那一条已经立项，不能再撤销。', 'The other has become part of a project since; it cannot be undone.'],
  why: ['理由：{reason}', 'Reason: {reason}'],
} as const satisfies Words

export const mergerSamples = {
  no: ['需-2017-0001', '需-2017-0001'],
  unmerge: ['一条是接送，一条是辅导作业，不是同一件事。', 'One is about fetching, the other about homework.'],
  transferTo: ['区教育局', 'District education office'],
  transferReason: ['校门口护学岗由区教育局和交警负责，已电话联系。', 'Crossing guards are theirs; we have called them.'],
} as const satisfies Words

export const transferWords = {
  to: ['转给哪个部门', 'To which department'],
  note: ['居民在手机上会看到转给了哪个部门和理由。', 'The resident reads the department and the reason on the phone.'],
  transferredTo: ['转办部门', 'Passed on to'],
  reason: ['转办理由', 'Reason for passing on'],
  answerHint: [
    '已转{to}。部门办完后，请把结果答复居民。',
    'Passed on to {to}. Please tell the resident when the department has dealt with it.',
  ],
} as const satisfies Words

export const groupWords = {
  children: ['儿童', 'children'],
  elderly: ['老人', 'older people'],
  disabled: ['残疾人', 'people with disabilities'],
  women: ['妇女', 'women'],
  young: ['青年', 'young people'],
  workers: ['社区工作人员', 'community staff'],
  teams: ['队伍和组织', 'teams and organisations'],
} as const satisfies Words
