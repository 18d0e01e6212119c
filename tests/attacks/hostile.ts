/** Texts that have broken something somewhere: markup, scripts, templates, formulas, control signs, halves of letters. */
export const hostileTexts: readonly string[] = [
  "<script>window.__xss=1</script>",
  `"><img src=x onerror="window.__xss=1">`,
  "'><svg/onload=window.__xss=1>",
  "javascript:window.__xss=1",
  "{{constructor.constructor('window.__xss=1')()}}",
  "</textarea></title><script>window.__xss=1</script>",
  "\u202egnp.exe",
  '=HYPERLINK("https://evil.example","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "x'; drop table assessment; --",
  "%00%0d%0aset-cookie:%20a=b",
  "../../../../etc/passwd",
  "$" + "{7*7}",
];

/** The same, and what no text may hold: these have to be refused, never to break. */
export const brokenTexts: readonly string[] = [
  "\u0000",
  "a\u0000b",
  "\ud800",
  "a\udfff",
  "\u001b[31mred\u001b[0m",
  "a\r\nset-cookie: a=b",
  "\uffff",
  "__proto__",
  "constructor",
  "toString",
  "-1",
  "1e999",
  "NaN",
  "9007199254740993",
  "99999999999999999999",
  "2147483648",
  "0x10",
  " ",
  "%",
  "%c0%ae",
  "2026-02-30",
  "+275760-09-13",
  "0000-00-00",
  "[object Object]",
  "x".repeat(5_000),
];

/** Texts for people to send: most of them hostile, some broken. */
export const anyText = [...hostileTexts, ...brokenTexts];

/** Bodies that no schema allows. */
export const hostileBodies: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  "",
  "{",
  "null",
  "[]",
  "1e999",
  '"\\ud800"',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  "[".repeat(20_000),
  `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`,
  new Uint8Array([0xff, 0xfe, 0xfd]),
  new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
  "\u0000",
  "a=b&c=d",
  "x".repeat(1024 ** 2),
  `{"value":"${"x".repeat(50_000)}"}`,
];
