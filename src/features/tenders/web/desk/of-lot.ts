import type { DeskPage } from '../../../../ui/desk/address.ts'

/** The file of a page below lots/$lot, which speaks in the words of that project's way of purchasing. */
export const ofLot =
  (load: DeskPage['load']): DeskPage['load'] =>
  async () => {
    const [{ worded }, { default: Page }] = await Promise.all([import('./in-words-of.tsx'), load()])
    return { default: worded(Page) }
  }
