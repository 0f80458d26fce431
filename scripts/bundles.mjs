// @ts-check
// How each part of Heli is bundled. Three programs come out of one tree: the desk, the phone, and the server with its tools.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Old office computers and phone browsers. */
const OLDEST_BROWSER = 'chrome87'

/** Vite's aliases are build-wide, which is why the phone is a build of its own. */
const LIGHT_REACT = [
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react$/, replacement: 'preact/compat' },
]

/** What describes the routes is for the server; a browser only parses what came. */
const PLAIN_SCHEMAS = [{ find: '@hono/zod-openapi', replacement: resolve('src/ui/plain-schemas.ts') }]

/** @param {string} name @param {string} base @param {string[]} styles @param {string[]} scripts the entry first */
const page = (name, base, styles, scripts) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>合力</title>
<link rel="icon" href="data:,">
${styles.map((file) => `<link rel="stylesheet" href="${base}${file}">`).join('\n')}
${scripts.map((file, i) => (i === 0 ? `<script type="module" src="${base}${file}"></script>` : `<link rel="modulepreload" href="${base}${file}">`)).join('\n')}
</head>
<body><div id="${name}"></div></body>
</html>
`

/** @param {string} module an absolute path */
const packageOf = (module) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1]

/** What each built file weighs, holds and loads; the page below is made from it and the size tests read it. Beside each lies what is
 * sent of it.
 * @param {string} dir @param {import('vite').Rolldown.OutputBundle} bundle */
const census = (dir, bundle) =>
  Object.values(bundle).map((file) => {
    const sent = gzipSync(file.type === 'chunk' ? file.code : file.source)
    writeFileSync(join(dir, `${file.fileName}.gz`), sent)
    const weight = { file: file.fileName, gzip: sent.length }
    if (file.type !== 'chunk') return { ...weight, entry: false, imports: [], lazy: [], packages: [] }
    return {
      ...weight,
      entry: file.isEntry,
      imports: [...file.imports, ...(file.viteMetadata?.importedCss ?? [])],
      lazy: file.dynamicImports,
      packages: [...new Set(file.moduleIds.map(packageOf).filter((name) => name !== undefined))].toSorted(),
    }
  })

/** @param {string} name @param {string} base @returns {import('vite').Plugin} */
const pageAndCensus = (name, base) => ({
  name: 'heli-page-and-census',
  writeBundle({ dir = '' }, bundle) {
    const files = census(dir, bundle)
    const first = new Set(files.filter((file) => file.entry).map((file) => file.file))
    for (const seen of first) for (const next of files.find((file) => file.file === seen)?.imports ?? []) first.add(next)
    const [styles, scripts] = [
      [...first].filter((file) => file.endsWith('.css')),
      [...first].filter((file) => file.endsWith('.js')),
    ]
    writeFileSync(join(dir, 'index.html'), page(name, base, styles, scripts))
    writeFileSync(join(dir, '..', `${name}.json`), JSON.stringify(files, null, 1))
  },
})

/** @param {import('vite').BuildOptions} build @param {import('vite').InlineConfig} more @returns {import('vite').InlineConfig} */
const quietly = (build, more = {}) => ({ configFile: false, publicDir: false, logLevel: 'warn', ...more, build })

/**
 * Our parsers are values: making one has no effect beyond it, so those that nobody asks are left out. Marked in our own sources
 * only: the bundler's list of pure functions goes by name, and minified packages have functions of the same short name.
 * @type {import('vite').Plugin}
 */
const unusedParsers = {
  name: 'heli-unused-parsers',
  transform: {
    filter: { id: /\/src\/(kernel|features)\/.*\.ts$/ },
    handler: (code) => ({ code: code.replace(/^((?:export )?const \w+ = )(z\b[^;]*;?)$/gm, '$1/* @__PURE__ */ $2'), map: null }),
  },
}

/** So many pages of a face want a module before it travels with what they have in common. */
const OFTEN = 26

/**
 * What the first page needs comes in one file and what many pages share in another; only the rest is split page by page. Left to
 * itself the bundler makes a file of every set of modules that the same pages share: a page of the desk then asked for up to a
 * hundred, and weighed more, because small files compress badly.
 * @type {import('vite').Rolldown.CodeSplittingOptions}
 */
const together = {
  groups: [
    { name: 'first', tags: ['$initial'], priority: 2 },
    { name: 'often', minShareCount: OFTEN, priority: 1 },
  ],
}

/** One face: its page at `dist/web/<name>/index.html`, its files beside it, its census in `dist/web/<name>.json`.
 * @param {string} name @param {string} base @param {string} entry @param {import('vite').Alias[]} alias */
const face = (name, base, entry, alias = []) =>
  quietly(
    {
      target: OLDEST_BROWSER,
      outDir: `dist/web/${name}`,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: { [name]: entry },
        output: { codeSplitting: together },
        checks: { moduleLevelDirective: false },
      },
    },
    { base, resolve: { alias }, plugins: [unusedParsers, pageAndCensus(name, base)] },
  )

export const desk = () => face('desk', '/desk/', 'src/app/desk.tsx', PLAIN_SCHEMAS)
export const phone = () => face('phone', '/m/', 'src/app/phone.tsx', LIGHT_REACT)

/** One plain file beside the phone's page, so that its scope is the whole face. It is told what to keep: `declare const PRECACHE: string[]`.
 * @param {string[]} precache addresses; their names carry hashes, so a new build is a new list */
export const serviceWorker = (precache) =>
  quietly(
    {
      target: OLDEST_BROWSER,
      outDir: 'dist/web/phone',
      emptyOutDir: false,
      rolldownOptions: { input: { sw: 'src/app/service-worker.ts' }, output: { format: 'iife', entryFileNames: '[name].js' } },
    },
    { define: { PRECACHE: JSON.stringify(precache) } },
  )

/** One program of Node, whole in one file of `dist/`. Parts shared between files would run before the packages that a file
 * names first, and the library that describes routes must be there before the first schema is made.
 * @param {string} name of the built file @param {string} source */
export const program = (name, source) =>
  quietly(
    {
      ssr: true,
      target: 'node20',
      outDir: 'dist',
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      rolldownOptions: { input: { [name]: source }, output: { entryFileNames: '[name].js', codeSplitting: false } },
    },
    { ssr: { external: true } },
  )
