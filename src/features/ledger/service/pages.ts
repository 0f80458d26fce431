const PAGE = 200

/** All rows of a table that is read in order of id, a page at a time. */
export async function* pagesOf<R extends { readonly id: string }>(
  read: (after: string | undefined, limit: number) => Promise<readonly R[]>,
): AsyncGenerator<readonly R[]> {
  for (let after: string | undefined; ;) {
    const page = await read(after, PAGE)
    if (page.length > 0) yield page
    after = page.at(-1)?.id
    if (page.length < PAGE) return
  }
}
