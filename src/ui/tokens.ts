import type { Lang } from './words/say.ts'

/** The colours of all faces. Each text colour keeps a contrast of at least 4.5 on the grounds it stands on (see tokens.test.ts). */
export const colours = {
  ink: '#1f2a33',
  inkQuiet: '#4b5863',
  inkHint: '#5d6974',
  ground: '#ffffff',
  groundSoft: '#f4f7f8',
  line: '#d5dde2',
  /** Edges of things one can type in or press: at least 3 on white. */
  edge: '#7a8792',
  primary: '#14506e',
  primaryDark: '#0d3a51',
  primarySoft: '#e5f0f5',
  /** Between the soft and the full one: steps of a shaded diagram. */
  primaryLight: '#bcd8e5',
  primaryMiddle: '#86b5cb',
  accent: '#a04a00',
  accentSoft: '#fff4e3',
  accentEdge: '#d97a1c',
  good: '#17653a',
  goodSoft: '#e6f4ea',
  bad: '#ad1f17',
  badSoft: '#fdeceb',
} as const

const CHINESE =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif'

/** English first takes a Latin face: in a Chinese one ’ and “ are as wide as a character. */
export const fontsIn = (lang: Lang): string =>
  lang === 'zh' ? CHINESE : `"Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "DejaVu Sans", ${CHINESE}`

const named = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** The same values as CSS custom properties: `--ink-quiet` and so on. */
export const tokenStyle = (lang: Lang): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(colours).map(([name, value]) => [named(name), value])),
  '--font': fontsIn(lang),
})

/** For a style sheet that is sent as text. */
export const tokenCss = (lang: Lang): string =>
  `:root{${Object.entries(tokenStyle(lang))
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`
