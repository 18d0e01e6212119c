import { PlainPage } from "@/app/plain-page";

export default function NotFound() {
  return (
    <PlainPage
      framed
      title="There is nothing here"
      lead="The address is wrong, or what it names is not for you to see."
    />
  );
}
