import type { Words } from './say.ts'

/** What was entered from paper by one and is checked by another. */
export const twoHandsWords = {
  enteredBy: ['录入', 'Entered by'],
  confirmedBy: ['核对', 'Checked by'],
  byOn: ['{name}（{when}）', '{name} ({when})'],
  waits: ['等待另一人核对', 'Waits for the second person'],
  returned: ['核对不一致，已退回更正：{note}', 'Sent back to be put right: {note}'],
  withdrawn: ['未经核对，已撤回：{note}', 'Withdrawn unchecked: {note}'],
} as const satisfies Words

/** Why somebody is not the second hand. */
export const keptOffWords = {
  'same-hand': ['您录入的，由另一人核对。', 'You typed it; another checks it.'],
  'sits-on-panel': ['您是本项目的评委，由另一人核对。', 'You sit on the panel; another checks it.'],
  'bids-on-the-lot': ['您所在的机构参加了本项目，由另一人核对。', 'Your organisation takes part; another checks it.'],
  'not-two-hands': ['您与录入人之间发放过登录密码，由另一人核对。', 'One of you made the other’s password; another checks it.'],
  'last-to-confirm': [
    '您核对后就没有其他分管领导确认结果了，由另一名经办人核对，您来确认结果。',
    'If you checked it, no leader would be left to confirm the result: another officer checks it, and you confirm.',
  ],
} as const satisfies Words
