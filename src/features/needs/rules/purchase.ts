export type Purchase = 'calling' | 'judging' | 'in-notice' | 'chosen' | 'contracted' | 'ended'

/** What a resident is told of the project that took their need up, by its status. Nothing is chosen while the result may be objected to. */
export function purchaseStage(status: string | undefined): Purchase | null {
  switch (status) {
    case undefined:
    case 'draft':
    case 'ready':
      return null
    case 'published':
      return 'calling'
    case 'announced':
    case 'suspended':
      return 'in-notice'
    case 'awarded':
      return 'chosen'
    case 'contracted':
      return 'contracted'
    case 'void':
    case 'cancelled':
      return 'ended'
    default:
      return 'judging'
  }
}
