/** Why a letter was not sent: a closed list, beside the three digits of the server's answer. Never the server's text. */
export const CODES = {
  addressInvalid: 'ADDRESS_INVALID',
  givenUp: 'GIVEN_UP',
  unreadable: 'MESSAGE_UNREADABLE',
  unreachable: 'SMTP_UNREACHABLE',
  notAdmitted: 'SMTP_NOT_ADMITTED',
  unsendable: 'MESSAGE_UNSENDABLE',
} as const;

/** `SMTP_550` and the like. */
export type FailureCode = (typeof CODES)[keyof typeof CODES] | `SMTP_${number}`;
