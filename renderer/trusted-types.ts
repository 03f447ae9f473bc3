// Text from a register is never markup. Where a library hands a string to the page as HTML, this policy lets through only
// what has no `<` in it (antd and the grid set styles and empty strings so); script and script addresses never.
// To be imported first of all.

import { config } from 'zod'

type Rules = { createHTML: (text: string) => string | null }
type TrustedTypes = { createPolicy: (name: string, rules: Rules) => unknown }

const trustedTypes = (window as Window & { trustedTypes?: TrustedTypes }).trustedTypes

trustedTypes?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) })

// zod would try whether it may compile its checks, which the page's policy forbids and reports.
config({ jitless: true })
