import "server-only";

/** Whether a font has a sign of this code point, by its `cmap` (OpenType 1.9, formats 4 and 12, which all of ours have). */
export function coverageOf(font: Buffer): (code: number) => boolean {
  const cmap = tableOf(font, "cmap");
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(8 + index * 8)),
  );
  const ranges = tables.flatMap((table) => {
    const format = table.readUInt16BE(0);
    return format === 12 ? groupsOf(table) : format === 4 ? segmentsOf(table) : [];
  });
  return (code) => ranges.some(([from, to]) => code >= from && code <= to);
}

type Range = readonly [from: number, to: number];

function tableOf(font: Buffer, name: string): Buffer {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    if (font.toString("latin1", at, at + 4) === name) return font.subarray(font.readUInt32BE(at + 8));
  }
  throw new Error(`The font has no table ${name}`);
}

const groupsOf = (table: Buffer): Range[] =>
  Array.from({ length: table.readUInt32BE(12) }, (_, index) => [
    table.readUInt32BE(16 + index * 12),
    table.readUInt32BE(20 + index * 12),
  ]);

/** The last segment ends at 0xffff, which stands for no sign. */
function segmentsOf(table: Buffer): Range[] {
  const twice = table.readUInt16BE(6);
  return Array.from(
    { length: twice / 2 },
    (_, index): Range => [table.readUInt16BE(16 + twice + index * 2), table.readUInt16BE(14 + index * 2)],
  ).filter(([, to]) => to !== 0xffff);
}
