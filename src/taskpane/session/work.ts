import type * as Work from '../../app/work';

/** Reading, making and checking sheets; asked for when the pane has been drawn, there when the first button is pressed. */
export function work(): Promise<typeof Work> {
  return import(/* webpackChunkName: "work" */ '../../app/work');
}
