import { renderToStaticMarkup } from "react-dom/server";
import { specimens } from "./specimens";

/** Prints the markup of every specimen; run by drawn.ts. */
const pages = Object.entries(specimens).map(([name, element]) => [name, renderToStaticMarkup(element)]);
process.stdout.write(JSON.stringify(Object.fromEntries(pages)));
