/** The hatch of what is only possible or unknown, as fine on a canvas as it is in the look. */
export function hatch(colour: string): CanvasPattern | string {
  const tile = document.createElement("canvas");
  tile.width = side * fineness;
  tile.height = side * fineness;
  const ink = tile.getContext("2d");
  if (ink === null) return colour;
  ink.scale(fineness, fineness);
  ink.strokeStyle = colour;
  ink.lineWidth = 1.4;
  ink.beginPath();
  // Three strokes, or the corners of the tile would show as gaps.
  for (const shift of [-side, 0, side]) {
    ink.moveTo(shift - 1, side + 1);
    ink.lineTo(shift + side + 1, -1);
  }
  ink.stroke();
  const pattern = ink.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(1 / fineness));
  return pattern ?? colour;
}

const side = 5;
const fineness = 4;
