/** A value or an own target that cannot be measured with as it stands 填报值有误; the message is for people. */
export class UnreadableValue extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableValue';
  }
}
