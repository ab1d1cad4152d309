/**
 * Where bytes lie until they are looked at: whoever has an upload's address can write there for as long as it holds,
 * and nothing is ever read from there but to be checked.
 */
export const uploadPath = (path: string): string => `${path}.upload`
