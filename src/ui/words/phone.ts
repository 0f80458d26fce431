import type { Words } from './say.ts'

// Apart from the others, because the desk has no use for them and carries every byte over an office line.

/** The phone's own frame and fields. */
export const phoneWords = {
  overLong: ['最多{max}个字，现在有{count}个字，请删减', 'At most {max} characters; there are {count}, please shorten it'],
  waitingToSend: ['待上传（{count}条），有网时自动上传', '{count} waiting to be sent'],
  notTaken: ['有{count}条没有提交成功，请到“{where}”修改', '{count} not accepted; please correct it under “{where}”'],
} as const satisfies Words

/** 我要反映 and 我的事项. */
export const matterWords = {
  opinions: ['征求意见：对购买计划提意见', 'Open for comment: say what you think of a plan'],
  howFar: ['我提的事办到哪了', 'How my matter goes'],
  unseen: ['没有网络，暂时看不到。', 'No network: it cannot be shown now.'],
  unseenNow: ['暂时看不到，请稍后再来。', 'It cannot be shown now; please come back later.'],
  allMine: ['全部{count}件', 'All {count}'],
  nearby: ['附近免费服务', 'Free services near me'],
  emptyMine: ['您还没有反映过事情。', 'You have not told us anything yet.'],
  thanks: ['已收到，编号{number}。我们会在核实后告诉您办到哪一步。', 'Received, number {number}. We will tell you how it goes.'],
  peopleOnly: ['公示时不会显示您的姓名和电话。', 'Your name and phone are not shown to the public.'],
  goesTo: ['这件事交给{area}办理。', 'This goes to {area}.'],
  keptDraft: ['写到一半的内容会留在这部手机里，退出登录时删除。', 'What you have typed stays on this phone until you sign out.'],
  waitsHere: [
    '现在没有网络。已保存在手机里，有网时自动上传，不用再填一遍。',
    'No network now. Kept on this phone and sent by itself when there is one; no need to fill it in again.',
  ],
  waitsForLogin: [
    '登录已结束。已保存在手机里，重新登录后自动上传，不用再填一遍。',
    'Your session has ended. Kept on this phone and sent by itself once you sign in; no need to fill it in again.',
  ],
  waitsForServer: [
    '系统正忙。已保存在手机里，稍后自动上传，不用再填一遍。',
    'The system is busy. Kept on this phone and sent by itself a little later; no need to fill it in again.',
  ],
  waitsInPage: [
    '还没有提交成功，这部手机也不让网页保存内容。请不要关闭本页，有网时自动上传。',
    'Not sent yet, and this phone lets no page keep anything. Please leave this page open; it is sent when there is a network.',
  ],
  seeIt: ['查看办理进度', 'See how it goes'],
  tellAnother: ['再反映一件', 'Tell us something else'],
  waitingHere: ['待上传', 'Waiting to be sent'],
  notTaken: ['没有提交成功', 'Not accepted'],
  correct: ['修改后再提交', 'Correct and send again'],
  said: ['您反映的内容', 'What you told us'],
  noAnswerYet: ['还没有答复。', 'No answer yet.'],
  sendMore: ['补充后重新提交', 'Complete and send again'],
  completed: ['已重新提交，等待核实。', 'Sent again; to be verified.'],
  ownContact: ['您的联系方式', 'How you can be reached'],
  eraseOwn: [
    '您的姓名和电话将被删除，不能恢复；这件事会继续办理，但工作人员无法再联系您。',
    'Your name and phone are erased for good. The matter goes on, but nobody can reach you about it any more.',
  ],
} as const satisfies Words

/** 找服务. */
export const serviceWords = {
  what: [
    '您所在街道已签合同的服务，由政府购买，居民免费。怎样参加，请问社区工作者。',
    'Services under contract in your street, bought by the government and free for residents. Ask your community worker how to join.',
  ],
  none: ['您所在的街道还没有签订合同的服务。', 'No service is under contract in your street yet.'],
  by: ['服务机构', 'By'],
  where: ['服务地点', 'Where'],
  period: ['服务期', 'When'],
  notices: ['查看公告和合同', 'Notices and contract'],
  everywhere: ['查看全部项目', 'See all projects'],
} as const satisfies Words
