/** A command that cannot be carried out 命令失败: one Chinese sentence (what, where, what to do) and the exit code. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(message);
    this.name = 'CommandError';
  }
}
