const WIDTH = 120
const BEGIN = 'from|where|inner join|left join|group by|order by|limit|returning|values|on conflict|set|for update|for share|and'
const CLAUSE = new RegExp(` (?=(?:${BEGIN})\\b)`, 'y')

/** Words that SQL keeps for itself and that our tables and columns use all the same. */
const KEPT_QUOTED = new Set(['from', 'user'])

/** A compiled statement as a person would write it: a clause per line, names unquoted where SQL allows it. */
export const sqlLines = (compiled: string): string =>
  inClauses(unquoted(compiled.replace(/\s+/g, ' ').trim()), '')
    .split('\n')
    .flatMap(fitting)
    .join('\n')

const unquoted = (sql: string) =>
  sql.replace(/"([a-z_][a-z0-9_]*)"/g, (quoted, name: string) => (KEPT_QUOTED.has(name) ? quoted : name))

/** Breaks before each clause of this level; what stands in brackets stays, but for a query, which is laid out within. */
function inClauses(sql: string, indent: string): string {
  let laid = ''
  for (let at = 0; at < sql.length; at += 1) {
    CLAUSE.lastIndex = at
    if (sql[at] === '(') {
      const end = closing(sql, at)
      laid += bracketed(sql.slice(at + 1, end), indent)
      at = end
    } else if (CLAUSE.test(sql) && !laid.endsWith('delete')) laid += `\n${indent}${deeper(sql.slice(at + 1))}`
    else laid += sql[at]
  }
  return laid
}

const deeper = (rest: string) => (/^(and|set|values)\b/.test(rest) ? '  ' : '')

const bracketed = (inner: string, indent: string) =>
  inner.startsWith('select ') && inner.includes(' where ')
    ? `(\n${indent}    ${inClauses(inner, `${indent}    `)}\n${indent}  )`
    : `(${inner})`

function closing(sql: string, from: number): number {
  let open = 0
  for (let at = from; at < sql.length; at += 1) {
    if (sql[at] === '(') open += 1
    if (sql[at] === ')') open -= 1
    if (open === 0) return at
  }
  throw new Error(`a bracket that nobody closes: ${sql}`)
}

/** A long list goes on in lines below. */
function fitting(line: string): string[] {
  const indent = `${/^ */.exec(line)?.[0]}    `
  const lines: string[] = []
  for (const item of line.split(/(?<=,) /)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + item.length < WIDTH) lines[lines.length - 1] = `${last} ${item}`
    else lines.push(last === undefined ? item : `${indent}${item}`)
  }
  return lines
}
