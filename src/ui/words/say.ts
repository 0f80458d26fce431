export type Lang = 'zh' | 'en'

/** Chinese first, English second. `{count}` is a blank to fill; `[bid]` is a term that the rule profile words (see profile.ts). */
export type Word = readonly [zh: string, en: string]
export type Words = Readonly<Record<string, Word>>

type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Blanks<Rest> : never
type Filling<Name extends string> = Readonly<Record<Name, string | number>>

/** What a word needs to be said: nothing, or one value for each of its blanks. */
export type Fill<W extends Word> = string extends W[0]
  ? [filling?: Filling<string>]
  : [Blanks<W[0]>] extends [never]
    ? []
    : [filling: Filling<Blanks<W[0]>>]

/** A word without terms of a rule profile; one that has them is said with `sayAs`. */
type Plain<W extends Word> = W[0] extends `${string}[${string}` ? never : W

export const say = <const W extends Word>(lang: Lang, word: Plain<W>, ...[filling]: Fill<W>): string =>
  filled(lang === 'zh' ? word[0] : word[1], filling)

/** A blank without a value stays visible, so that it is found and not read as a sentence. */
export const filled = (text: string, filling: Filling<string> = {}): string =>
  text.replace(/\{(\w+)\}/g, (blank, name: string) => String(filling[name] ?? blank))
