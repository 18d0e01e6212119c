/** The hatch of what is only possible or unknown, as fine on a canvas as it is in the look. */
export const hatch = (colour: string): CanvasPattern | string =>
  tiled(colour, 5, (ink, side) => {
    ink.lineWidth = 1.4;
    ink.beginPath();
    // Three strokes, or the corners of the tile would show as gaps.
    for (const shift of [-side, 0, side]) {
      ink.moveTo(shift - 1, side + 1);
      ink.lineTo(shift + side + 1, -1);
    }
    ink.stroke();
  });

/** A slash now and then: what is not applicable. */
export const slashes = (colour: string): CanvasPattern | string =>
  tiled(colour, 14, (ink, side) => {
    ink.lineWidth = 1.5;
    ink.beginPath();
    ink.moveTo(2, side - 2);
    ink.lineTo(side - 2, 2);
    ink.stroke();
  });

/** Dots: what nothing is said of yet. */
export const dots = (colour: string): CanvasPattern | string =>
  tiled(colour, 7, (ink, side) => {
    ink.beginPath();
    ink.arc(side / 2, side / 2, 0.9, 0, 2 * Math.PI);
    ink.fill();
  });

/** A tile of `side` px, drawn finer than it is shown. */
function tiled(
  colour: string,
  side: number,
  draw: (ink: CanvasRenderingContext2D, side: number) => void,
): CanvasPattern | string {
  const tile = document.createElement("canvas");
  tile.width = side * fineness;
  tile.height = side * fineness;
  const ink = tile.getContext("2d");
  if (ink === null) return colour;
  ink.scale(fineness, fineness);
  ink.strokeStyle = colour;
  ink.fillStyle = colour;
  draw(ink, side);
  const pattern = ink.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(1 / fineness));
  return pattern ?? colour;
}

const fineness = 4;
