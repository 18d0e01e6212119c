import { PlainPage } from "./plain-page";

export const metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PlainPage
      title="There is nothing here"
      lead="The address is wrong, or what it names is not for you to see."
    />
  );
}
