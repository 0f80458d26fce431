import { useStanding } from '../../../../ui/desk/standing.tsx'
import { OfficerDesk } from './officer-desk.tsx'
import { ProviderDesk } from './provider-desk.tsx'

/** The first screen: the three things that its reader looks at in the morning. */
export default function DeskPage() {
  const { role } = useStanding()
  return role === 'provider_manager' ? <ProviderDesk /> : <OfficerDesk />
}
