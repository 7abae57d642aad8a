/** A mail that cannot be read 邮件不可读. The message is Chinese and says what to do. */
export class UnreadableMail extends Error {}
