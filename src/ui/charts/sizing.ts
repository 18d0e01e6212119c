/** As large as what stands around it, or as large as the canvas is; and how many dots a px has. */
export type Sizing = { responsive: boolean; devicePixelRatio: number };
