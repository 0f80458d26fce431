import type { Words } from './say.ts'

/** What a result tells of who did not judge. */
export const recusalWords = {
  title: ['回避情况', 'Recusals'],
  none: ['无。', 'None.'],
  recused: ['{name}因{ground}申请回避，未参加评审。', '{name} stepped aside and did not judge ({ground}).'],
  barred: ['{name}因{ground}，经核实应当回避，未参加评审。', '{name} was found to be barred and did not judge ({ground}).'],
  replaced: ['由候补评委{name}递补。', ' {name} took the seat.'],
} as const satisfies Words

/** The grounds of 条例 Art. 9 as kinds: with which organisation and how near is told to nobody. */
export const recusalGrounds = {
  employment: ['前三年内与参加机构存在劳动关系', 'employed by one of the organisations within three years'],
  director: ['前三年内担任参加机构的理事、董事或监事', 'director or supervisor of one of the organisations within three years'],
  shareholder: [
    '前三年内是参加机构的举办者、控股股东或实际控制人',
    'founder, controlling shareholder or controller of one of the organisations within three years',
  ],
  kin: ['与参加机构的负责人有亲属关系', 'related to the head of one of the organisations'],
  other: [
    '与参加机构有其他可能影响公正评审的关系',
    'another link to one of the organisations that might affect a fair judgement',
  ],
  'known-relation': ['与参加机构有已登记的关联关系', 'a relation to one of the organisations that is on record'],
} as const satisfies Words
