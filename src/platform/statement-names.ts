/** How many statements of one session are kept ready at most; beyond, they are read anew each time. */
const MOST = 500

/**
 * Which statements are worth keeping prepared: the database reads, protects and plans a statement for each time it is asked, which
 * costs more than most of ours take to run. One that comes a second time gets a name, and is prepared under it.
 */
export function statementNames(): (sql: string) => string | undefined {
  const seen = new Set<string>()
  const names = new Map<string, string>()
  return (sql) => {
    const known = names.get(sql)
    if (known !== undefined || names.size === MOST) return known
    if (!seen.delete(sql)) {
      // Lists of every length make ever new texts; what came once, long ago, is forgotten.
      if (seen.size === MOST) seen.clear()
      seen.add(sql)
      return undefined
    }
    const name = `heli_${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
