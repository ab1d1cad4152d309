import { CatalogueSubscriptions } from './catalogue.js'

/** Every class of subscriptions of the schema; a new one is added here and nowhere else. */
export const SUBSCRIPTIONS = [CatalogueSubscriptions] as const
