import { problems } from './problems.ts'
import type { Words } from './say.ts'

/** Refusals of changes to the rules of purchasing. */
export const ruleProblems = {
  'already-proposed': [
    '已有一份规则修改在待审批，请先办完',
    'A change of the rules waits for its answer; please finish that first',
  ],
  'nothing-changed': ['没有要修改的规则', 'No rule was changed'],
  'rules-not-possible': ['有规则不能这样设置，请看该项下面的提示', 'Some rules cannot be set so; see the words below each'],
  'not-own': ['这项规则由国家规定，不能修改', 'This rule is the state’s and cannot be changed'],
  unchanged: ['与现行规则相同', 'The same as now'],
  'document-missing': ['请写明依据的本单位文件', 'Please name this authority’s document behind it'],
  'panel-even': problems['panel-even'],
  'experts-beyond-panel': ['专家人数不能多于评委人数', 'There cannot be more experts than jurors'],
} as const satisfies Words
