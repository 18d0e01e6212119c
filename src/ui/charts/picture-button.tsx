"use client";

import { Button } from "../button";
import type { Drawing, Grid } from "./drawing";
import type { PictureWords } from "./picture";

type PictureButtonProps = {
  drawing: Drawing | Grid;
  /** `picture` names the download, which reads alike in every figure. */
  words: PictureWords & { picture: string };
  file: string;
};

/** Draws a figure anew as a picture; what draws it is fetched when it is asked for. */
export function PictureButton({ drawing, words, file }: PictureButtonProps) {
  const picture = async () => {
    const { savePicture } = await import("./picture");
    await savePicture(drawing, words, file);
  };
  return (
    <Button kind="plain" onClick={picture}>
      PNG <span className="vh">{words.picture}</span>
    </Button>
  );
}
