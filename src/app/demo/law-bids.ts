import type { BidContent } from '../../features/tenders/rules/bid-content.ts'

// What each bidder proposes for the two projects that are bought under the law: all of it invented, and each in its own words.

type Proposed = Pick<BidContent, 'analysis' | 'methods' | 'sustainability'>
/** By the key of the organisation. */
export type ProposedFor = Readonly<Record<'lanqi' | 'hewan' | 'xinlu', Proposed>>

/** 安宁社区残疾人家庭临时照护项目. */
export const CARE_BIDS: ProposedFor = {
  lanqi: {
    analysis: '我们入户走访了安宁社区二十户残疾人家庭，照护者最缺的是半天完整的时间：看病、办证、买菜都要赶着回来。',
    methods: '每户评估照护等级，固定两名照护员轮流上门，每次不少于一小时；照护日志当面与家属核对，按季度调整照护计划。',
    sustainability: '培训会后把合格的家属和邻居编成照护互助组，项目结束后由社区助残员接着排班。',
  },
  hewan: {
    analysis: '社区登记的持证残疾人中，重度的近三成由一位家属全天照护，多数一年以上没有外出过夜，急需有人临时替手。',
    methods: '照护者提前两天预约，照护员按时到户；六场照料者培训按翻身、喂食、急救、情绪分题进行，现场演练。',
    sustainability: '把预约、排班和照护记录的做法写成手册，交给社区残协使用，并每月回访。',
  },
  xinlu: {
    analysis: '与社区残协逐户核对后，我们把家庭分为每周需要、每月需要和应急需要三类，应急需要的家庭最担心突然生病时无人照看。',
    methods: '设应急照护名单，两小时内到户；平日按月排班，社工每月复核一次照护质量，家庭签字确认。',
    sustainability: '与驻区单位结成助残志愿队，每队固定联系三户家庭，签一年的志愿服务协议。',
  },
}

/** 安宁社区失独老人陪伴项目. */
export const GRIEF_BIDS: ProposedFor = {
  lanqi: {
    analysis: '社区有失独老人的家庭十余户，逢年过节和子女忌日最难熬，平时也不愿意到人多的地方去。',
    methods: '先由同一名社工连续上门，熟悉以后再请老人参加六至八人的互助小组，书画、种植、做饭由老人自己选题。',
    sustainability: '从小组里培养两名召集人，项目结束后小组改由老人自己召集，社区提供场地。',
  },
  hewan: {
    analysis: '走访中老人说得最多的是住院签字、养老院入住没有人出面，陪伴之外还要有人陪着办事。',
    methods: '上门陪伴与陪同就医、代办事项结合，每次记录老人的身体和情绪；互助小组邀请心理咨询师定期带领。',
    sustainability: '为每位老人确定一名长期联系人，写进社区的联系人台账，换人时当面交接。',
  },
  xinlu: {
    analysis: '失独老人对“失独”二字敏感，公开活动不宜点明身份，我们以老年兴趣小组的名义邀请，并严格保密。',
    methods: '上门陪伴由固定的两人一组负责，年长志愿者优先；互助小组前八节重在相识，后十六节由组员分享生活经验。',
    sustainability: '志愿者每月接受一次督导，骨干可以留任；项目档案按保密规定移交社区，不对外公开姓名。',
  },
}
