import { needChannels } from '../../../../ui/words/need.ts'
import type { Word } from '../../../../ui/words/say.ts'
import { tellWords } from '../../../../ui/words/tell.ts'
import type { NeedItem } from '../../contract/need.ts'

/** The way it came, called the same in the register and on its own page. */
export const channelOf = ({ channel, unknown }: Pick<NeedItem, 'channel' | 'unknown'>): Word =>
  unknown ? tellWords.scanned : needChannels[channel]
