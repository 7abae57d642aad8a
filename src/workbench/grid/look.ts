/** Line of a border, in the words of the file format. */
export type LineStyle =
  | 'none'
  | 'thin'
  | 'hair'
  | 'dotted'
  | 'dashed'
  | 'dashDot'
  | 'dashDotDot'
  | 'double'
  | 'medium'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot'
  | 'slantDashDot'
  | 'thick';

export interface BorderLine {
  style: LineStyle;
  /** #RRGGBB */
  color: string;
}

export type Edge = 'top' | 'bottom' | 'left' | 'right';

/** How a cell looks 单元格格式, as plain data. Sizes are points, colours #RRGGBB; what is absent is the default. */
export interface CellLook {
  font?: { name?: string; size?: number; bold?: boolean; italic?: boolean; underline?: boolean; color?: string };
  fill?: string;
  horizontal?: 'left' | 'center' | 'right' | 'justify' | 'distributed';
  vertical?: 'top' | 'center' | 'bottom';
  wrap?: boolean;
  indent?: number;
  numberFormat?: string;
  border?: Partial<Record<Edge, BorderLine>>;
}

/** A change of look: null takes the property back to its default. */
export interface LookChange {
  font?: { [K in keyof NonNullable<CellLook['font']>]?: NonNullable<CellLook['font']>[K] | null };
  fill?: string | null;
  horizontal?: CellLook['horizontal'] | null;
  vertical?: CellLook['vertical'] | null;
  wrap?: boolean;
  indent?: number;
  numberFormat?: string | null;
  border?: Partial<Record<Edge, BorderLine | null>>;
}

export const DEFAULT_FONT = { name: '等线', size: 11, color: '#000000' } as const;
