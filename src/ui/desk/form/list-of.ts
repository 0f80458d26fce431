/** '社区营造、社区治理' as its parts; people use whichever comma is at hand. */
export const listOf = (text: string): string[] =>
  text
    .split(/[、，,；;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
