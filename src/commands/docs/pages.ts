import { ERRORS_PAGE } from './errors-page.js'
import { EVENTS_PAGE } from './events-page.js'
import { LIMITS_PAGE } from './limits-page.js'
import type { Page } from './page.js'
import { PERMISSIONS_PAGE } from './permissions-page.js'

/** Every page that `npm run docs` writes; a new one is added here and nowhere else. */
export const PAGES: Page[] = [ERRORS_PAGE, EVENTS_PAGE, LIMITS_PAGE, PERMISSIONS_PAGE]
