/** A cursor holds the sort key of its row; unlike the real one it is not signed. */
export const CURSOR = `rtrim(translate(encode(convert_to(key::text, 'UTF8'), 'base64'), E'+/\\n', '-_'), '=')`

export const answer = (field: string, value: string): string => `json_build_object('data', json_build_object('${field}', ${value}))::text`

export const ISO = (time: string): string => `to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
export const cursorOf = (key: string): string => CURSOR.replace('key', key)
