import type { Words } from './say.ts'

/** The parts of a call, as they are numbered in it. */
export const callSections = {
  project: ['一、项目概况', '1. The project'],
  who: ['二、[bid]资格与团队要求', '2. Who may apply, and the team'],
  services: ['三、服务内容与指标', '3. Services and indicators'],
  review: ['四、评审办法', '4. Selection'],
  how: ['五、[documents]获取、[bid]方式和截止时间', '5. How and until when to apply'],
  reviewDay: ['六、评审时间、地点和通讯设备管理', '6. The review day'],
  objections: ['七、[display]与[challenge]渠道', '7. Publication and [challenge]s'],
  contact: ['八、联系人', '8. Contact'],
} as const satisfies Words
