import type { Words } from './say.ts'

/** The page on which another day is set for a review whose day fell into a pause. */
export const reviewDayWords = {
  title: ['另定评审日期', 'Another day for the review'],
  why: [
    '原定{date}评审，当天项目在财政部门暂停采购期间，未能评审，不算延误。请另定评审日期，发布更正公告。',
    'The review was to be held on {date}, while the finance bureau had the purchase wait. It was not missed; please set another day and publish it.',
  ],
  none: ['这个项目现在不需要另定评审日期。', 'No other day is to be set for this review now.'],
  reviewOn: ['新的评审日期', 'New day of the review'],
  noticeTitle: ['关于{name}评审日期的更正公告', 'Amendment: the review of {name} is put off'],
  reason: [
    '财政部门通知暂停采购，原定评审日期在暂停期间，现已恢复采购。',
    'The day of the review fell into a pause by the finance bureau; the purchase goes on now.',
  ],
  consequence: [
    '发布后任何人都能看到新的评审日期和地点，不能收回。请同时通知各[bidder]和评委按新日期到场。',
    'Everybody will see the new day and place, and it cannot be taken back. Please tell each [bidder] and juror as well.',
  ],
  sealed: ['[bid]仍按原样封存，不受影响。', 'What was sealed stays as it is.'],
  opened: ['已经[opening]的[bid]不变，不能补充、修改。', 'What was opened stays as it is: nothing is added or changed.'],
} as const satisfies Words
