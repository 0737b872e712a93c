/** Whom a letter comes from: the controller, at an address of its own. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}
