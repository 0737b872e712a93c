import { ConfigurationMistake, readConfiguration } from '../../src/platform/index.ts';

const mistakeOf = (environment: Record<string, string>): string => {
  try {
    readConfiguration(environment);
    return 'accepted';
  } catch (error) {
    if (error instanceof ConfigurationMistake) return error.message;
    throw error;
  }
};

it('starts with nothing set: embedded database, port 3000, this machine only', () => {
  expect(readConfiguration({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    publicUrl: 'http://127.0.0.1:3000',
  });
});

it('takes an empty variable for an unset one', () => {
  expect(readConfiguration({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: undefined, port: 3000 });
});

it.each([
  [{ PORT: 'eighty' }, /^candor: setting PORT: found "eighty"; expected a whole number from 0 to 65535/],
  [{ PORT: '70000' }, /PORT.*70000/],
  [{ DATABASE_URL: 'mysql://host/db' }, /DATABASE_URL: found a URL of mysql:\/\/; expected .*postgres:\/\//],
  [{ SMTP_URL: 'nonsense' }, /SMTP_URL: found something that is not a URL; expected .*smtp:\/\//],
  [{ TRUSTED_PROXIES: '10.0.0.0/8, my-proxy' }, /TRUSTED_PROXIES: found "my-proxy"; expected addresses or ranges/],
  [{ CANDOR_LOG: 'loud' }, /CANDOR_LOG: found "loud"; expected one of trace, debug, info/],
  [{ CANDOR_READERS: '65' }, /CANDOR_READERS: found "65"; expected a whole number from 0 to 64, such as 2/],
  [{ CANDOR_READER_SECONDS: '1.5' }, /CANDOR_READER_SECONDS: found "1.5"; expected a whole number from 1 to 300/],
  [{ CANDOR_READER_MEMORY_MB: '64' }, /CANDOR_READER_MEMORY_MB: found "64"; expected a whole number from 256 to 4096/],
  [{ CANDOR_OCR_LANGUAGES: 'English' }, /CANDOR_OCR_LANGUAGES: found "English"; expected one to 5 of .* eng\+deu/],
  [{ CANDOR_OCR_LANGUAGES: 'eng+../x' }, /CANDOR_OCR_LANGUAGES: found "eng\+..\/x"/],
  [{ CANDOR_OCR_SECONDS: '5' }, /CANDOR_OCR_SECONDS: found "5"; expected a whole number from 10 to 500, such as 400/],
  [{ CANDOR_OCR_MEMORY_MB: '64' }, /CANDOR_OCR_MEMORY_MB: found "64"; expected a whole number from 512 to 4096/],
  [{ CANDOR_POLICIES: 'x' }, /CANDOR_POLICIES: found a setting that Candor does not have; expected one of CANDOR_DATA/],
])('refuses %o in one line that says which, what was found and what to set', (environment, line) => {
  expect(mistakeOf(environment)).toMatch(line);
  expect(mistakeOf(environment)).not.toContain('\n');
});

it('takes trusted proxies as a list of addresses and ranges', () => {
  expect(readConfiguration({}).trustedProxies).toEqual([]);
  expect(readConfiguration({ TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::7' }).trustedProxies).toEqual([
    '10.0.0.0/8',
    '2001:db8::7',
  ]);
});

it('never repeats a URL, which may hold a password', () => {
  expect(mistakeOf({ DATABASE_URL: 'mysql://owner:hunter2@host/db' })).not.toContain('hunter2');
});

it('reads no scans unless it is told in which languages', () => {
  expect(readConfiguration({}).scans).toBeUndefined();
  expect(readConfiguration({ CANDOR_OCR_LANGUAGES: '', CANDOR_OCR_DATA: '/data' }).scans).toBeUndefined();
  expect(readConfiguration({ CANDOR_OCR_LANGUAGES: 'eng+deu', CANDOR_OCR_DATA: '/data' }).scans).toEqual({
    languages: ['eng', 'deu'],
    dataFolder: '/data',
    seconds: 400,
    memoryMb: 1024,
  });
});
