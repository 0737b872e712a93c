/** A letter in its final words, as it is sealed. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** RFC 8058: where one POST stops what the letter is about. */
  readonly stopLink?: string;
}

export const messageText = (message: Message): string => JSON.stringify(message);

/** The vault has verified that the text is the one we sealed. */
export const messageOf = (text: string): Message => JSON.parse(text) as Message;
