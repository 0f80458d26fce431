import type { Words } from './say.ts'

/** 变动记录: what was changed in the settings. */
export const changeDeeds = {
  'authority.found': ['建立采购单位', 'Authority set up'],
  'authority.edit': ['修改本单位资料', 'Authority’s details changed'],
  'organisation.add': ['新增机构', 'Organisation added'],
  'organisation.readmit': ['已登记的机构重新入驻，新的机构负责人到任', 'Known organisation let in again under a new manager'],
  'organisation.edit': ['修改机构资料', 'Organisation’s details changed'],
  'organisation.account': ['收款账户变更', 'Bank account changed'],
  'organisation.contact': ['机构修改联系方式', 'Organisation changed its own contact details'],
  'post.give': ['授予岗位', 'Post given'],
  'post.end': ['结束任职', 'Post ended'],
  'login.issue': ['开通账号', 'Login given'],
  'login.reset': ['重置密码', 'New one-time password'],
  'login.invite': ['发出登录邀请', 'Invitation to sign in given'],
  'login.open': ['本人凭邀请设置密码', 'Own password set with an invitation'],
  'login.tie': ['本人凭邀请绑定统一认证账号', 'Own account elsewhere tied with an invitation'],
  'login.join': ['本人凭邀请以已有账号加入', 'Came in with an invitation under an own login that was there'],
  'login.end': ['登录密码作废', 'Password ended'],
  'juror.enter': ['评委登记入库', 'Juror taken into the pool'],
  'juror.to-expert': ['评委类别改为专家', 'Juror now an expert'],
  'juror.to-representative': ['评委类别改为采购人代表', 'Juror now a purchaser’s representative'],
  'juror.field': ['评委专业领域变更', 'Juror’s field changed'],
  'juror.suspend': ['暂停评委', 'Juror suspended'],
  'juror.restore': ['恢复评委', 'Juror restored'],
} as const satisfies Words

/** What the custodians and the officer are told of a custodian. */
export const custodianNews = {
  'post.give': ['{about}于{when}被任命为监督员（{by}办理）', '{about} was appointed custodian on {when} (by {by})'],
  'post.end': ['{about}的监督员任职于{when}办理结束（{by}办理）', '{about}’s post as custodian was ended on {when} (by {by})'],
  'login.issue': ['{about}的登录账号于{when}开通（{by}办理）', '{about} was given a login on {when} (by {by})'],
  'login.reset': ['{about}的登录密码于{when}重置（{by}办理）', '{about} was given a new one-time password on {when} (by {by})'],
  'login.invite': ['{about}的登录邀请于{when}发出（{by}办理）', '{about} was given an invitation to sign in on {when} (by {by})'],
  'login.open': ['{about}于{when}凭邀请设置了登录密码', '{about} set a password with an invitation on {when}'],
  'login.tie': ['{about}于{when}凭邀请绑定了统一认证账号', '{about} tied an account elsewhere with an invitation on {when}'],
  'login.join': ['{about}于{when}凭邀请以已有账号加入', '{about} came in with an invitation under an own login on {when}'],
  'login.end': ['{about}的登录密码于{when}作废（{by}办理）', '{about}’s password was ended on {when} (by {by})'],
} as const satisfies Words

/** What was changed of an organisation's details. */
export const changedFieldWords = {
  name: ['名称', 'Name'],
  shortName: ['简称', 'Short name'],
  creditCode: ['统一社会信用代码', 'Credit code'],
  address: ['地址', 'Address'],
  phone: ['联系电话', 'Phone'],
  legalRepresentative: ['法定代表人', 'Legal representative'],
  bank: ['开户银行', 'Bank'],
  bankAccount: ['账号', 'Account'],
  expertise: ['专业领域', 'Field'],
} as const satisfies Words

export const changeWords = {
  field: ['{field}：{from} → {to}', '{field}: {from} → {to}'],
  notEntered: ['未填', 'none'],
  explain: [
    '谁在什么时间授予岗位、开通账号、重置密码或修改机构资料，都记在这里，不能修改。',
    'Who gave posts and logins, made passwords anew or changed an organisation’s details, and when. It cannot be changed.',
  ],
  about: ['涉及的人员或机构', 'Whom it concerns'],
  empty: ['还没有变动。', 'No changes yet.'],
  other: ['其他变动', 'Another change'],
  ofCustodians: [
    '近30天监督员变动，请与本人核对：',
    'Changes of custodians in the last 30 days; please check them with those concerned:',
  ],
  operator: ['系统管理员', 'System administrator'],
} as const satisfies Words
