import type { Role } from '../../kernel/roles.ts'
import type { Word } from './say.ts'

/** The roles of posts; the public has no post and reads without logging in. */
export const roleWords = {
  officer: ['采购人经办', 'Purchasing officer'],
  leader: ['分管领导', 'Leader in charge'],
  finance: ['采购人财务', 'Purchaser’s finance'],
  community_worker: ['社区工作者', 'Community worker'],
  provider_manager: ['机构负责人', 'Provider’s manager'],
  social_worker: ['社工', 'Social worker'],
  provider_finance: ['机构财务', 'Provider’s finance'],
  juror: ['评委', 'Juror'],
  custodian: ['监督员', 'Custodian'],
  evaluator: ['评估机构', 'Evaluator'],
  oversight: ['社会促进会', 'Oversight association'],
  volunteer: ['志愿者', 'Volunteer'],
  backbone: ['志愿骨干', 'Leading volunteer'],
  resident: ['居民', 'Resident'],
  partner: ['资源单位', 'Partner'],
  child_officer: ['儿童督导员', 'Child officer'],
  school: ['学校', 'School'],
  procuratorate: ['检察院', 'Procuratorate'],
  public: ['公众', 'Public'],
} as const satisfies Record<Role, Word>
