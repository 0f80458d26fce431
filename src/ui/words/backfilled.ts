import type { Words } from './say.ts'

/** What pages say of a project or contract that was entered afterwards; apart, because many pages say it in few words. */
export const backfilledWords = {
  mark: ['补录', 'Entered afterwards'],
  ofContract: [
    '补录合同：签订于系统启用前，由{name}于{at}据《{file}》第{row}行补录。系统内没有招标、评审记录，合同原件以纸质为准。',
    'Entered afterwards: signed before the system, entered by {name} at {at} from “{file}”, row {row}. There is no call and no review here; the paper contract holds.',
  ],
  ofLot: [
    '补录项目：合同签订于系统启用前，没有在本系统征集、评审，不能核验评审过程。',
    'Entered afterwards: its contract is older than the system. Nothing was called or judged here, and no review can be verified.',
  ],
  ofPublic: [
    '标注“补录”的项目，合同签订于系统启用前，由采购人事后录入，没有在本系统评审，也没有可核验的评审记录。',
    'Projects marked as entered afterwards were under contract before the system. They were not judged here, and there is no review to verify.',
  ],
} as const satisfies Words
