import { deedWords } from '../../../../ui/words/deeds.ts'
import { needWords } from '../../../../ui/words/need.ts'
import type { Word } from '../../../../ui/words/say.ts'

const WORDS: Readonly<Record<string, Word>> = deedWords

/** A deed comes over the wire by its name; one that these pages do not know yet is still a matter of the need. */
export const deedWord = (deed: string): Word => WORDS[deed] ?? needWords.need
