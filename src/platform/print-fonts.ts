import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { drawnBy } from '../lib/document/glyphs.ts'

export type PrintFonts = { readonly folders: readonly string[]; readonly drawn: readonly ReadonlySet<number>[] }

/**
 * The faces documents are printed with. The font comes as compressed web fonts, which the printer cannot read: they are
 * converted once into `cache` (about a second) and found there afterwards. The main file lacks signs such as ≥ and □ and some
 * characters of names; the numbered slices carry 5,600 more and serve where it has none. `extra` is a folder of an office's
 * own TrueType fonts, for names that even those do not cover.
 */
export async function printFonts(cache: string, extra?: string): Promise<PrintFonts> {
  const require = createRequire(import.meta.url)
  const source = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'))
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cache, `noto-sans-sc-${version}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const present = new Set(await readdir(folder))
  const wanted = (await readdir(join(source, 'files'))).filter((name) => FACES.test(name))
  for (const name of wanted) {
    const target = name.replace(/woff2$/, 'ttf')
    if (!present.has(target)) await convert(join(source, 'files', name), join(folder, target))
  }
  const folders = extra === undefined ? [folder] : [folder, extra]
  return { folders, drawn: await Promise.all((await fontFiles(folders)).map(async (file) => drawnBy(await readFile(file)))) }
}

const FACES = /^noto-sans-sc-(chinese-simplified|\d+)-(400|700)-normal\.woff2$/

/** Written beside and renamed, so that a process that dies half way, or two at once, leave no broken font behind. */
async function convert(from: string, to: string) {
  const { convert: converted } = await import('fontverter')
  const half = `${to}.${process.pid}.half`
  const font = await converted(await readFile(from), 'truetype')
  await writeFile(half, /-\d+-[47]00-/.test(to) ? asReserve(font) : font)
  await rename(half, to)
}

/**
 * All files call themselves by one family name, and the printer would take any one of them for the whole face. The slices are
 * therefore given another name of the same length in place: the main file sets the text, the slices are fallen back on.
 */
function asReserve(font: Uint8Array): Uint8Array {
  const renamed = Buffer.from(font)
  for (const encoding of ['utf16le', 'latin1'] as const) {
    const [from, to] = ['Noto Sans SC', 'Noto Rare SC'].map((name) => {
      const bytes = Buffer.from(name, encoding)
      return encoding === 'utf16le' ? bytes.swap16() : bytes
    })
    if (from === undefined || to === undefined) continue
    for (let at = renamed.indexOf(from); at !== -1; at = renamed.indexOf(from, at + 1)) renamed.set(to, at)
  }
  return renamed
}

/** Coverage is read from the regular weight alone: both weights of this font draw the same characters. */
async function fontFiles(folders: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))))
  return lists.flat().filter((file) => /\.(ttf|otf)$/i.test(file) && !file.endsWith('-700-normal.ttf'))
}
