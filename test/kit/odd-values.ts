const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** In each odd value that can carry it: an answer or a log that has it repeats its input. */
export const CANARY = 'zebrafinch';

/** Values that no field expects, as JSON texts: what JSON.stringify would not write is among them. */
export const ODD_VALUES: Readonly<Record<string, string>> = {
  null: 'null',
  'a number': '12345678901234567890123',
  'an infinite number': '1e999',
  true: 'true',
  'an empty text': '""',
  blanks: '"   "',
  'an array': `["${CANARY}"]`,
  'an object': `{"${CANARY}":"${CANARY}"}`,
  'an object that reads like a text': `{"toString":"${CANARY}","length":3}`,
  'a NUL in a text': `"${CANARY}\\u0000${CANARY}"`,
  'a lone surrogate': `"${CANARY}\\ud800"`,
  'a reversed surrogate pair': `"\\udc00\\ud800${CANARY}"`,
  'letters of control': `"${CANARY}\\u0001\\u001b[2J\\u007f"`,
  'new lines, as for a header': `"${CANARY}\\r\\nSet-Cookie: a=b\\r\\n\\r\\n"`,
  'SQL in quotes': `"${CANARY}'; drop table candor.candidate; --"`,
  'SQL in a dollar': `"$$${CANARY}$1::text"`,
  'a path': `"../../../../${CANARY}/passwd"`,
  'a template': `"{{${CANARY}}}\${7*7}"`,
  'a long text': `"${CANARY.repeat(2_000)}"`,
  'a very long text': `"${'a'.repeat(200_000)}"`,
  'a date before 1970': '"1969-12-31T23:59:59Z"',
  'a date long before': '"-271821-04-20T00:00:00Z"',
  'a date long after': '"+275760-09-13T00:00:00Z"',
  'a date after PostgreSQL’s last': '"+294277-01-01T00:00:00Z"',
  'a date of year zero': '"0000-01-01T00:00:00Z"',
  'a date of year 9999': '"9999-12-31T23:59:59.999999999Z"',
  'a date without a zone': `"2026-02-02T00:00:00"`,
  'a date with a named zone': '"2026-02-02T00:00:00+01:00[Europe/Berlin]"',
  'a deep array': deep(500),
};

/** Bodies that are odd as a whole. */
export const ODD_BODIES: Readonly<Record<string, string>> = {
  nothing: '',
  null: 'null',
  'a text': `"${CANARY}"`,
  'a number': '1',
  'an array': `[{"${CANARY}":1}]`,
  'an empty object': '{}',
  'half an object': `{"${CANARY}":`,
  'two objects': '{}{}',
  'no JSON': `<${CANARY}/>`,
  'ten thousand levels of arrays': deep(10_000),
  'ten thousand levels of objects': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  'thousands of fields': `{${Array.from({ length: 6_000 }, (_, index) => `"f${index}":1`).join(',')}}`,
  'a prototype': `{"__proto__":{"${CANARY}":true}}`,
  'a constructor': `{"constructor":{"prototype":{"${CANARY}":true}}}`,
  'a key with a NUL': `{"${CANARY}\\u0000":1}`,
  'a byte order mark': `\ufeff{"${CANARY}":1}`,
};

/** Bodies as big as the parser takes them, which is one for all routes: they cost it, not the route. */
export const BIG_BODIES: Readonly<Record<string, string>> = {
  'a hundred thousand fields': `{${Array.from({ length: 100_000 }, (_, index) => `"f${index}":1`).join(',')}}`,
  'a text of nearly a megabyte': `{"${CANARY}":"${'a'.repeat(900_000)}"}`,
};

/** Content types, odd in the ways by which checks of bodies have been passed by. */
export const ODD_CONTENT_TYPES: readonly string[] = [
  'application/json ; charset=utf-8',
  'application/json\t; charset=utf-8',
  'application/json;charset=utf-8',
  ' application/json',
  'APPLICATION/JSON',
  'Application/Json; Charset=UTF-8',
  'application/json;',
  'application/json; charset=utf-16',
  'application/json; charset',
  'application/json, text/plain',
  'application/json garbage',
  'application/jsonp',
  'application/json+x',
  'application/vnd.api+json',
  'application/problem+json',
  'text/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=a; boundary=b',
  '*/*',
  'application/',
  '/',
  ';',
];
