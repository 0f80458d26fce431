import { createRoot } from 'react-dom/client'
import { PhoneFrame } from '../features/identity/web/phone/phone-frame.tsx'
import { needPhonePages } from '../features/needs/web/phone/pages.ts'

const element = document.getElementById('phone')
if (element) createRoot(element).render(<PhoneFrame pages={needPhonePages} />)
