import { fieldProblems } from './field-problems.ts'
import type { Words } from './say.ts'
import { tenderProblems } from './tender-problems.ts'

/** Refusals of a contract, beside those of the purchase it comes from. */
export const contractProblems = {
  ...tenderProblems,
  'percents-do-not-make-100': fieldProblems['percents-do-not-make-100'],
  'contract-no-taken': ['合同编号已经用过，请换一个', 'This contract number is taken; please choose another'],
  'contract-incomplete': ['合同还有没填的内容，请看“还缺的内容”', 'The contract is not complete yet; see what is missing'],
  'indicator-twice': [
    '服务指标代号{node}重复，一个代号只能用于一项指标',
    'The indicator code {node} is used twice; each indicator needs its own',
  ],
  'personal-number': [
    '合同会公开的内容里有电话号码或身份证号，请看“公开前要删去的号码”',
    'A telephone or identity number stands in what will be public; see which part',
  ],
  'departs-from-call': [
    '合同不得背离[notice]的实质性内容：服务期不能更长或更短，也不能改到别的时候；项目目标要保留公告原文；服务指标不能减少、降低、改名或者减少佐证材料；款项不能提前拨付',
    'A contract may not depart from the call in substance: no longer or shorter period, nor one at quite another time, the goal in the words of the call, no indicator less, renamed or with less evidence, no money earlier',
  ],
  'seal-page-missing': ['请先上传双方签字盖章的扫描件', 'Please upload the signed and sealed page first'],
  'signed-in-future': ['签订日期不能晚于今天', 'The signing date cannot be in the future'],
  'signed-before-approval': ['签订日期不能早于合同审定日期', 'The signing date cannot be before the contract was approved'],
  'contract-exists': ['这个项目已经有合同', 'There is a contract for this project already'],
} as const satisfies Words
