import type { Words } from './say.ts'

export const organisationFields = {
  name: ['机构名称', 'Name'],
  creditCode: ['统一社会信用代码', 'Credit code'],
  kind: ['机构类型', 'Kind'],
  founded: ['成立日期', 'Founded'],
  responsible: ['负责人', 'Person in charge'],
  address: ['地址', 'Address'],
  phone: ['联系电话', 'Phone'],
  bank: ['开户银行', 'Bank'],
  account: ['账号', 'Account'],
  certifiedWorkers: ['持证社工人数', 'Certified social workers'],
  finishedProjects: ['已完成的同类项目', 'Similar projects finished'],
} as const satisfies Words

export const personFields = {
  name: ['姓名', 'Name'],
  phone: ['手机号', 'Phone'],
  role: ['岗位', 'Role'],
  post: ['岗位', 'Post'],
  area: ['负责区域', 'Area'],
  from: ['任职开始', 'From'],
  until: ['任职结束', 'Until'],
} as const satisfies Words
