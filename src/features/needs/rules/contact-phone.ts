/** Digits with spaces or hyphens between them, a plus before; or nothing. Plain, because the phone's page cannot afford a parser. */
export const CONTACT_PHONE = /^(\+?\d[\d -]{4,18}\d)?$/
