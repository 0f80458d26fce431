import type { Words } from './say.ts'
import { tenderProblems } from './tender-problems.ts'

/** Refusals of an objection that is filed or registered, beside those of the purchase. */
export const challengeProblems = {
  ...tenderProblems,
  'gave-up-award': [
    '本机构已放弃[awarded]，不能再对这个项目的结果提出[challenge]',
    'Your organisation gave the award up and cannot object to the result',
  ],
  'did-not-take-part': ['本机构没有参加这个项目，不能提出', 'Your organisation did not take part in this project'],
  'not-in-notice': [
    '收到日期须在[objectTerm]内，且不晚于今天',
    'It must have come within the public notice, and not later than today',
  ],
  'stamped-paper-missing': ['请先上传加盖公章的[challenge]书', 'Please upload the [challenge] under the seal first'],
  'objection-pending': [
    '您已有一件[challenge]在办理中；要补充或更正，请先撤回再重新提出',
    'You have a [challenge] that waits for its answer; to add or correct, withdraw it and file it again',
  ],
  'too-many-objections': [
    '对同一结果最多提出{most}次[challenge]，撤回的也计入',
    'At most {most} [challenge]s to one result, withdrawn ones counted',
  ],
  'own-purchase': [
    '您参与办理采购，不能以个人名义对结果提出[challenge]',
    'You take part in making purchases and cannot file a [challenge] in your own name',
  ],
} as const satisfies Words
