/** How a status looks: waiting for somebody, running, good, bad, or quiet (drafts, ends without colour). */
export type Tone = 'waiting' | 'running' | 'good' | 'bad' | 'quiet'

/** One line per status: Chinese, English, tone. */
export type StatusLine = readonly [zh: string, en: string, tone: Tone]
export type StatusTable<Code extends string = string> = Readonly<Record<Code, StatusLine>>
