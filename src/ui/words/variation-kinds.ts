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
