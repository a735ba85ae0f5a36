import { z } from 'zod';

const sign = (most: number) =>
  z
    .string()
    .refine((text) => /^[^\w\s"]*$/.test(text) && text.length <= most, `is at most ${most} sign, no letter or digit`);

const shared = {
  /** The row that names the columns; rows above it are not read. */
  headerRow: z.int().min(1).default(1),
  /** What the file's header says, and the name that this mapping uses for it. */
  columns: z.record(z.string(), z.string()).default({}),
  decimalSign: z.enum(['.', ',']).default('.'),
  /** What groups the digits of amounts by three; a blank stands for every kind of blank, none for no grouping. */
  thousandsSign: z.enum(['', ' ', '.', ',', "'"]).default(''),
};

const csv = z.strictObject({
  format: z.literal('csv'),
  encoding: z
    .string()
    .refine(isEncoding, 'is no encoding that is known here: write utf-8 or windows-1252, say')
    .default('utf-8'),
  separator: z
    .string()
    .regex(/^[,;|\t]$/, 'is one of , ; | and the tabulator (\\t)')
    .default(','),
  quote: sign(1).or(z.literal('"')).default('"'),
  ...shared,
});

const xlsx = z.strictObject({
  format: z.literal('xlsx'),
  /** The name of the sheet, or its number from 1. */
  sheet: z.union([z.string().min(1), z.int().min(1)], 'is the name of a sheet, or its number from 1').default(1),
  /**
   * Number cells are binary: 0.1 may be stored as 0.10000000000000001. They are rounded half up to the currency's
   * decimals where they lie at most this far from the result; without this key they must have no more decimals.
   */
  roundNumberCellsWithin: z
    .string()
    .regex(/^0\.\d{1,20}$/, 'is a decimal below 1 as text, "0.005" say')
    .nullable()
    .default(null),
  ...shared,
});

/** How the bytes of a file are to be read. */
export const source = z
  .discriminatedUnion('format', [csv, xlsx], 'needs "format": "csv" or "xlsx"')
  .refine(({ decimalSign, thousandsSign }) => decimalSign !== thousandsSign, {
    path: ['thousandsSign'],
    message: 'is the decimal sign as well',
  });

export type CsvSource = z.infer<typeof csv>;
export type XlsxSource = z.infer<typeof xlsx>;
export type Source = z.infer<typeof source>;

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
