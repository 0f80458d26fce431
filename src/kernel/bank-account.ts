/** The number of an account with a bank in China: eight to thirty-two digits, in groups as it is written (practice). */
export const isBankAccount = (text: string): boolean => /^[\d -]+$/.test(text) && /^\d{8,32}$/.test(text.replaceAll(/[ -]/g, ''))
