import { readFileSync } from 'node:fs'

/**
 * Strings that break software: control characters, scripts, markup, SQL, formats, numbers and long runs. A file of more
 * (a JSON list) can be named in NASTY_STRINGS.
 */
const OWN = [
  '', ' ', '\t\r\n', 'null', 'undefined', 'NaN', 'Infinity', '-1', '1e309', '0x0', '00', 'true', '[]', '{}', '{"a":1}', "'", '"', '`', "''", '""',
  '\\', '\\\\', '%', '_', '%s%n', '$1', '${1}', '#{1}', '{{7*7}}', '<%= 7 %>', '../../../../etc/passwd', 'C:\\CON', '/dev/null; touch x',
  "' or 1=1 --", "1; drop table users --", "Robert'); DROP TABLE tracks;--", '*', '?', '(', ')', '[', '^', '|', ':*', '!', '&', '<->', "a' & 'b",
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '<!--#exec cmd="ls"-->', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>&a;',
  '\u0001\u0002\u0003\u0007\u0008\u000b\u000c\u001b[31m', '\u007f', '\u0085', '\u00a0', '\u200b', '\u200e', '\u202e txet', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff',
  'Ω≈ç√∫˜µ≤≥÷', 'åß∂ƒ©˙∆˚¬…æ', '田中さんにあげて下さい', '사회과학원 어학연구소', '𠜎𠜱𠝹𠱓𠱸𠲖', 'Ⱥ', 'İstanbul', 'ﬀ', 'ẞß', 'Ǆǅǆ', 'الكل في المجمو عة', 'בְּרֵאשִׁית',
  '👩‍👩‍👧‍👦', '🏳️‍🌈', '🇦🇶', '❤️', '✋🏿', 'e\u0301', 'é', 'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮', '１２３', '٠١٢٣', 'ﷺ',
  'a'.repeat(300), 'a'.repeat(301), '🎵'.repeat(300), '🎵'.repeat(301), 'a\u0300'.repeat(200), 'x '.repeat(150),
  '\u0000', 'a\u0000b', '\ud800', '\udfff', 'a\ud83d', '\udc00\ud800',
]

export const NASTY_STRINGS: string[] = process.env.NASTY_STRINGS
  ? [...OWN, ...(JSON.parse(readFileSync(process.env.NASTY_STRINGS, 'utf8')) as string[])]
  : OWN
