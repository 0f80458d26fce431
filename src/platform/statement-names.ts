/** How many statements are kept prepared at most, each in every session that has asked it; the rest are read anew each time. */
const MOST = 500
const LONGEST = 4_000

/**
 * Lists and rows of every length make ever new texts: such a statement is another one each time. What is limited is planned by its
 * limit, which a kept plan does not know: a search among 20,000 needs took the embedded database nearly three times as long.
 */
const VARIES = /\bin \(\$\d+,|\), \(\$|\blimit \$/

/**
 * Which statements are worth keeping prepared: the database reads, protects and plans a statement for each time it is asked, which
 * costs more than most of ours take to run. One that comes a second time gets a name, and is prepared under it. The code has some
 * hundred such texts, so that none need ever make room for another.
 */
export function statementNames(): { readonly of: (sql: string) => string | undefined; readonly forget: (sql: string) => void } {
  const seen = new Set<string>()
  const names = new Map<string, string>()
  let given = 0
  const of = (sql: string) => {
    const known = names.get(sql)
    if (known !== undefined || given === MOST || sql.length > LONGEST) return known
    if (!seen.delete(sql)) {
      if (seen.size === MOST) seen.clear()
      if (!VARIES.test(sql)) seen.add(sql)
      return undefined
    }
    const name = `heli_${++given}`
    names.set(sql, name)
    return name
  }
  // It may come to a new name, never to the old one: sessions still hold that as it was read.
  return { of, forget: (sql) => void names.delete(sql) }
}
