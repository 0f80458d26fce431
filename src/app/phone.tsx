import { createRoot } from 'react-dom/client'
import { PhoneFrame } from '../features/identity/web/phone/phone-frame.tsx'
import { needPhonePages } from '../features/needs/web/phone/pages.ts'
import { tenderPhonePages } from '../features/tenders/web/phone/pages.ts'

const element = document.getElementById('phone')
// An app's own browser may have none; then the page needs the network to open, and keeps what is typed all the same.
if ('serviceWorker' in navigator) navigator.serviceWorker.register('/m/sw.js').catch(() => {})
if (element) createRoot(element).render(<PhoneFrame pages={[...needPhonePages, ...tenderPhonePages]} />)
