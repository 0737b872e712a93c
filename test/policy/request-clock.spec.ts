import { requestClock } from '../../src/policy/index.ts';
import { THE_POLICY } from './the-policy.ts';
import { endOfDay, momentOf, rowsOf, type Written } from './written-cases.ts';

interface WrittenClock extends Written {
  request: string;
  residence: string;
  received: string;
  acknowledge?: string;
  answer?: string;
  extendable?: string;
  needs_proof?: boolean;
  /** Whom else the person may complain to. */
  authority?: string;
}

const ROWS = rowsOf<WrittenClock>('clocks', [
  'request',
  'residence',
  'received',
  'acknowledge',
  'answer',
  'extendable',
  'needs_proof',
  'authority',
]);

describe('What a request is owed, and by when (H5)', () => {
  it.each(ROWS)('%s', (_name, written) => {
    const { request: kind, residence: jurisdiction } = written;
    const clock = requestClock(THE_POLICY, {
      kind,
      jurisdiction,
      receivedAt: momentOf(written.received, jurisdiction),
    });
    const by = (day: string | undefined) => day && endOfDay(day, jurisdiction).toString();
    expect({
      acknowledge: clock?.acknowledgeBy?.toString(),
      answer: clock?.answerBy.toString(),
      extendable: clock?.extendableTo?.toString(),
    }).toEqual({
      acknowledge: by(written.acknowledge),
      answer: by(written.answer),
      extendable: by(written.extendable),
    });
    if (clock) expect(THE_POLICY.requests.get(kind)?.needsProof).toBe(written.needs_proof ?? true);
    if (written.authority) expect(THE_POLICY.jurisdictions.get(jurisdiction)?.authority.nameEn).toBe(written.authority);
  });
});
