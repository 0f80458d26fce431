import type { Words } from './say.ts'

/** Beside a result that was reviewed on paper, wherever it is shown. */
export const offlineTold = {
  title: ['线下评审，未封存', 'Reviewed on paper, not sealed'],
  told: [
    '评审于{when}在线下进行，没有在系统内封存和计算，改在线下评审的原因：{reason}。结果由{entered}录入，{confirmed}对照扫描件核对，扫描件{scans}份已留存。',
    'Reviewed on paper, {when}, because: {reason}. Nothing of it was sealed or computed here. Entered by {entered}, checked against its scans by {confirmed}; {scans} scans are kept.',
  ],
  unopened: [
    '另有{count}家在系统内封存的材料没有拆封，理由：{reason}。',
    ' Bids sealed here that were never opened: {count}, because: {reason}.',
  ],
  public: [
    '评审于{when}在线下以纸质方式进行，没有在系统内封存，改在线下评审的原因：{reason}。结果由{entered}录入，{confirmed}对照扫描件核对。评审材料扫描件由采购人留存，不在网上公开。',
    'The review was held on paper, {when}, and nothing of it was sealed here, because: {reason}. Entered by {entered}, checked against the scans by {confirmed}. The purchaser keeps the scans; they are not published.',
  ],
  'chosen.drawn': ['评审专家从评审专家库中随机抽取产生。', 'The experts were drawn by lot from the pool.'],
  'chosen.agreed': [
    '评审专家经主管预算单位同意（{consent}），由采购人自行选定。',
    'The purchaser chose the experts with the consent of the budget authority above ({consent}).',
  ],
  'chosen.freely': ['评审专家由采购人自行选定。', 'The purchaser chose the experts.'],
  organisation: ['单位', 'Organisation'],
  seePapers: ['见线下材料', 'See the papers'],
  bid: [
    '本机构的材料在线下评审，内容见线下材料，系统内没有电子内容可看。',
    'Reviewed on paper: what was offered lies with the papers, and nothing of it can be read here.',
  ],
  ownBid: [
    '本次评审在线下进行，本机构的得分和名次以线下材料为准；在系统内封存的内容没有拆封，其他人看不到。',
    'The review was held on paper, and its papers tell points and place. What you sealed here was never opened; nobody else sees it.',
  ],
  leftClosed: [
    '评审改在线下进行，没有纳入本机构在系统内封存的材料，材料未拆封。理由：{reason}。如有[challenge]，可在结果[display]后提出。',
    'The review was held on paper without what you sealed here, which was not opened. Reason: {reason}. You may file a [challenge] once the result is published.',
  ],
} as const satisfies Words
