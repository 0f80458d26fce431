import { listShown } from '../ui/format.ts'
import { noScriptWords, shellWords } from '../ui/words/common.ts'
import { type Lang, say } from '../ui/words/say.ts'

const LANGS: readonly Lang[] = ['zh', 'en']
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => MARKUP[sign] ?? sign)

/** What stands on the desk and the phone where no script runs: whom to turn to with paper, and what can be read anyway. */
export function withoutScripts(page: string, authorities: readonly string[]): string {
  const told = LANGS.map((lang) => {
    const names = listShown(lang, authorities) || say(lang, noScriptWords.authority)
    const way = `<a href="/?lang=${lang}">${escaped(say(lang, noScriptWords.read))}</a>`
    const sentence = escaped(say(lang, noScriptWords.onPaper, { names }))
    return `<p lang="${lang}">${sentence} ${way}</p>`
  })
  return page.replace('<body>', `<body><noscript><h1>${escaped(say('zh', shellWords.product))}</h1>${told.join('')}</noscript>`)
}
