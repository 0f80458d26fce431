import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

/** 合同变更: what becomes of a contract after it is public. */
export const variationKinds = {
  supplement: ['补充协议', 'Supplementary agreement'],
  suspension: ['暂停履行', 'Suspension'],
  resumption: ['恢复履行', 'Resumption'],
  termination: ['解除合同', 'Termination'],
} as const satisfies Words

export const variationStatus = {
  draft: ['拟定中', 'Being drawn up', 'quiet'],
  checking: ['送审中', 'Sent for approval', 'waiting'],
  to_sign: ['待签章', 'To sign and seal', 'waiting'],
  signed: ['已生效', 'In effect', 'good'],
  published: ['已公开', 'Published', 'good'],
  dropped: ['已撤销', 'Given up', 'quiet'],
} as const satisfies StatusTable

export const openVariationWords = {
  waiting: ['合同变更待办', 'Variations to see to'],
} as const satisfies Words

/** What the leader agrees to, in a few lines. */
export const inShortWords = {
  reason: ['事由', 'Reason'],
  added: ['增加金额', 'Added'],
  amount: ['变更后合同金额', 'Contract sum from then on'],
  periodTo: ['服务期截止', 'Service until'],
  fromTo: ['由{was}延长至{now}', 'From {was} to {now}'],
  indicators: ['服务指标', 'Indicators'],
  addedOne: ['新增{name}{now}{unit}', '{name}: {now} {unit}, new'],
  more: ['{name}由{was}{unit}增至{now}{unit}', '{name}: from {was} {unit} to {now} {unit}'],
  otherwise: ['{name}的认定条件有调整', '{name}: counted otherwise'],
  payments: ['付款安排', 'Payment'],
  seeChanges: ['有调整，见变更内容', 'Changed; see what changes'],
} as const satisfies Words
